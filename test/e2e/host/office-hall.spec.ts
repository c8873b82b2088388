import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Page, test } from '@playwright/test';
import type { Clock } from '../../../electron/desk/clock.ts';
import type { Desk } from '../../../electron/desk/desk.ts';
import { openDesk } from '../../../electron/desk/open-desk.ts';
import { type Host, startHost } from '../../../electron/host/host.ts';
import { readPages } from '../../../electron/pages/pages.ts';
import { memoryOffice } from '../../desk/hall/memory-line.ts';
import * as clerkDoes from './clerk.ts';
import { picture } from './picture.ts';
import { expect } from './windows.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const COUNTER = { role: 'counter', number: 3 } as const;
const clock: Clock = { now: () => '2026-11-30T09:00:00+08:00' };

const lines = memoryOffice();
const folders: string[] = [];
const served: { readonly desk: Desk; readonly host: Host }[] = [];

async function serve(counter: number): Promise<Host> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'office-'));
  folders.push(dataFolder);
  const desk = await openDesk({
    dataFolder,
    key: crypto.getRandomValues(new Uint8Array(32)),
    keyPlace: 'keyFile',
    resources: join(ROOT, 'resources'),
    holds: 'training',
    firstAccount: () => {},
    office: '01',
    counter,
    clock,
    paper: { print: async () => 'browser', save: async () => 'browser' },
    ...(counter === COUNTER.number ? { hallLine: lines.lineOf(COUNTER) } : {}),
  });
  if (counter !== COUNTER.number) {
    lines.hostIs(desk);
    desk.serveHall(lines.members);
  }
  const pages = await readPages(join(ROOT, 'out', 'renderer'));
  const host = await startHost({ desk, pages, address: '127.0.0.1', port: 0, microphone: false });
  served.push({ desk, host });
  return host;
}

test.afterAll(async () => {
  for (const { desk, host } of served.toReversed()) {
    await host.close();
    desk.close();
  }
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

test('a counter whose line is cut says what it calls, the machine at the door that it draws nothing, and a leader takes its numbers back', async ({
  browser,
}) => {
  const [office, away] = [await serve(1), await serve(COUNTER.number)];
  await lines.restore(COUNTER);
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const complaints: string[] = [];
  const open = async (url: string): Promise<Page> => {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(url);
    return page;
  };
  const [leader, clerk, kiosk, board] = [
    await open(office.url('staff')),
    await open(away.url('staff')),
    await open(away.url('kiosk')),
    await open(away.url('display')),
  ];
  await clerkDoes.signIn(leader, 'T0101', '010100');
  await clerkDoes.signIn(clerk);
  await clerkDoes.callTicket(clerk, '086');
  await leader.keyboard.press('Shift+F4');
  const machines = leader.getByRole('list', { name: '加入的機器' });
  await expect(machines.getByRole('listitem')).toHaveText([/3號櫃檯.*連著/]);

  lines.cut(COUNTER);
  await expect(kiosk.getByRole('status')).toHaveText(/現在不能抽號/);
  await expect(kiosk.getByRole('button', { name: /^失業、被資遣/ })).toBeDisabled();
  await picture(kiosk, 'kiosk-alone');
  await kiosk.getByRole('button', { name: 'ภาษาไทย' }).click();
  await picture(kiosk, 'kiosk-alone-thai');
  await picture(board, 'board-alone');
  await expect(clerk.getByText(/叫號主機連不上，只叫留給本櫃的號碼：\d個/)).toBeVisible();
  await clerk.keyboard.press('Shift+F4');
  await expect(clerk.getByText(/和叫號主機斷線，留給本櫃\d號/)).toBeVisible();
  await picture(clerk, 'hall-alone');

  await expect(machines.getByRole('listitem')).toHaveText([/3號櫃檯.*沒有回應.*留給這一櫃\d號/]);
  await picture(leader, 'hall-host');
  await machines.getByRole('button', { name: '收回留給3號櫃檯的號碼' }).click();
  await expect(leader.getByRole('textbox', { name: '原因' })).toBeFocused();
  await leader.keyboard.type('電腦開不了機，已經去看過');
  await picture(leader, 'hall-take-back');
  await leader.keyboard.press('F8');
  await expect(machines).toBeHidden();
  await context.close();
  expect(complaints, 'every console stays empty').toEqual([]);
});
