import * as clerkDoes from './clerk.ts';
import { MR_CHANG } from './old-age-visit.ts';
import { picture } from './picture.ts';
import { expect, test } from './windows.ts';

test('順便看看: what else Mr Chang may have, by keys alone, and nothing of it on his own screen', async ({
  clerk,
  citizen,
}) => {
  await clerkDoes.signIn(clerk);
  await clerkDoes.openVisit(clerk, MR_CHANG);
  const side = clerk.getByRole('navigation');
  await expect(side.getByRole('heading', { name: '順便看看' })).toBeVisible();
  await expect(side.getByRole('button', { name: /勞工退休金/ })).toBeVisible();
  await picture(clerk, 'staff-rights-side');

  await clerk.keyboard.press('r');
  const panel = clerk.getByRole('main').getByRole('region', { name: '順便看看' });
  await expect(panel).toBeVisible();
  await panel.getByRole('checkbox', { name: '離職' }).press('Space');
  await panel.getByRole('checkbox', { name: '親人過世' }).press('Space');
  await clerkDoes.typeDay(clerk, '115', '11', '30', '離職的日期');
  await clerkDoes.typeDay(clerk, '115', '10', '5', '親人過世的日期');
  await clerk.keyboard.press('F8');

  const unemployment = panel.getByRole('button', { name: /失業給付.*離職/ });
  await expect(unemployment).toContainText('要問');
  await unemployment.press('Enter');
  await expect(panel.getByText('請問您是怎麼離職的？').last()).toBeVisible();
  await picture(clerk, 'staff-rights-question');
  await panel.getByRole('button', { name: '公司資遣、關廠、歇業' }).press('Enter');
  await expect(unemployment).toContainText('可領');
  await expect(panel).toContainText('最晚 117/11/30 申請');
  await expect(panel).toContainText('公立就業服務站');
  await expect(unemployment).toBeFocused();
  await picture(clerk, 'staff-rights-open');

  await clerk.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(clerk.getByRole('heading', { name: '一頁總覽', level: 1 })).toBeVisible();
  await expect(side).toContainText('失業給付');
  await expect(citizen.locator('body')).not.toContainText(/失業給付|離職|順便看看/);

  // What was told is saved: it is there again after the window is loaded anew.
  await clerk.reload();
  await expect(side).toContainText('失業給付');
  await clerk.keyboard.press('r');
  await expect(panel.getByRole('checkbox', { name: '離職' })).toBeChecked();
});
