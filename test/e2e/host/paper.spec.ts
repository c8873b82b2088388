import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';
import { bringToSignature } from './old-age-visit.ts';
import { readReceiptFile, wordsOn } from './receipt-file.ts';
import { expect, test } from './windows.ts';

test('改用紙本 from the page to sign: what was confirmed stays, and the clerk writes the reason', async ({
  clerk,
  citizen,
}) => {
  await bringToSignature({ clerk, citizen });
  const confirmed = clerk.getByRole('main').getByRole('listitem').filter({ hasText: '自己選了每月領試算編號' });
  await expect(confirmed).toContainText(/09:0\d:\d\d/);
  const before = await confirmed.innerText();
  await citizen.getByRole('button', { name: '改用紙本' }).click();
  await expect(citizen.getByText('已跟服務人員說了')).toBeVisible();
  await expect(clerk.getByRole('contentinfo')).toContainText('民眾要用紙本');
  expect(await confirmed.innerText()).toBe(before);

  await clerkDoes.pressPrimary(clerk, '改用紙本');
  await expect(clerk.getByRole('radio', { name: '民眾想用紙本' })).toBeFocused();
  await clerk.keyboard.press('ArrowRight');
  await expect(clerk.getByRole('radio', { name: '手不方便簽' })).toBeChecked();
  await clerk.getByLabel('補充說明').fill('右手包紮');
  await clerk.keyboard.press('F8');

  await expect(citizenDoes.title(citizen)).toHaveText(/改用紙本\s*謝謝您/);
  await expect(citizen.getByRole('main')).toContainText('辦理的結果和電子簽名一樣。');
  const number = await citizenDoes.receiptNumber(citizen);
  expect(number).toMatch(/-0001-\d$/);
  const words = await wordsOn((await readReceiptFile(clerk, number)).bytes);
  if (words !== null) {
    // The reason stands in a narrow column: its second line comes after the clerk beside it.
    for (const printed of [number, '張正文', '21,947', '改用紙本的原因', '無法在簽名板簽名：右手', '包紮']) {
      expect(words).toContain(printed);
    }
  }
  await clerkDoes.finish(clerk);
});
