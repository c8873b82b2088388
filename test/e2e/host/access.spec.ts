import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';
import { MR_CHANG } from './old-age-visit.ts';
import { picture } from './picture.ts';
import { expect, test } from './windows.ts';

const SMALL = { width: 1280, height: 800 };
const USUAL = { width: 1920, height: 1080 };
const SUPERVISOR = ['T0101', '010100'] as const;

test('a supervisor opens an account; its owner chooses a PIN first and goes on to work', async ({ clerk }) => {
  await clerkDoes.signIn(clerk, ...SUPERVISOR);
  await picture(clerk, 'staff-start-supervisor');
  await clerk.getByRole('button', { name: /^帳號管理/ }).press('Enter');
  await expect(clerk.getByRole('heading', { name: '帳號管理', level: 1 })).toBeFocused();
  await expect(clerk.getByRole('row', { name: /T0217/ })).toContainText('使用中');
  await picture(clerk, 'staff-accounts');
  await clerk.setViewportSize(SMALL);
  await picture(clerk, 'staff-accounts-1280');
  await clerk.setViewportSize(USUAL);
  await clerk.keyboard.press('n');
  await expect(clerk.getByLabel('員工代號')).toBeFocused();
  await clerk.keyboard.type('T0555');
  await clerk.keyboard.press('Tab');
  await clerk.keyboard.type('郭子晴');
  await clerk.keyboard.press('Tab');
  await clerk.keyboard.press('Space');
  await picture(clerk, 'staff-accounts-new');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('alert')).toContainText('T0555的一次性密碼');
  const once = await clerk.getByRole('alert').getByRole('status').innerText();
  await picture(clerk, 'staff-accounts-once');
  await expect(clerk.getByRole('row', { name: /T0555/ })).toContainText('等本人設密碼');
  await clerk.getByRole('button', { name: '處理林雅婷的帳號' }).press('Enter');
  await expect(clerk.getByText(once)).toHaveCount(0);
  await picture(clerk, 'staff-accounts-one');
  await clerk.getByRole('button', { name: '停用' }).press('Enter');
  await expect(clerk.getByRole('row', { name: /T0217/ })).toContainText('已停用');
  await clerk.getByRole('button', { name: '重新啟用' }).press('Enter');
  await expect(clerk.getByRole('row', { name: /T0217/ })).toContainText('使用中');
  await clerk.keyboard.press('Escape');
  await clerkDoes.pressPrimary(clerk, '清查完成');
  await expect(clerk.getByText('半年內都清查過了')).toBeVisible();
  await clerk.keyboard.press('Escape');
  await expect(clerk.getByRole('heading', { name: '不抽號，直接辦' })).toBeVisible();
  await clerkDoes.signOut(clerk);

  await expect(clerk.getByLabel('承辦代碼')).toBeFocused();
  await clerk.keyboard.type('t0555');
  await clerk.keyboard.press('Tab');
  await clerk.keyboard.type(once);
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByLabel('現在的 PIN 碼或一次性密碼')).toBeFocused();
  await picture(clerk, 'staff-own-pin-first');
  await clerk.keyboard.type(once);
  await clerk.keyboard.press('Tab');
  await clerk.keyboard.type('river-1234');
  await clerk.keyboard.press('Tab');
  await clerk.keyboard.type('river-1234');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('alert')).toContainText('不要用連號');
  await clerk.getByLabel('新的 PIN 碼', { exact: true }).fill('river-84-x');
  await clerk.getByLabel('新的 PIN 碼，再打一次').fill('river-84-x');
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByRole('heading', { name: '不抽號，直接辦' })).toBeVisible();
});

test('an emergency says so while it is open; another reviews it in the list of look-ups', async ({
  clerk,
  citizen,
}) => {
  await clerkDoes.signIn(clerk, ...SUPERVISOR);
  await clerk.getByRole('button', { name: /^緊急調閱/ }).press('Enter');
  await expect(clerk.getByLabel('身分證號或統一證號')).toBeFocused();
  await clerk.keyboard.type('A123456789');
  await clerk.getByLabel('為什麼現在一定要看').fill('工地事故送醫，醫院要確認職保身分');
  await picture(clerk, 'staff-emergency');
  await clerkDoes.pressPrimary(clerk, '開啟資料');
  await expect(clerk.getByText('緊急調閱中，本人不在場。')).toBeVisible();
  await picture(clerk, 'staff-emergency-open');
  expect(await citizen.content()).not.toContain('張正文');
  await clerkDoes.pressPrimary(clerk, '完成，叫下一位');
  await expect(clerk.getByRole('heading', { name: '不抽號，直接辦' })).toBeVisible();
  await clerkDoes.signOut(clerk);

  await clerkDoes.signIn(clerk, 'T0901', '090100');
  await clerk.getByRole('button', { name: /^查詢紀錄/ }).press('Enter');
  await expect(clerk.getByRole('heading', { name: '查詢紀錄', level: 1 })).toBeFocused();
  await expect(clerk.getByRole('row', { name: /緊急調閱/ })).toContainText('工地事故送醫');
  await clerk.getByRole('button', { name: '驗一次' }).press('Enter');
  await expect(clerk.getByRole('alert')).toContainText('都接得上');
  await picture(clerk, 'staff-look-ups');
  await clerk.setViewportSize(SMALL);
  await picture(clerk, 'staff-look-ups-1280');
  await clerk.setViewportSize(USUAL);
  await clerk.getByRole('button', { name: /^覆核T0101/ }).press('Enter');
  await expect(clerk.getByLabel('覆核說明')).toBeFocused();
  await clerk.keyboard.type('已和醫院核對');
  await picture(clerk, 'staff-look-ups-review');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('row', { name: /緊急調閱/ })).toContainText('已和醫院核對');
  const download = clerk.waitForEvent('download');
  await clerk.keyboard.press('c');
  expect((await download).suggestedFilename()).toMatch(/^查詢紀錄-.*\.csv$/);
});

test('a locked record opens for the person with a supervisor’s PIN, and the lock is lifted the same way', async ({
  clerk,
  citizen,
}) => {
  await clerkDoes.signIn(clerk);
  await clerkDoes.beginVisit(clerk, { identifier: 'F128160407', name: '何金水' });
  await picture(clerk, 'staff-identity-reason');
  await clerkDoes.sightIdCard(clerk);
  await clerkDoes.choosePurpose(clerk, /勞保老年給付/);
  await clerkDoes.pressPrimary(clerk, '開啟資料');
  await expect(clerk.getByLabel('主管代號')).toBeFocused();
  await picture(clerk, 'staff-privacy-approval');
  expect(await citizen.content()).not.toContain('何金水');
  await clerk.keyboard.type('T0101');
  await clerk.keyboard.press('Tab');
  await clerk.keyboard.type('010100');
  await clerk.keyboard.press('Enter');
  await expect(clerkDoes.person(clerk)).toContainText('何金水');
  await clerk.keyboard.press('k');
  await expect(clerk.getByRole('heading', { name: '解除何金水的個資保密' })).toBeVisible();
  await picture(clerk, 'staff-privacy-lift');
  await clerk.keyboard.type('T0101');
  await clerk.keyboard.press('Tab');
  await clerk.keyboard.type('010100');
  await clerk.keyboard.press('Enter');
  await expect(clerkDoes.person(clerk)).toContainText('未設定');
});

test('the citizen is shown who looked, and takes the list away; the supervisor prints the day', async ({
  clerk,
  citizen,
}) => {
  await clerkDoes.signIn(clerk);
  await clerkDoes.openVisit(clerk, MR_CHANG);
  await clerk.keyboard.press('q');
  const list = clerk.getByRole('region', { name: '誰查過' });
  await expect(list.getByRole('row', { name: /T02/ })).toContainText('臨櫃辦理');
  await list.getByRole('button', { name: '給民眾看' }).press('Enter');
  await expect(citizenDoes.title(citizen)).toHaveText('誰查過您的資料');
  await picture(citizen, 'customer-look-ups');
  await picture(clerk, 'staff-who-looked');
  await citizen.getByRole('button', { name: '看好了' }).click();
  await expect(citizenDoes.title(citizen)).toHaveText(/您好\s*請坐/);
  await clerk.keyboard.press('F3');
  await expect(clerk.getByRole('heading', { name: '不抽號，直接辦' })).toBeVisible();
  await clerkDoes.signOut(clerk);

  await clerkDoes.signIn(clerk, ...SUPERVISOR);
  await clerk.getByRole('button', { name: /^日結/ }).press('Enter');
  await expect(clerk.getByRole('row', { name: /還沒辦完/ })).toContainText('1');
  await expect(clerk.getByText('今天還沒印')).toBeVisible();
  await picture(clerk, 'staff-day-end');
  await clerkDoes.pressPrimary(clerk, '列印日結');
  await expect(clerk.getByText(/^今天印過，/)).toBeVisible();
  await expect(clerk.locator('iframe[src^="blob:"]')).toBeAttached();
});
