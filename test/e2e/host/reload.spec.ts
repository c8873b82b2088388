import type { Page } from '@playwright/test';
import { expectBlankAtOnce } from './blank.ts';
import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';
import { bringToSignature, MR_CHANG } from './old-age-visit.ts';
import { expect, test } from './windows.ts';

/** Loads the window anew: it is back where it was, word for word. */
async function expectSameAfterReload(page: Page, title: string | RegExp): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(title);
  const before = await page.getByRole('main').innerText();
  await page.reload();
  await expect(heading).toHaveText(title);
  await expect.poll(() => page.getByRole('main').innerText()).toBe(before);
}

/** Whether anything is drawn in the frame to sign in. */
function hasInk(citizen: Page): Promise<boolean> {
  return citizen
    .getByRole('region', { name: '簽名的框' })
    .locator('canvas')
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return false;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return pixels.some((value) => value !== 0);
    });
}

test('a window that reloads on any page is back where it was, also in the middle of signing', async ({
  clerk,
  citizen,
}) => {
  await clerkDoes.signIn(clerk);
  await expectSameAfterReload(clerk, '不抽號，直接辦');
  await clerkDoes.beginVisit(clerk, MR_CHANG);
  await expect(clerkDoes.identifierField(clerk)).toHaveValue('A123456789');
  await expectSameAfterReload(citizen, /您好\s*請坐/);
  await clerkDoes.checkAndOpen(clerk, MR_CHANG);
  await expectSameAfterReload(clerk, '一頁總覽');

  await clerkDoes.pressPrimary(clerk, '請民眾確認資料');
  await citizen.getByRole('button', { name: '有一項不對' }).click();
  await citizen.getByRole('button', { name: '勞保年資不對' }).click();
  await expect(clerk.getByRole('contentinfo')).toContainText('民眾說有1項不對');
  await expectSameAfterReload(citizen, '哪一項不對？請按那一項');
  await citizen.getByRole('button', { name: '有一項不對' }).click();
  await citizenDoes.confirmFacts(citizen);
  await clerkDoes.pressPrimary(clerk, '試算給民眾聽');
  await expectSameAfterReload(clerk, '老年給付試算');

  await clerkDoes.pressPrimary(clerk, '給民眾看比較表');
  await expectSameAfterReload(citizen, '早一點領、晚一點領、一次領，差多少？');
  await citizenDoes.goToChoice(citizen);
  await citizenDoes.touch(citizen, /每月領/);
  await citizenDoes.acknowledge(citizen);
  await expectSameAfterReload(citizen, '請您自己選一種');
  await expect(citizen.getByRole('radio', { name: /每月領/ })).toBeChecked();
  await expect(citizen.getByRole('checkbox')).toBeChecked();
  await citizenDoes.confirmChoice(citizen, '確定選每月領');
  await expectSameAfterReload(citizen, '可以在螢幕上簽名嗎？');
  await expectSameAfterReload(clerk, /張正文/);
  await citizenDoes.consent(citizen);

  await citizenDoes.readToTheEnd(citizen);
  expect(await hasInk(citizen)).toBe(false);
  await citizenDoes.write(citizen, citizenDoes.NAME);
  await expect(clerk.getByText('已寫6筆，還沒按「簽好了」')).toBeVisible();
  await citizen.reload();
  await expect(citizen.getByRole('button', { name: '擦掉重簽' })).toBeVisible();
  await expect.poll(() => hasInk(citizen), 'the pen lines are drawn again').toBe(true);
  await citizenDoes.readToTheEnd(citizen);
  await citizenDoes.finishSigning(citizen);
  await expectSameAfterReload(citizen, /收件完成\s*謝謝您/);
  await expectSameAfterReload(clerk, '收件證明');
});

test("lock and cover put the customer's screen away at once, and both come back where they were", async ({
  clerk,
  citizen,
}) => {
  await bringToSignature({ clerk, citizen });
  await expectBlankAtOnce(clerk, citizen, 'Control+l');
  await expect(clerk.getByRole('heading', { name: '已上鎖' })).toBeVisible();
  await expect(clerk.locator('body')).not.toContainText('張正文');
  await expect(clerk.locator('body')).not.toContainText('A12345');
  await clerk.keyboard.type('000000');
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByRole('alert')).toContainText('不對');
  await expect(clerk.getByLabel('林雅婷的 PIN 碼')).toBeFocused();
  await clerk.keyboard.type('021700');
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByRole('heading', { name: '等張正文簽名' })).toBeVisible();
  await expect(citizenDoes.title(citizen)).toHaveText('看過沒有錯，再簽名');

  await clerk.keyboard.press('F9');
  await expect(citizenDoes.title(citizen)).toHaveText('請稍候');
  await expect(citizen.locator('body')).not.toContainText('張正文');
  await expect(clerk.getByText('已遮住，民眾看到的是「請稍候」')).toBeVisible();
  await clerk.keyboard.press('F9');
  await expect(citizenDoes.title(citizen)).toHaveText('看過沒有錯，再簽名');
});
