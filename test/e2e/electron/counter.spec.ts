import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, expect, test } from '@playwright/test';
import { electronExecutable } from '../../../electron/cli/electron-binary.ts';
import { hasDisplay } from '../../../electron/cli/shell-choice.ts';

const root = resolve(import.meta.dirname, '../../..');
const executable = electronExecutable();

test.skip(executable === null, 'no Electron binary on this machine, and none is downloaded by a test');
test.skip(!hasDisplay({ platform: process.platform, environment: process.env }), 'no display for Electron');
test.skip(process.getuid?.() === 0, 'Electron keeps its sandbox, which does not run as root');

let folder: string;
let counter: ElectronApplication;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'electron-'));
  counter = await _electron.launch({
    executablePath: executable ?? '',
    args: [root, '--data-dir', join(folder, 'data'), '--training-date', '2026-11-30'],
  });
});

test.afterEach(async () => {
  await counter.close();
  await rm(folder, { recursive: true, force: true });
});

async function page(window: 'staff' | 'customer') {
  await expect.poll(() => counter.windows().length).toBe(2);
  const found = counter.windows().find((each) => each.url().startsWith(`counter://${window}/`));
  if (found === undefined) throw new Error(`no ${window} window`);
  return found;
}

test('both windows open and show something', async () => {
  for (const window of ['staff', 'customer'] as const) {
    await expect((await page(window)).locator('#root > *').first()).toBeVisible();
  }
});

test('a page has one frozen object and nothing of Node', async () => {
  const staff = await page('staff');
  const seen = await staff.evaluate(() => ({
    keys: Object.keys(window.counter ?? {}).sort(),
    frozen: Object.isFrozen(window.counter),
    node: 'require' in window || 'process' in window || 'ipcRenderer' in window,
  }));
  expect(seen).toEqual({ keys: ['call', 'on'], frozen: true, node: false });
});

test('the customer page cannot ask as the clerk', async () => {
  const reply = await (await page('customer')).evaluate(() => window.counter?.call('staff.view', {}));
  expect(reply).toMatchObject({ ok: false, fault: { code: 'call.notAllowed' } });
});

test('a page cannot leave, open or reach anything', async () => {
  const staff = await page('staff');
  const before = staff.url();
  const seen = await staff.evaluate(async () => {
    const opened = window.open('https://example.com/');
    window.location.assign('https://example.com/');
    const reached = await fetch('https://example.com/').then(
      () => true,
      () => false,
    );
    return { opened: opened !== null, reached };
  });
  expect(seen).toEqual({ opened: false, reached: false });
  expect(staff.url()).toBe(before);
  expect(counter.windows()).toHaveLength(2);
});
