import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';
import { bringToChoice } from './old-age-visit.ts';
import { readReceiptFile, wordsOn } from './receipt-file.ts';
import { expect, test } from './windows.ts';

test('今天先不選: a comparison to take home, no application, and found again by number, name and day', async ({
  clerk,
  citizen,
}) => {
  await bringToChoice({ clerk, citizen });
  await citizenDoes.touch(citizen, /今天先不選/);
  await citizenDoes.confirmChoice(citizen, '確定今天先不選');
  await clerkDoes.pressPrimary(clerk, '做比較表帶回');
  await expect(citizenDoes.title(citizen)).toHaveText(/試算表好了\s*謝謝您/);
  await expect(citizen.getByRole('main')).toContainText('請帶試算表回家，和家人商量。');
  await expect(citizen.getByRole('main')).toContainText('您的試算編號');
  const number = await citizenDoes.receiptNumber(citizen);
  await expect(clerk.getByText('自己選了今天先不選')).toBeVisible();
  await expect(clerk.getByText('看過「付款以後，就不能再改」'), 'nothing was applied for').toHaveCount(0);
  const words = await wordsOn((await readReceiptFile(clerk, number)).bytes);
  if (words !== null) {
    for (const printed of [number, '張正文', '21,947', '2,182,828']) expect(words).toContain(printed);
    expect(words).not.toContain('申請人簽名');
  }
  await clerkDoes.finish(clerk);

  await clerk.keyboard.press('F7');
  const text = clerk.getByLabel('編號或姓名');
  await expect(text).toBeFocused();
  await text.fill(number);
  await expect(clerk.getByRole('contentinfo')).toContainText('請先寫查詢原因');
  await clerk.getByLabel('查詢原因').fill('民眾遺失，要補印');
  await clerkDoes.pressPrimary(clerk, '查詢');
  const row = clerk.getByRole('row', { name: new RegExp(number) });
  await expect(row).toContainText('張正文');
  await expect(row).toContainText('A12345****');
  await expect(row.getByRole('cell', { name: '比較表', exact: true })).toBeVisible();
  await expect(row).toContainText('今天先不選');

  await text.fill('沒有這個人');
  await clerkDoes.pressPrimary(clerk, '查詢');
  await expect(clerk.getByText('查無收件證明。')).toBeVisible();
  await text.fill('張正文');
  await clerkDoes.pressPrimary(clerk, '查詢');
  await expect(row).toBeVisible();
  await text.fill('');
  await clerkDoes.typeDay(clerk, '115', '11', '29');
  await clerkDoes.pressPrimary(clerk, '查詢');
  await expect(row).toBeHidden();
  await clerkDoes.typeDay(clerk, '115', '11', '30');
  await clerkDoes.pressPrimary(clerk, '查詢');
  await expect(row).toBeVisible();
});
