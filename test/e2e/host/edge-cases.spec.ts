import type { Page } from '@playwright/test';
import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';
import { picture } from './picture.ts';
import { expect, test } from './windows.ts';

test.describe.configure({ timeout: 120_000 });

/** F3: leaves the visit open and goes back to the start. */
async function putAside(clerk: Page): Promise<void> {
  await clerk.keyboard.press('F3');
  await expect(clerk.getByRole('heading', { name: '不抽號，直接辦' })).toBeVisible();
}

/** Words are shown whole: nothing is cut off or hidden behind dots. */
async function isWhole(page: Page, words: string): Promise<void> {
  const shown = page.getByText(words, { exact: true }).first();
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
}

test('E1: a resident’s old and new number open one record, and the other number is named beside it', async ({
  clerk,
}) => {
  const [current, former] = ['T850127637', 'TC01276347'];
  await clerkDoes.signIn(clerk);
  for (const [identifier, other] of [
    [current, former],
    [former, current],
  ] as const) {
    await clerkDoes.openVisit(clerk, { identifier, name: 'NGUYEN THI HOA' });
    await expect(clerkDoes.person(clerk)).toContainText(identifier);
    await expect(clerkDoes.person(clerk)).toContainText(other);
    await expect(clerk.getByRole('main')).toContainText('晶準光電股份有限公司');
    await putAside(clerk);
  }
});

test('E2: a Chinese name with a rare character beside a name in Latin script is found and shown whole', async ({
  clerk,
  citizen,
}) => {
  const name = "林𤭢 Lisin Ma'adac";
  await clerkDoes.signIn(clerk);
  await clerk.keyboard.press('F4');
  // The apostrophe as phones write it, and no capitals.
  for (const [typed, found] of [
    ['林𤭢', name],
    ['kuliw ma’adac', "Kuliw Ma'adac Sawmah"],
  ] as const) {
    await clerk.getByLabel('姓名').fill(typed);
    await clerk.getByLabel('查詢原因').fill('民眾忘了帶證件');
    await clerk.keyboard.press('Enter');
    await expect(clerk.getByRole('row', { name: found })).toBeVisible();
  }
  // Whoever has a traditional and a Chinese name is found by either and shown with both.
  await expect(clerk.getByRole('row', { name: "Kuliw Ma'adac Sawmah" })).toContainText('也叫林𤭢妹');
  await picture(clerk, 'staff-find-person-other-names');
  await clerk.keyboard.press('Escape');
  await clerkDoes.openVisit(clerk, { identifier: 'U226153088', name: "Kuliw Ma'adac Sawmah" });
  await expect(clerkDoes.person(clerk)).toContainText('其他姓名林𤭢妹');
  await picture(clerk, 'staff-other-names');
  await putAside(clerk);
  await clerkDoes.openVisit(clerk, { identifier: 'U126153095', name });
  await isWhole(clerk, name);
  await clerkDoes.pressPrimary(clerk, '請民眾確認資料');
  await expect(citizenDoes.title(citizen)).toHaveText(citizenDoes.WORDS.zh.facts);
  await isWhole(citizen, name);
  await citizen.evaluate(() => document.fonts.ready);
  // The face that holds the character was fetched, not a box drawn in its place.
  expect(await citizen.evaluate(() => [...document.fonts].filter((face) => face.status === 'error').length)).toBe(0);
  expect(
    await citizen.evaluate(
      () =>
        [...document.fonts].filter((face) => face.status === 'loaded' && face.family.includes('Counter Song')).length,
    ),
  ).toBeGreaterThan(0);
  await picture(citizen, 'customer-rare-name');
});

test('J8: what one brother may claim is worked out without a word of what the other earns', async ({
  clerk,
  citizen,
}) => {
  const hisBrothers = /29,?500|28,?590|D128362909|樂活餐飲/;
  await clerkDoes.signIn(clerk);
  await clerk.keyboard.press('F4');
  await clerk.getByLabel('姓名').fill('鄭文');
  await clerk.getByLabel('查詢原因').fill('兄弟來問喪葬津貼');
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByRole('row', { name: /鄭文峯/ })).toBeVisible();
  expect(await clerk.content()).not.toMatch(hisBrothers);
  await clerk.keyboard.press('Escape');
  await clerkDoes.openVisit(clerk, { identifier: 'K127140834', name: '鄭文堃' });
  await clerk.keyboard.press('r');
  const panel = clerk.getByRole('main').getByRole('region', { name: '順便看看' });
  await panel.getByRole('checkbox', { name: '親人過世' }).press('Space');
  await clerkDoes.typeDay(clerk, '115', '11', '20', '親人過世的日期');
  await clerk.keyboard.press('F8');
  await panel
    .getByRole('button', { name: /喪葬津貼/ })
    .first()
    .press('Enter');
  await panel.getByRole('button', { name: '父母', exact: true }).press('Enter');
  // Three months of his own 45,800 (勞保條例62).
  await expect(panel).toContainText('137,400');
  for (const page of [clerk, citizen]) expect(await page.content()).not.toMatch(hisBrothers);
});

test('E16: one of two jobs still insures: the estimate says that every unit must be left, and nothing can be chosen', async ({
  clerk,
  citizen,
}) => {
  await clerkDoes.signIn(clerk);
  await clerkDoes.openVisit(clerk, { identifier: 'N126483109', name: '江柏霖' });
  await clerkDoes.pressPrimary(clerk, '請民眾確認資料');
  await citizenDoes.confirmFacts(citizen);
  await clerkDoes.pressPrimary(clerk, '試算給民眾聽');
  await expect(clerk.getByRole('heading', { name: '老年給付試算', level: 1 })).toBeVisible();
  await expect(clerk.getByText('還在保。所有單位都退保以後，才能請領（勞保58）。')).toBeVisible();
});

test('the unit a person answers for opens from the summary, its reason filled in and the look still logged', async ({
  clerk,
}) => {
  await clerkDoes.signIn(clerk);
  await clerkDoes.openVisit(clerk, { identifier: 'G223409171', name: '曾小橋' });
  await expect(clerk.getByRole('region', { name: '欠費' })).toContainText('欠38,424元');
  await picture(clerk, 'staff-summary-responsible');
  await clerk.getByRole('button', { name: /小橋麵館/ }).press('Enter');
  await expect(clerk.getByLabel('保險證號、統一編號或名稱')).toHaveValue('05076891S');
  await expect(clerk.getByLabel('查詢原因')).toHaveValue('臨櫃民眾是這個單位的負責人');
  await clerkDoes.pressPrimary(clerk, '找');
  await expect(clerk.getByRole('heading', { name: '小橋麵館', level: 1 })).toBeVisible();
  await clerk.keyboard.press('Escape');
  await expect(clerk.getByLabel('查詢原因')).toBeVisible();
  await clerk.keyboard.press('Escape');
  // Her own visit was put aside while other people's data were on the screen.
  await clerkDoes.resume(clerk, '曾小橋');
  await expect(clerk.getByRole('heading', { name: '一頁總覽', level: 1 })).toBeVisible();
  await putAside(clerk);
  await clerk.keyboard.press('F6');
  await expect(clerk.getByLabel('保險證號、統一編號或名稱')).toHaveValue('');
});
