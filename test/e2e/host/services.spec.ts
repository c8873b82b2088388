import type { Locator, Page } from '@playwright/test';
import * as clerkDoes from './clerk.ts';
import { withoutPrintDialogue } from './no-dialogue.ts';
import { MR_CHANG } from './old-age-visit.ts';
import { picture } from './picture.ts';
import { expect, test } from './windows.ts';

function title(clerk: Page, name: string): Locator {
  return clerk.getByRole('heading', { name, level: 2, exact: true });
}

async function openServices(clerk: Page): Promise<void> {
  await clerk.keyboard.press('F5');
  await expect(clerk.getByRole('heading', { name: '服務查詢', level: 1 })).toBeVisible();
  await expect(clerk.getByLabel('要辦什麼')).toBeFocused();
}

/** Each picture is looked at by axe, which takes its time on a busy machine. */
test.describe.configure({ timeout: 180_000 });

test('a service is found by what happened, by words and by code, and its slip printed; the visit stays', async ({
  clerk,
  citizen,
}) => {
  await clerkDoes.signIn(clerk);
  await openServices(clerk);
  const search = clerk.getByLabel('要辦什麼');
  await expect(clerk.getByRole('option', { name: /^投保單位開戶加保/ })).toBeVisible();
  await picture(clerk, 'staff-services-start');

  await clerk.keyboard.type('我爸爸過世');
  await expect(clerk.getByRole('option', { name: /^爸爸、媽媽/ })).toBeVisible();
  await clerk.keyboard.press('Enter');
  await expect(title(clerk, '爸爸、媽媽、配偶或小孩過世')).toBeVisible();
  await expect(clerk.getByText('請節哀。過世的是誰？哪一天？').last()).toBeVisible();
  await picture(clerk, 'staff-services-event');
  await clerk.getByRole('button', { name: /^LI-09 勞保家屬死亡給付/ }).press('Enter');
  await expect(title(clerk, '勞保家屬死亡給付（喪葬津貼）')).toBeVisible();
  await expect(clerk.getByText('可以免附：已辦死亡登記的只要申請書').first()).toBeVisible();
  await picture(clerk, 'staff-services-page');
  await withoutPrintDialogue(clerk);
  await clerk.keyboard.press('F8');
  await expect(clerk.getByText('應備表件告知單印好了')).toBeVisible();

  await search.fill('TD-01');
  await search.press('Enter');
  await expect(title(clerk, '爭議審議申請')).toBeVisible();
  await expect(clerk.getByText('從今天起算：115/12/10（四）')).toBeVisible();
  await clerk.setViewportSize({ width: 1280, height: 800 });
  await picture(clerk, 'staff-services-1280');
  await clerk.setViewportSize({ width: 1920, height: 1080 });
  await search.fill('OA-01');
  await search.press('Enter');
  await expect(title(clerk, '職災傷病給付')).toBeVisible();
  await picture(clerk, 'staff-services-long');
  await clerk
    .getByRole('button', { name: /^法規：/ })
    .first()
    .press('Enter');
  await expect(clerk.getByRole('heading', { name: '法規查詢', level: 1 })).toBeVisible();
  await clerk.keyboard.press('Escape');

  await clerkDoes.openVisit(clerk, MR_CHANG);
  const shown = await citizen.getByRole('main').innerText();
  await openServices(clerk);
  await expect(title(clerk, '職災傷病給付')).toBeVisible();
  expect(await citizen.getByRole('main').innerText()).toBe(shown);
  await clerk.keyboard.press('Escape');
  await expect(clerk.getByRole('heading', { name: '一頁總覽', level: 1 })).toBeVisible();
  await expect(clerkDoes.person(clerk)).toContainText('張正文');
});
