import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';
import { bringToChoice, bringToSignature, MR_CHANG, showComparison } from './old-age-visit.ts';
import { picture } from './picture.ts';
import { expect, test } from './windows.ts';

const SMALL = { width: 1280, height: 800 };
const USUAL = { width: 1920, height: 1080 };

/** Every screen is walked to and looked at twice: by axe here, and by eye in `test-results/screens`. */
test.describe.configure({ timeout: 180_000 });

test('every screen of the clerk up to the estimate', async ({ clerk, citizen }) => {
  await picture(clerk, 'staff-sign-in');
  await clerkDoes.signIn(clerk);
  await picture(clerk, 'staff-start');
  await clerk.keyboard.press('Control+l');
  await expect(clerk.getByRole('heading', { name: '已上鎖' })).toBeVisible();
  await picture(clerk, 'staff-locked');
  await clerk.keyboard.type('021700');
  await clerk.keyboard.press('Enter');

  await clerkDoes.callTicket(clerk, '086');
  await expect(clerkDoes.identifierField(clerk)).toBeFocused();
  await clerk.keyboard.type('A123456788');
  await expect(clerk.getByText('號碼檢查不符，最後一碼可能打錯。')).toBeVisible();
  await picture(clerk, 'staff-identity-wrong-number');
  await clerk.keyboard.press('Backspace');
  await clerk.keyboard.type('9');
  await clerkDoes.sightIdCard(clerk);
  await clerkDoes.choosePurpose(clerk, /勞保老年給付/);
  await picture(clerk, 'staff-identity');
  await clerkDoes.openRecord(clerk, '張正文');
  await picture(clerk, 'staff-summary');
  await clerk.keyboard.press('e');
  await expect(clerk.getByRole('heading', { name: /^異動明細/ })).toBeVisible();
  await picture(clerk, 'staff-spells');
  await clerk.keyboard.press('e');

  await clerkDoes.pressPrimary(clerk, '請民眾確認資料');
  await citizenDoes.confirmFacts(citizen);
  await clerkDoes.pressPrimary(clerk, '試算給民眾聽');
  await expect(clerk.getByRole('heading', { name: '老年給付試算', level: 1 })).toBeVisible();
  await picture(clerk, 'staff-estimate');
  await clerk.keyboard.press('m');
  await picture(clerk, 'staff-estimate-every-month');
  await clerk.keyboard.press('m');
  await clerk.keyboard.press('t');
  await expect(clerk.getByRole('heading', { name: '36／60個月明細' })).toBeVisible();
  await picture(clerk, 'staff-estimate-salaries');
  await clerk.keyboard.press('t');
  await clerk.keyboard.press('g');
  await expect(clerk.getByText('→ 下一步，← 上一步，G 收起來')).toBeVisible();
  await picture(clerk, 'staff-estimate-reading');
  await clerk.keyboard.press('g');
  await clerk.keyboard.press('a');
  await clerk.getByLabel('最高60個月平均（元）').fill('40000');
  await picture(clerk, 'staff-estimate-assuming');
  await clerk.getByRole('button', { name: '照假設再算' }).press('Enter');
  await expect(clerk.getByRole('radiogroup', { name: '給民眾看' })).toBeVisible();
  await picture(clerk, 'staff-estimate-what-if');
});

test('every screen of the clerk from the choice to the search', async ({ clerk, citizen }) => {
  await bringToChoice({ clerk, citizen });
  await expect(clerk.getByRole('heading', { name: '等張正文選擇' })).toBeVisible();
  await picture(clerk, 'staff-choice');
  await citizenDoes.touch(citizen, /每月領/);
  await citizenDoes.acknowledge(citizen);
  await citizenDoes.confirmChoice(citizen, '確定選每月領');
  await citizenDoes.consent(citizen);
  await citizenDoes.readToTheEnd(citizen);
  await citizenDoes.write(citizen, citizenDoes.NAME);
  await expect(clerk.getByText('已寫6筆，還沒按「簽好了」')).toBeVisible();
  await picture(clerk, 'staff-sign');
  await clerk.keyboard.press('F7');
  await expect(clerk.getByRole('heading', { name: '改用紙本' })).toBeVisible();
  await picture(clerk, 'staff-sign-paper');
  await clerk.keyboard.press('Escape');
  const number = await citizenDoes.finishSigning(citizen);
  await expect(clerk.getByRole('main')).toContainText(number);
  await picture(clerk, 'staff-receipt');
  await clerkDoes.finish(clerk);

  await clerk.keyboard.press('F7');
  await expect(clerk.getByLabel('編號或姓名')).toBeFocused();
  await clerk.keyboard.type('張正文');
  await clerk.getByLabel('查詢原因').fill('民眾遺失，要補印');
  await clerkDoes.pressPrimary(clerk, '查詢');
  await expect(clerk.getByRole('row', { name: new RegExp(number) })).toBeVisible();
  await picture(clerk, 'staff-receipts');
});

test('every screen of the customer up to the cards', async ({ clerk, citizen }) => {
  await picture(citizen, 'customer-blank');
  await clerkDoes.signIn(clerk);
  await clerkDoes.beginVisit(clerk, MR_CHANG);
  await expect(citizenDoes.title(citizen)).toHaveText(/您好/);
  await picture(citizen, 'customer-welcome');
  await clerkDoes.checkAndOpen(clerk, MR_CHANG);
  await clerkDoes.pressPrimary(clerk, '請民眾確認資料');
  await expect(citizenDoes.title(citizen)).toHaveText('這些資料對嗎？');
  await picture(citizen, 'customer-facts');
  await clerk.keyboard.press('F9');
  await expect(citizenDoes.title(citizen)).toHaveText('請稍候');
  await picture(citizen, 'customer-resting');
  await clerk.keyboard.press('F9');
  await citizen.getByRole('button', { name: '有一項不對' }).click();
  await citizen.getByRole('button', { name: '勞保年資不對' }).click();
  await expect(citizen.getByRole('button', { name: '等服務人員核對' })).toBeVisible();
  await picture(citizen, 'customer-facts-disputed');
  await citizen.getByRole('button', { name: '有一項不對' }).click();

  await citizenDoes.confirmFacts(citizen);
  await showComparison({ clerk, citizen });
  await picture(citizen, 'customer-comparison');
  await citizen.setViewportSize(SMALL);
  await picture(citizen, 'customer-comparison-1280');
  await citizen.setViewportSize(USUAL);
  await citizen.getByRole('radio', { name: '看數字' }).click();
  await expect(citizen.getByRole('main').getByRole('columnheader', { name: '領到' })).toBeVisible();
  await picture(citizen, 'customer-comparison-figures');
  await citizen.getByRole('button', { name: '怎麼算的' }).click();
  await expect(citizenDoes.title(citizen)).toHaveText('怎麼算的');
  await picture(citizen, 'customer-derivation');
  await citizen.getByRole('button', { name: '回到比較' }).click();

  await citizen.getByRole('button', { name: '高對比' }).click();
  await expect(citizen.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await picture(citizen, 'customer-comparison-contrast');
  await citizen.getByRole('button', { name: '高對比' }).click();
  await citizen.getByRole('radio', { name: '最大的字' }).click();
  await expect(citizen.getByRole('radio', { name: '最大的字' })).toBeChecked();
  await picture(citizen, 'customer-comparison-largest');
  await citizen.getByRole('radio', { name: '一般的字' }).click();
  await citizen.getByRole('button', { name: 'English' }).click();
  await expect(citizenDoes.title(citizen)).toHaveText('Sooner, later, or all at once?');
  await picture(citizen, 'customer-comparison-english');
});

test('every screen of the customer from the cards to the end', async ({ clerk, citizen }) => {
  await bringToChoice({ clerk, citizen });
  await picture(citizen, 'customer-choose');
  await citizenDoes.touch(citizen, /每月領/);
  await picture(citizen, 'customer-choose-touched');
  await citizen.setViewportSize(SMALL);
  await picture(citizen, 'customer-choose-touched-1280');
  await citizen.getByRole('radio', { name: '最大的字' }).click();
  await expect(citizen.getByRole('radio', { name: '最大的字' })).toBeChecked();
  await picture(citizen, 'customer-choose-touched-1280-largest');
  await citizen.getByRole('radio', { name: '一般的字' }).click();
  await citizen.setViewportSize(USUAL);
  await citizen.getByRole('button', { name: '高對比' }).click();
  await expect(citizen.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await picture(citizen, 'customer-choose-touched-contrast');
  await citizen.getByRole('button', { name: '高對比' }).click();
  await citizenDoes.acknowledge(citizen);
  await citizenDoes.confirmChoice(citizen, '確定選每月領');
  await expect(citizenDoes.title(citizen)).toHaveText('可以在螢幕上簽名嗎？');
  await picture(citizen, 'customer-consent');
  await citizenDoes.consent(citizen);
  await picture(citizen, 'customer-sign');
  await citizen.setViewportSize(SMALL);
  await picture(citizen, 'customer-sign-1280');
  await citizen.setViewportSize(USUAL);
  await citizenDoes.readToTheEnd(citizen);
  await citizenDoes.write(citizen, citizenDoes.NAME);
  await picture(citizen, 'customer-sign-written');
  await citizenDoes.finishSigning(citizen);
  await picture(citizen, 'customer-thanks-signed');
  await citizen.getByRole('button', { name: 'English' }).click();
  await expect(citizenDoes.title(citizen)).toHaveText(/Received/);
  await picture(citizen, 'customer-thanks-signed-english');
});

test('the customer\'s last screen after "not today"', async ({ clerk, citizen }) => {
  await bringToChoice({ clerk, citizen });
  await citizenDoes.touch(citizen, /今天先不選/);
  await picture(citizen, 'customer-choose-not-today');
  await citizenDoes.confirmChoice(citizen, '確定今天先不選');
  await clerkDoes.pressPrimary(clerk, '做比較表帶回');
  await expect(citizenDoes.title(citizen)).toHaveText(/試算表好了/);
  await picture(citizen, 'customer-thanks-estimate');
  await picture(clerk, 'staff-receipt-estimate');
});

test("the customer's last screen after paper", async ({ clerk, citizen }) => {
  await bringToSignature({ clerk, citizen });
  await citizen.getByRole('button', { name: '改用紙本' }).click();
  await expect(citizen.getByText('已跟服務人員說了')).toBeVisible();
  await clerkDoes.pressPrimary(clerk, '改用紙本');
  await expect(clerk.getByRole('radio', { name: '民眾想用紙本' })).toBeFocused();
  await clerk.keyboard.press('F8');
  await expect(citizenDoes.title(citizen)).toHaveText(/改用紙本/);
  await picture(citizen, 'customer-thanks-paper');
});
