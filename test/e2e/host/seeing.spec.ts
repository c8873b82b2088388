import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';
import { bringToSignature } from './old-age-visit.ts';
import { picture } from './picture.ts';
import { expect, test } from './windows.ts';

/** A visit, ten seconds to take a face back, and each picture looked at by axe. */
test.describe.configure({ timeout: 240_000 });
test.use({ actionTimeout: 15_000 });

test('a face is taken back, a low one calls the supervisor, who sees the day in figures', async ({
  clerk,
  citizen,
}) => {
  await bringToSignature({ clerk, citizen });
  await citizenDoes.readToTheEnd(citizen);
  await citizenDoes.write(citizen, citizenDoes.NAME);
  await citizenDoes.finishSigning(citizen);
  const bar = citizen.locator('footer');
  await bar.getByRole('button', { name: '很滿意', exact: true }).click();
  await expect(bar.getByRole('heading', { name: '收到了，很滿意。謝謝您。' })).toBeVisible();
  await bar.getByRole('button', { name: '改選' }).click();
  await picture(citizen, 'customer-thanks-faces');
  await bar.getByRole('button', { name: '不滿意', exact: true }).click();
  await bar.getByRole('button', { name: '對，沒有按錯' }).click();
  // The ten seconds run here, while the clerk's window is looked at.
  await expect(bar.getByRole('heading', { name: '想多說一點嗎？' })).toBeVisible({ timeout: 30_000 });
  await bar.getByRole('button', { name: '政策' }).click();
  await bar.getByLabel('想說的話').fill('年金太少');
  await bar.getByRole('button', { name: '說好了' }).click();
  await expect(bar.getByRole('heading', { name: '記下來了，謝謝您。' })).toBeVisible();
  await clerkDoes.finish(clerk);
  await clerkDoes.signOut(clerk);

  await clerkDoes.signIn(clerk, 'T0101', '010100');
  await expect(clerk.getByText('有民眾不滿意，1件還沒處理。')).toBeVisible();
  await clerk.getByRole('button', { name: /^現況/ }).press('Enter');
  await expect(clerk.getByText('1位民眾不滿意，還沒處理。')).toBeVisible();
  await picture(clerk, 'staff-live');
  await clerk.keyboard.press('Escape');
  await clerk.getByRole('button', { name: /^民眾意見/ }).press('Enter');
  await clerk.getByRole('button', { name: /^寫處理：7號櫃檯/ }).press('Enter');
  await clerk.keyboard.type('當場說明制度，民眾瞭解');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('cell', { name: /^當場說明制度/ })).toBeVisible();
  await clerk.keyboard.press('n');
  await clerk.getByLabel('說了什麼').fill('叫號聽不到');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('cell', { name: '叫號聽不到', exact: true })).toBeVisible();
  await picture(clerk, 'staff-opinions');
  await clerk.keyboard.press('Escape');

  await clerk.getByRole('button', { name: /^統計/ }).press('Enter');
  await expect(clerk.getByRole('table').first().getByRole('rowheader', { name: /老年/ })).toBeVisible();
  await clerk.keyboard.press('b');
  await expect(clerk.getByRole('region', { name: '和基期比' }).getByText('基期115/10/01–115/10/31')).toBeVisible();
  await picture(clerk, 'staff-statistics');
  await clerk.keyboard.press('q');
  await clerk.getByRole('radiogroup', { name: '1 找得到辦事處' }).locator('label').first().click();
  await picture(clerk, 'staff-survey');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('alert')).toContainText('存好了，1份');
  await clerk.keyboard.press('Escape');
  const [file] = await Promise.all([clerk.waitForEvent('download'), clerk.keyboard.press('x')]);
  expect(file.suggestedFilename()).toBe('統計-2026-11-01-2026-11-30.xlsx');
  await clerk.keyboard.press('Escape');
  await clerk.getByRole('button', { name: /^模擬/ }).press('Enter');
  await expect(clerk.getByText(/^每件少用20%的時間：平均每人少等/)).toBeVisible();
  await clerk.locator('label').filter({ hasText: '多開一個櫃檯' }).click();
  await expect(clerk.getByText(/^多開一個全功能櫃檯：平均每人少等/)).toBeVisible();
  await picture(clerk, 'staff-what-if');
});
