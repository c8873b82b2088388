import { expectBlankAtOnce } from './blank.ts';
import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';
import { fingerprint, readReceiptFile, wordsOn } from './receipt-file.ts';
import { expect, test } from './windows.ts';

test('J1: Mr Chang sees now, later and at once side by side, chooses monthly and signs; the clerk uses keys only', async ({
  clerk,
  citizen,
}) => {
  await expect(citizen.locator('body')).toHaveText('訓練');
  await clerkDoes.signIn(clerk);
  await clerkDoes.openVisit(clerk, { identifier: 'A123456789', name: '張正文', ticket: '086' });
  await expect(citizenDoes.title(citizen)).toHaveText(/您好\s*請坐/);

  await clerkDoes.pressPrimary(clerk, '請民眾確認資料');
  await expect(citizen.getByRole('main')).toContainText('31年4個月');
  await expect(citizen.getByRole('main')).toContainText('A12345****');
  await expect(citizen.locator('body')).not.toContainText('A123456789');
  await citizenDoes.confirmFacts(citizen);

  await clerkDoes.pressPrimary(clerk, '試算給民眾聽');
  await expect(clerk.getByRole('heading', { name: '老年給付試算', level: 1 })).toBeVisible();
  await clerkDoes.pressPrimary(clerk, '給民眾看比較表');

  await expect(citizenDoes.title(citizen)).toHaveText('早一點領、晚一點領、一次領，差多少？');
  for (const shown of ['21,947', '22,241', '26,689', '2,182,828', '約73歲起', '約95歲起']) {
    await expect(citizen.getByRole('main').getByText(shown).first()).toBeVisible();
  }
  await citizenDoes.goToChoice(citizen);

  await expect(citizen.getByText('勞保局付款以後，就不能再改。')).toHaveCount(0);
  await citizenDoes.touch(citizen, /每月領/);
  await expect(citizen.getByRole('region', { name: '勞保局付款以後，就不能再改。' })).toBeVisible();
  await expect(citizen.getByRole('button', { name: '先打勾才能按' })).toBeDisabled();
  await citizenDoes.acknowledge(citizen);
  await citizenDoes.confirmChoice(citizen, '確定選每月領');

  await citizenDoes.consent(citizen);
  await citizenDoes.readToTheEnd(citizen);
  await citizenDoes.write(citizen, citizenDoes.NAME);
  await expect(clerk.getByText('已寫6筆，還沒按「簽好了」')).toBeVisible();
  const number = await citizenDoes.finishSigning(citizen);
  expect(number).toMatch(/^01-1151130-07-0001-\d$/);

  await expect(clerk.getByRole('heading', { name: '收件證明', level: 1 })).toBeVisible();
  await expect(clerk.getByRole('main')).toContainText(number);
  const file = await readReceiptFile(clerk, number);
  expect(fingerprint(file.bytes)).toBe(file.sha256);
  await expect(clerk.getByRole('main')).toContainText(file.sha256.slice(0, 16));
  const words = await wordsOn(file.bytes);
  if (words !== null) {
    for (const printed of [number, '張正文', 'A12345****', '21,947', '2,182,828', '訓練', '試算']) {
      expect(words).toContain(printed);
    }
    expect(words).not.toContain('A123456789');
  }

  await expect(clerk.getByRole('contentinfo').getByRole('button', { name: '完成，叫下一位' })).toBeEnabled();
  await expectBlankAtOnce(clerk, citizen, 'F8');
  await expect(clerk.getByRole('button', { name: '叫087號' })).toBeEnabled();
});
