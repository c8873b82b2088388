import * as clerkDoes from './clerk.ts';
import { picture } from './picture.ts';
import { expect, test } from './windows.ts';

test.describe.configure({ timeout: 120_000 });

test('a number drawn at the door waits, is called by rule, and the board shows it with its counter and no name', async ({
  browser,
  clerk,
  counter,
  windows,
}) => {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, hasTouch: true });
  const [kiosk, board] = [await context.newPage(), await context.newPage()];
  windows.watch(kiosk, 'kiosk');
  windows.watch(board, 'board');
  await Promise.all([kiosk.goto(counter.kioskUrl), board.goto(counter.displayUrl)]);

  await expect(kiosk.getByRole('heading', { name: '今天想辦什麼？' })).toBeVisible();
  await picture(kiosk, 'kiosk-start');
  await kiosk.getByRole('button', { name: 'ภาษาไทย' }).tap();
  await expect(kiosk.getByRole('heading', { name: 'วันนี้มาทำเรื่องอะไร' })).toBeVisible();
  await picture(kiosk, 'kiosk-thai');
  await kiosk.getByRole('button', { name: 'Tiếng Việt' }).tap();
  await kiosk.getByRole('button', { name: /^Tôi cần được ưu tiên/ }).tap();
  await kiosk.getByRole('button', { name: 'Mang thai' }).tap();
  await picture(kiosk, 'kiosk-vietnamese');
  await kiosk.getByRole('button', { name: '中文' }).tap();
  await kiosk.getByRole('button', { name: /^失業、被資遣/ }).tap();
  await expect(kiosk.getByText('093')).toBeVisible();
  await picture(kiosk, 'kiosk-number');

  await expect(board.getByText('還沒有叫號')).toBeVisible();
  await clerkDoes.signIn(clerk);
  // Pregnant: before the others, who came earlier.
  await clerkDoes.callTicket(clerk, '093');
  const calls = board.getByRole('region', { name: '叫號' });
  await expect(calls.getByRole('listitem')).toHaveText([/093.*7號櫃檯/]);
  await expect(board.locator('body')).not.toContainText('失業');
  await picture(board, 'board');

  await clerk.keyboard.press('F3');
  await clerkDoes.callTicket(clerk, '086');
  await expect(calls.getByRole('listitem')).toHaveText([/086.*7號櫃檯/]);
  await context.close();
});
