import type { Locator, Page } from '@playwright/test';
import * as clerkDoes from './clerk.ts';
import { MR_CHANG } from './old-age-visit.ts';
import { picture } from './picture.ts';
import { expect, test } from './windows.ts';

function section(clerk: Page, name: string): Locator {
  return clerk.getByRole('region', { name, exact: true });
}

/** Each picture is looked at by axe, which takes its time on a busy machine. */
test.describe.configure({ timeout: 120_000 });

test('what is said opens the services, the question, the papers and the rules; what is taken lands in the visit', async ({
  clerk,
}) => {
  await clerkDoes.signIn(clerk);
  await clerk.keyboard.press('F11');
  const field = clerk.getByLabel('民眾說');
  await expect(field).toBeFocused();
  await expect(clerk.getByRole('button', { name: '爸爸過世' })).toBeVisible();
  await picture(clerk, 'staff-guidance-start');
  await expect(clerk.getByText('引導還在準備')).toBeHidden({ timeout: 60_000 });

  await clerk.getByRole('button', { name: '用聽的' }).press('Enter');
  await expect(clerk.getByText('請資訊人員把串流辨識模型的四個檔案')).toContainText('speech-model');

  await field.fill('爸爸上個月過世，要辦什麼');
  const services = section(clerk, '可能要辦');
  await expect(services.getByRole('button').first()).toContainText('勞保家屬死亡給付');
  await expect(services.getByRole('button').first()).toContainText('聽到「過世」「爸爸」');
  await expect(section(clerk, '爸爸、媽媽、配偶或小孩過世')).toBeVisible();
  await expect(section(clerk, '規定')).toContainText('勞工保險條例62　98/01/01起');
  await picture(clerk, 'staff-guidance-typing');
  await clerk.keyboard.press('Enter');
  await expect(section(clerk, '說過的')).toContainText('爸爸上個月過世');
  await section(clerk, '接著問').getByRole('button').first().press('Enter');
  await expect(section(clerk, '說過的').getByRole('listitem')).toHaveCount(2);
  await clerk.reload();
  await expect(section(clerk, '說過的').getByRole('listitem')).toHaveCount(2);
  await clerk.getByRole('button', { name: '重新開始' }).press('Enter');
  await expect(section(clerk, '說過的')).toBeHidden();

  await field.fill('健保卡不見了');
  await expect(clerk.getByText('這不是勞保局辦的。')).toBeVisible();
  await expect(clerk.getByText('0800-030-598')).toBeVisible();
  await picture(clerk, 'staff-guidance-outside');
  await field.fill('在保期間生小孩');
  await clerkDoes.typeDay(clerk, '103', '5', '1', '看哪一天的規定');
  await expect(section(clerk, '規定')).toContainText('過去的規定');
  await picture(clerk, 'staff-guidance-past');
  await clerk.keyboard.press('Escape');

  await clerkDoes.openVisit(clerk, MR_CHANG);
  await clerk.keyboard.press('F11');
  await expect(field).toBeFocused();
  await clerk.keyboard.type('投保明細可以印嗎');
  await expect(services.getByRole('button').first()).toContainText('LI-08');
  await clerk.setViewportSize({ width: 1280, height: 800 });
  await picture(clerk, 'staff-guidance-visit');
  await clerk.setViewportSize({ width: 1920, height: 1080 });
  await clerk.keyboard.press('Enter');
  await expect(section(clerk, '說過的')).toContainText('投保明細可以印嗎');
  await clerk.keyboard.press('Enter');
  await expect(services.getByRole('button').first()).toBeFocused();
  await clerk.keyboard.press('1');
  await expect(clerk.getByText(/^已加到這次要辦的：/)).toBeVisible();
  await clerk.keyboard.press('Escape');
  await clerk
    .getByRole('button', { name: /辦理事項/ })
    .first()
    .press('Enter');
  await expect(clerk.getByRole('main')).toContainText('LI-08');
});
