import * as clerkDoes from './clerk.ts';
import { withoutPrintDialogue } from './no-dialogue.ts';
import { MR_CHANG } from './old-age-visit.ts';
import { picture } from './picture.ts';
import { expect, test } from './windows.ts';

/** Each picture is looked at by axe, which takes its time on a busy machine. */
test.describe.configure({ timeout: 180_000 });

test('papers are asked for in a visit, a question is noted for later, and the message goes out once', async ({
  clerk,
}) => {
  await clerkDoes.signIn(clerk);
  await clerkDoes.openVisit(clerk, MR_CHANG);
  await withoutPrintDialogue(clerk);
  await clerk.keyboard.press('F5');
  await expect(clerk.getByLabel('要辦什麼')).toBeFocused();
  await clerk.keyboard.type('勞保老年給付');
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByRole('heading', { name: /老年給付/, level: 2 }).first()).toBeVisible();

  await clerk.keyboard.press('Shift+F8');
  const slips = clerk.getByRole('region', { name: '做單子' });
  await slips.getByText('補正通知', { exact: true }).click();
  await slips.getByText('本人名義的存摺封面影本', { exact: true }).click();
  await slips.getByText(/^簡訊 09/).click();
  await slips.getByText('問過民眾，同意傳簡訊', { exact: true }).click();
  await picture(clerk, 'staff-slips-missing');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('alert')).toContainText('簡訊已排入通知');

  await slips.getByText('提問單', { exact: true }).click();
  await slips.getByLabel('民眾問什麼').fill('住院期間可不可以一起算');
  await slips.getByLabel('怎麼聯絡').fill('0912345678');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('alert')).toContainText('到期日 115/12/03（四）');
  await clerk.keyboard.press('Escape');
  await clerk.keyboard.press('Escape');
  await clerk.keyboard.press('F3');

  await clerk.getByRole('button', { name: /^待辦/ }).press('Enter');
  await expect(clerk.getByRole('heading', { name: '待辦', level: 1 })).toBeVisible();
  await expect(clerk.getByRole('cell', { name: '住院期間可不可以一起算', exact: true })).toBeVisible();
  await picture(clerk, 'staff-tasks');
  await clerk.getByRole('button', { name: '做完了：住院期間可不可以一起算' }).press('Enter');
  await clerk.keyboard.type('已回電說明');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('button', { name: /^做完了：/ })).toHaveCount(1);
  await clerk.keyboard.press('Escape');
  await clerkDoes.signOut(clerk);

  await clerkDoes.signIn(clerk, 'T0101', '010100');
  await clerk.getByRole('button', { name: /^通知/ }).press('Enter');
  await expect(clerk.getByRole('heading', { name: '通知', level: 1 })).toBeVisible();
  const [file] = await Promise.all([clerk.waitForEvent('download'), clerkDoes.pressPrimary(clerk, '匯出簡訊1則')]);
  expect(file.suggestedFilename()).toBe('通知-第1批.csv');
  await clerk.getByRole('button', { name: '打開第1批' }).press('Enter');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('button', { name: '第1則送到' })).toBeVisible();
  await picture(clerk, 'staff-notices');
});
