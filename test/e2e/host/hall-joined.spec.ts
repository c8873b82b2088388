import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { Page } from '@playwright/test';
import * as clerkDoes from './clerk.ts';
import { picture } from './picture.ts';
import { type Served, serve, TRAINING_START } from './serve.ts';
import { expect, test as base } from './windows.ts';

/** Two programs of one office, each with its own data: the hall host, and a counter that joins it. */
const test = base.extend<{ counter: Served; third: Served }>({
  // Playwright reads the fixtures a fixture needs from this pattern.
  // oxlint-disable-next-line no-empty-pattern
  counter: async ({}, use) => {
    const port = await freePort();
    const host = await serve(['--training-date', TRAINING_START, '--hall-address', `127.0.0.1:${port}`]);
    await use(host);
    await host.dispose();
  },
  // Playwright reads the fixtures a fixture needs from this pattern.
  // oxlint-disable-next-line no-empty-pattern
  third: async ({}, use) => {
    const third = await serve(['--training-date', TRAINING_START, '--counter', '3']);
    await use(third);
    await third.dispose();
  },
});
test.describe.configure({ timeout: 90_000 });

/** The host keeps its port when it starts again. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function openNetwork(page: Page): Promise<void> {
  await clerkDoes.signIn(page, 'T0101', '010100');
  await page.getByRole('button', { name: /^連線櫃檯/ }).press('Enter');
  await expect(page.getByRole('heading', { name: '連線櫃檯', level: 1 })).toBeVisible();
}

test('two counters call from one hall: paired by screen, one goes on alone while the host is away, then all is one again', async ({
  browser,
  clerk,
  counter,
  third,
  windows,
}) => {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, hasTouch: true });
  const [other, kiosk, board] = [await context.newPage(), await context.newPage(), await context.newPage()];
  windows.watch(other, 'third counter');
  windows.watch(kiosk, 'kiosk');
  windows.watch(board, 'board');
  await Promise.all([other.goto(third.staffUrl), kiosk.goto(counter.kioskUrl), board.goto(counter.displayUrl)]);
  await Promise.all([openNetwork(clerk), openNetwork(other)]);

  await clerk.getByRole('textbox', { name: '號碼' }).fill('3');
  await clerk.keyboard.press('F8');
  const code = clerk.getByRole('region', { name: '3號櫃檯的配對碼' });
  await expect(code.getByRole('listitem')).toHaveCount(11);
  await picture(clerk, 'network-code');
  const groups = await code.locator('b').allTextContents();
  await picture(other, 'network-join');
  await other.keyboard.type(['2222X', ...groups.slice(1)].join(' '));
  await other.keyboard.press('F8');
  await expect(other.getByRole('alert')).toContainText('第1組');
  await other.getByLabel('配對碼').fill(groups.join(' '));
  await other.keyboard.press('F8');
  await expect(other.getByText('和叫號主機連線中。')).toBeVisible({ timeout: 10_000 });
  await picture(other, 'network-joined');
  await expect(clerk.getByRole('row', { name: /^3號櫃檯.*連線中/ })).toBeVisible({ timeout: 10_000 });
  await clerk.getByRole('button', { name: '解除3號櫃檯的配對' }).press('Enter');
  await expect(clerk.getByRole('heading', { name: '解除3號櫃檯的配對' })).toBeVisible();
  await picture(clerk, 'network-members');
  await clerk.keyboard.press('Escape');

  await kiosk.getByRole('button', { name: /^需要優先服務/ }).tap();
  await kiosk.getByRole('button', { name: '懷孕' }).tap();
  await kiosk.getByRole('button', { name: /^失業、被資遣/ }).tap();
  await expect(kiosk.getByText('093')).toBeVisible();
  await other.keyboard.press('Escape');
  await clerkDoes.callTicket(other, '093');
  const calls = board.getByRole('region', { name: '叫號' });
  await expect(calls.getByRole('listitem')).toHaveText([/093.*3號櫃檯/]);

  windows.allowHostDown();
  await counter.kill('SIGKILL');
  await expect(other.getByText(/^叫號主機連不上/)).toBeVisible({ timeout: 10_000 });
  await other.keyboard.press('F3');
  const next = other.getByRole('button', { name: /^叫\d+號$/ });
  await expect(next).toBeEnabled();
  const number = /\d+/.exec((await next.getAttribute('aria-label')) ?? '')?.[0] ?? '';
  await picture(other, 'network-alone');
  await clerkDoes.callTicket(other, number);
  await counter.restart();
  await expect(other.getByText('叫號主機恢復連線了。')).toBeVisible({ timeout: 15_000 });
  await board.goto(counter.displayUrl);
  await expect(calls.getByRole('listitem')).toHaveText([new RegExp(`${number}.*3號櫃檯`)]);
  await context.close();
});
