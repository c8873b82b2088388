import * as clerkDoes from './clerk.ts';
import { MR_CHANG } from './old-age-visit.ts';
import { withoutPrintDialogue } from './no-dialogue.ts';
import { picture } from './picture.ts';
import { expect, test } from './windows.ts';

test.describe.configure({ timeout: 120_000 });

test('one page holds all six schemes; arrears are printed whole, or in part for a reason', async ({ clerk }) => {
  await clerkDoes.signIn(clerk);
  await clerkDoes.openVisit(clerk, MR_CHANG);
  const arrears = clerk.getByRole('region', { name: '欠費' });
  for (const kind of ['勞保', '就保', '職保', '工資墊償基金', '勞退', '國保（個人）']) {
    await expect(arrears.getByText(kind, { exact: true })).toBeVisible();
  }
  await expect(clerk.getByRole('region', { name: '現在每月自己付' })).toContainText('試算');
  await clerk.keyboard.press('t');
  await expect(clerk.getByRole('heading', { name: '36／60個月明細' })).toBeVisible();
  await picture(clerk, 'staff-summary-salaries');
  await clerk.keyboard.press('t');
  await withoutPrintDialogue(clerk);
  await clerk.keyboard.press('p');
  await expect(clerk.getByRole('heading', { name: '列印', exact: true })).toBeVisible();
  await picture(clerk, 'staff-print-person');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('alert')).toContainText(/已列印，共\d+張。驗證碼 [0-9A-Z]{5}-[0-9A-Z]{5}/);
  await clerk.getByText('欠費明細', { exact: true }).click();
  await clerk.getByText(/^勞退 /).click();
  await expect(clerk.getByText('只印一部分，要寫原因。')).toBeVisible();
  await expect(clerk.getByRole('region', { name: '列印' }).getByRole('button', { name: '列印' })).toBeDisabled();
  await clerk.getByLabel('只印一部分的原因').fill('民眾只問勞保');
  await picture(clerk, 'staff-print-part');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('alert')).toContainText('已列印，共1張。');
  await clerk.keyboard.press('Escape');
  await expect(clerk.getByRole('heading', { name: '列印', exact: true })).toBeHidden();
  await expect(clerk.getByRole('heading', { name: '一頁總覽', level: 1 })).toBeVisible();
});

test('a person is found by name, with no more than it takes to tell persons apart', async ({ clerk }) => {
  await clerkDoes.signIn(clerk);
  await clerk.keyboard.press('F4');
  await expect(clerk.getByLabel('姓名')).toBeFocused();
  await clerk.keyboard.type('張正');
  await clerk.keyboard.press('Tab');
  await clerk.keyboard.type('民眾忘了帶證件');
  await clerk.keyboard.press('Enter');
  const row = clerk.getByRole('row', { name: /張正文/ });
  await expect(row).toContainText('A12345****');
  await expect(row).toContainText('民國51年');
  expect(await clerk.content()).not.toContain('A123456789');
  await picture(clerk, 'staff-find-person');
  await row.getByRole('button').press('Enter');
  await expect(clerk.getByRole('heading', { name: '身分與事由', level: 1 })).toBeVisible();
});
