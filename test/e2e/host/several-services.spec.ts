import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';
import { withoutPrintDialogue } from './no-dialogue.ts';
import { picture } from './picture.ts';
import { expect, test } from './windows.ts';

test.describe.configure({ timeout: 120_000 });

test('a shop owner enrols a new hire and takes every bill home on one receipt', async ({ clerk, citizen }) => {
  await clerkDoes.signIn(clerk);
  await withoutPrintDialogue(clerk);
  await clerkDoes.walkIn(clerk, '05076891S');
  await clerk.locator('label').filter({ hasText: '單位來辦' }).click();
  await clerk.getByLabel('來的人姓名').fill('曾小橋');
  await clerk.locator('label').filter({ hasText: '負責人' }).click();
  await clerk.getByLabel('開啟原因').fill('負責人到場，新人星期六到職，要繳款單');
  await clerk.getByLabel('民眾說的話').fill('新人星期六到職，也要印繳款單');
  await clerkDoes.sightIdCard(clerk);
  await picture(clerk, 'staff-unit-identity');
  await clerkDoes.pressPrimary(clerk, '開啟資料');
  await expect(clerk.getByRole('heading', { name: '辦理事項', level: 1 })).toBeVisible();
  await expect(clerkDoes.person(clerk)).toContainText('小橋麵館');
  // He asks for one bill; the counter shows what he owes of every kind.
  const owes = clerk.getByRole('region', { name: '單位欠費（元）' });
  await expect(owes).toContainText('勞退');
  await expect(owes).toContainText('38,424');

  await clerk.keyboard.press('A');
  await clerk.getByLabel('備註（會印在收件證明上，可以不寫）').fill('星期六到職；星期一申報，當天起生效的要附證明');
  await clerk
    .locator('label')
    .filter({ hasText: /^收件$/ })
    .click();
  await expect(clerk.getByRole('button', { name: '加保，收件' })).toBeVisible();
  await clerk.keyboard.press('/');
  await expect(clerk.getByLabel('加一件：服務名稱、代碼或民眾的話')).toBeFocused();
  await clerk.keyboard.type('負責人變更');
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByRole('heading', { name: '投保單位名稱、負責人、地址變更', level: 2 })).toBeVisible();
  await clerk
    .getByRole('button', { name: /登記.*還缺|證.*還缺/ })
    .first()
    .click();
  await clerk.keyboard.press('A');
  await clerk
    .locator('label')
    .filter({ hasText: /^收件$/ })
    .click();
  await expect(clerk.getByText('還缺1')).toBeVisible();

  await clerk.keyboard.press('Escape');
  await clerk.keyboard.press('P');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('alert')).toContainText('已列印');
  await clerk.keyboard.press('Escape');
  await expect(clerk.getByRole('button', { name: '勞保繳款單補發，交付列印' })).toBeVisible();
  await picture(clerk, 'staff-matters');
  await clerk.setViewportSize({ width: 1280, height: 800 });
  await picture(clerk, 'staff-matters-1280');
  await clerk.setViewportSize({ width: 1920, height: 1080 });

  await clerkDoes.pressPrimary(clerk, '請民眾確認、簽收');
  await expect(citizenDoes.title(citizen)).toHaveText('今天辦的事，都對嗎？');
  await picture(citizen, 'customer-matters');
  await citizen.getByRole('button', { name: '都對' }).click();
  await citizenDoes.consent(citizen);
  // There is nothing to choose: paper stays possible until the last stroke.
  await clerk.keyboard.press('F7');
  await expect(clerk.getByRole('button', { name: '做紙本' })).toBeEnabled();
  await clerk.keyboard.press('Escape');
  await citizenDoes.readToTheEnd(citizen);
  await citizenDoes.write(citizen, citizenDoes.NAME);
  await picture(citizen, 'customer-matters-sign');
  await picture(clerk, 'staff-matters-sign');
  await citizen.getByRole('button', { name: '簽好了' }).click();
  await expect(citizenDoes.title(citizen)).toHaveText(/辦好了\s*謝謝您/);
  await picture(citizen, 'customer-matters-thanks');
  await expect(clerk.getByRole('heading', { name: '收件證明（收件、簽收）', level: 1 })).toBeVisible();
  await picture(clerk, 'staff-matters-receipt');
  await clerkDoes.finish(clerk);
});

test('an express counter prints with four presses and is ready for the next', async ({ clerk }) => {
  await clerkDoes.signIn(clerk);
  await withoutPrintDialogue(clerk);
  await clerk
    .locator('label')
    .filter({ hasText: /^快速$/ })
    .click();
  await expect(clerk.getByRole('banner')).toContainText('快速');
  await picture(clerk, 'staff-start-express');
  await clerk.keyboard.press('/');
  await clerk.keyboard.type('A123456789');
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByRole('heading', { name: '快速櫃檯', level: 1 })).toBeVisible();
  await clerk.keyboard.press('F4');
  await clerk.keyboard.press('1');
  await clerkDoes.primary(clerk, '列印、交付、結束');
  await picture(clerk, 'staff-express');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('heading', { name: '不抽號，直接辦' })).toBeVisible();
});
