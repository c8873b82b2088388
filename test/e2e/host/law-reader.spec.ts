import type { Locator, Page } from '@playwright/test';
import { MR_CHANG } from './old-age-visit.ts';
import * as clerkDoes from './clerk.ts';
import { picture } from './picture.ts';
import { expect, test } from './windows.ts';

function title(clerk: Page, name: string): Locator {
  return clerk.getByRole('heading', { name, level: 2, exact: true });
}

async function openReader(clerk: Page): Promise<void> {
  await clerk.keyboard.press('F1');
  await expect(clerk.getByRole('heading', { name: '法規查詢', level: 1 })).toBeVisible();
}

/** Types the three parts of a day of the ROC calendar into 看哪一天的規定. */
async function seeAsOf(clerk: Page, year: string, month: string, day: string): Promise<void> {
  await clerk.keyboard.press('d');
  await expect(clerk.getByRole('spinbutton').first()).toBeFocused();
  for (const [name, digits] of [
    ['年', year],
    ['月', month],
    ['日', day],
  ] as const) {
    const part = clerk.getByRole('spinbutton', { name: new RegExp(`^${name}`) });
    await part.focus();
    await clerk.keyboard.type(digits);
  }
}

/** Each picture is looked at by axe, which takes its time on a busy machine. */
test.describe.configure({ timeout: 180_000 });

test('the law is read by key: search, a parameter through time, a rule as it was', async ({ clerk }) => {
  await clerkDoes.signIn(clerk);
  await openReader(clerk);
  const search = clerk.getByLabel('查什麼');
  await expect(search).toBeFocused();
  await expect(clerk.getByRole('option', { name: /^勞保老年給付/ })).toBeVisible();
  await picture(clerk, 'staff-law-start');

  await clerk.keyboard.type('基本工資');
  await expect(clerk.getByRole('option', { name: /^基本工資（113年起最低工資）/ })).toBeVisible();
  await clerk.keyboard.press('Enter');
  await expect(title(clerk, '基本工資（113年起最低工資）')).toBeVisible();
  await expect(clerk.getByRole('row', { name: /^115\/01\/01/ })).toContainText('今天適用');
  await expect(clerk.getByRole('figure')).toHaveAccessibleName(/115\/01\/01起29,500/);
  await picture(clerk, 'staff-law-parameter');

  await clerk.keyboard.press('F8');
  await expect(clerk.getByText('已複製')).toBeVisible();
  const copied = await clerk.evaluate(() => window.getSelection()?.toString() ?? '');
  expect(copied).toMatch(/^基本工資（113年起最低工資）：每月 29,500、每小時 196/);

  await search.fill('58-1');
  await expect(clerk.getByRole('option', { name: /^勞工保險條例第58條之1/ }).first()).toBeVisible();
  await search.press('Enter');
  await expect(title(clerk, '勞保老年給付')).toBeVisible();
  await picture(clerk, 'staff-law-benefit');
  await clerk.getByRole('button', { name: /^A式加計金額/ }).press('Enter');
  await expect(title(clerk, 'A式加計金額')).toBeVisible();
  await clerk.keyboard.press('b');
  await expect(title(clerk, '勞保老年給付')).toBeVisible();

  await search.fill('生育補助');
  await expect(clerk.getByRole('option', { name: /^勞保生育給付/ })).toBeVisible();
  await search.press('Tab');
  await clerk.keyboard.press('ArrowDown');
  await clerk.keyboard.press('ArrowUp');
  await expect(title(clerk, '勞保生育給付和生育補助')).toBeVisible();
  await clerk.keyboard.press('e');
  await expect(clerk.getByText('Sixty days of the six-month average')).toBeVisible();
  await picture(clerk, 'staff-law-english');
  await clerk.keyboard.press('e');

  await seeAsOf(clerk, '102', '6', '1');
  await expect(clerk.getByText('看的是102/06/01當時的規定')).toBeVisible();
  await expect(clerk.getByRole('article')).toContainText('30日');
  await expect(clerk.getByRole('article').getByText('60日。')).toHaveCount(0);
  await picture(clerk, 'staff-law-then');
  await search.fill('勞保普通事故保險費率');
  await search.press('Enter');
  await expect(title(clerk, '勞保普通事故保險費率')).toBeVisible();
  await expect(clerk.getByRole('row', { name: /當時適用/ })).toContainText('8%');
  await clerk.getByRole('button', { name: '看今天的' }).press('Enter');
  await expect(clerk.getByRole('row', { name: /今天適用/ })).toContainText('11.5%');
  await picture(clerk, 'staff-law-gaps');
  await clerk.setViewportSize({ width: 1280, height: 800 });
  await picture(clerk, 'staff-law-1280');
  await clerk.setViewportSize({ width: 1920, height: 1080 });

  await clerk.keyboard.press('Escape');
  await expect(clerk.getByRole('heading', { name: '不抽號，直接辦' })).toBeVisible();
});

test('a visit is where it was after the law was looked up', async ({ clerk, citizen }) => {
  await clerkDoes.signIn(clerk);
  await clerkDoes.openVisit(clerk, MR_CHANG);
  const shown = await citizen.getByRole('main').innerText();
  await openReader(clerk);
  await clerk.keyboard.type('展延');
  await clerk.keyboard.press('Enter');
  await expect(title(clerk, '勞保老年給付')).toBeVisible();
  expect(await citizen.getByRole('main').innerText()).toBe(shown);
  await clerk.keyboard.press('F1');
  await expect(clerk.getByRole('heading', { name: '一頁總覽', level: 1 })).toBeVisible();
  await expect(clerkDoes.person(clerk)).toContainText('張正文');
  await openReader(clerk);
  await expect(title(clerk, '勞保老年給付')).toBeVisible();
});
