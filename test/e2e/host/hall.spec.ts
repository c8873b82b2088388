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
  await board.addInitScript(() => {
    const tones: number[] = [];
    class HeardOscillator extends OscillatorNode {
      override start(when?: number) {
        tones.push(this.frequency.value);
        super.start(when);
      }
    }
    AudioContext.prototype.createOscillator = function createOscillator() {
      return new HeardOscillator(this);
    };
    Object.assign(window, { tones });
  });
  await kiosk.clock.install();
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
  // Whoever leaves is forgotten: the next one is asked in Chinese, without a reason somebody else gave.
  await kiosk.clock.fastForward(26_000);
  await expect(kiosk.getByRole('heading', { name: '今天想辦什麼？' })).toBeVisible();
  await expect(kiosk.getByRole('button', { name: '懷孕' })).toBeHidden();
  await kiosk.getByRole('button', { name: '需要優先服務' }).tap();
  await kiosk.getByRole('button', { name: '懷孕' }).tap();
  // In a hurry twice: one number.
  await kiosk.getByRole('button', { name: /^失業、被資遣/ }).dblclick();
  await expect(kiosk.getByText('093')).toBeVisible();
  await expect(board.getByRole('region', { name: '等候' }).getByRole('listitem').first()).toHaveText(/愛心1人/);
  await picture(kiosk, 'kiosk-number');
  // Whoever prints the page itself gets a roll of 80 mm: 227 points.
  const roll = (await kiosk.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(roll).toMatch(/\/MediaBox \[\s*0 0 22[67](\.\d+)? /);

  await expect(board.getByText('還沒有叫號')).toBeVisible();
  await clerkDoes.signIn(clerk);
  // Pregnant: before the others, who came earlier.
  await clerkDoes.callTicket(clerk, '093');
  const calls = board.getByRole('region', { name: '叫號' });
  await expect(calls.getByRole('listitem')).toHaveText([/093.*7號櫃檯/]);
  await expect(board.locator('body')).not.toContainText('失業');
  await picture(board, 'board');

  // This browser has no Chinese voice: the chime is what is left, and it sounds once for each call.
  const chimes = () => board.evaluate(() => Reflect.get(window, 'tones'));
  await board.getByRole('button', { name: '開啟叫號聲音' }).click();
  await clerk.keyboard.press('Shift+F6');
  await expect(calls.getByText('再叫一次')).toBeVisible();
  await expect.poll(chimes).toEqual([784, 587]);

  await clerk.keyboard.press('F3');
  await clerkDoes.callTicket(clerk, '086');
  await expect(calls.getByRole('listitem')).toHaveText([/086.*7號櫃檯/]);
  await context.close();
});

test('the hall is worked from one screen: the greeter draws, the clerk calls out of turn, hands on and hands over', async ({
  browser,
  clerk,
  counter,
  windows,
}) => {
  await clerkDoes.signIn(clerk, 'T0101', '010100');
  await clerk.keyboard.press('Shift+F4');
  const said = clerk.getByLabel('民眾說');
  await expect(said).toBeFocused();
  await clerk.keyboard.type('被資遣');
  await expect(clerk.getByRole('list', { name: '可能是' }).getByRole('button').first()).toBeVisible();
  await picture(clerk, 'hall-greeter');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByText('093號', { exact: true })).toBeVisible();
  await picture(clerk, 'hall-drawn');
  await clerk.keyboard.press('n');

  const day = '115/11/30';
  await clerk.getByLabel('匯入清單').setInputFiles({
    name: 'reservations.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [
        '預約編號,日期,時段,證號,姓名,備妥資料,免下車地點',
        `R001,${day},14:00-15:00,A123456789,張正文,勞保明細表、勞退明細表,`,
        `R002,${day},09:00-09:30,A123456789,李大同,繳費證明,正門右側停車格`,
        `R003,${day},昨天,A123456789,王小美,勞保明細表,`,
      ].join('\r\n'),
    ),
  });
  await expect(clerk.getByText('新增2件，更改0件，相同0件')).toBeVisible();
  await clerk.getByRole('button', { name: 'R001報到' }).click();
  await expect(clerk.getByText('094號', { exact: true })).toBeVisible();
  await picture(clerk, 'hall-reservations');
  await clerk.getByRole('button', { name: '交付R001' }).click();
  await clerk.getByLabel('證件上的證號').fill('A123456789');
  await clerk.getByRole('radio', { name: '國民身分證' }).press('Space');
  await picture(clerk, 'hall-hand-over');
  await clerk.keyboard.press('Escape');

  await clerk.keyboard.press('Shift+F9');
  await clerk.getByLabel('第1行').fill('12月1日起每天延長到下午6點。');
  await clerk.getByLabel('第2行').fill('請先備妥身分證件和存摺。');
  await clerk.keyboard.press('F8');
  await clerk.getByRole('button', { name: '處理089號' }).click();
  await clerk.getByLabel('原因', { exact: true }).fill('趕火車，後面的人同意');
  await picture(clerk, 'hall-number');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('heading', { name: '身分與事由', level: 1 })).toBeVisible();

  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const board = await context.newPage();
  windows.watch(board, 'board');
  await board.goto(counter.displayUrl);
  await expect(board.getByRole('region', { name: '公告' })).toContainText('延長到下午6點');
  await clerk.keyboard.press('Shift+F6');
  await expect(board.getByRole('region', { name: '叫號' })).toContainText('089');
  await picture(board, 'board-notices');
  await context.close();

  await clerk.keyboard.press('Shift+F4');
  await expect(clerk.getByRole('button', { name: '改號別' })).toBeVisible();
  await picture(clerk, 'hall-here');
  await clerk.keyboard.press('Shift+F8');
  await clerk.getByRole('radiogroup', { name: '改到' }).getByRole('radio', { name: '快速' }).press('Space');
  await clerk.getByLabel('原因', { exact: true }).fill('只要印明細表');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('heading', { name: '不抽號，直接辦' })).toBeVisible();
});
