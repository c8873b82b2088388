import * as clerkDoes from './clerk.ts';
import { withoutPrintDialogue } from './no-dialogue.ts';
import { picture } from './picture.ts';
import { expect, test } from './windows.ts';

test.describe.configure({ timeout: 120_000 });

test('a unit shows all it owes; its slip names what it leaves out, and comes back by its code', async ({ clerk }) => {
  await clerkDoes.signIn(clerk);
  await clerk.keyboard.press('F6');
  await expect(clerk.getByLabel('保險證號、統一編號或名稱')).toBeFocused();
  await clerk.keyboard.type('小橋');
  await clerk.keyboard.press('Tab');
  await clerk.keyboard.type('負責人來問欠費');
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByRole('heading', { name: '小橋麵館', level: 1 })).toBeFocused();
  await expect(clerk.getByRole('region', { name: '欠費' })).toContainText('38,424');
  await expect(clerk.getByRole('region', { name: '名冊' })).toContainText('曾小橋');
  await picture(clerk, 'staff-unit');
  await clerk.setViewportSize({ width: 1280, height: 800 });
  await picture(clerk, 'staff-unit-1280');

  await withoutPrintDialogue(clerk);
  await clerkDoes.pressPrimary(clerk, '列印');
  await clerk.getByText(/^勞退 17,424/).click();
  await clerk.getByLabel('只印一部分的原因').fill('勞退已經用網路繳');
  await clerk.getByLabel('誰領').fill('曾小橋');
  await clerk.getByLabel('是單位的什麼人').fill('負責人');
  await picture(clerk, 'staff-unit-print');
  await clerk.keyboard.press('F8');
  const done = clerk.getByRole('alert');
  await expect(done).toContainText('已列印，共1張。');
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec((await done.textContent()) ?? '')?.[0] ?? '';
  await clerk.keyboard.press('Escape');
  await clerk.keyboard.press('Escape');
  await clerk.keyboard.press('Escape');

  await clerk.keyboard.press('F7');
  await expect(clerk.getByLabel('驗證碼')).toBeVisible();
  await clerk.getByLabel('查詢原因').fill('民眾拿紙本來核對');
  await clerk.getByLabel('驗證碼').fill(code);
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByRole('alert')).toContainText('印給曾小橋（負責人），1張');
  await expect(clerk.getByText('還有勞退欠費 17,424 元，沒有列在上面。')).toBeVisible();
  await picture(clerk, 'staff-handout-check');
});

test('a union’s roster says how many it lists; nothing is found without a reason', async ({ clerk }) => {
  await clerkDoes.signIn(clerk);
  await clerk.keyboard.press('F6');
  await expect(clerk.getByLabel('保險證號、統一編號或名稱')).toBeFocused();
  await clerk.keyboard.type('台北市清潔');
  await expect(clerk.getByRole('contentinfo').getByRole('button', { name: '找' }).last()).toBeDisabled();
  await clerk.getByLabel('查詢原因').fill('會務人員來問名冊');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('heading', { name: '臺北市清潔服務業職業工會', level: 1 })).toBeVisible();
  await expect(clerk.getByRole('region', { name: '名冊' })).toContainText(/列\d+人，本月在保\d+人/);
});
