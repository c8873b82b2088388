import { expect, type Locator, type Page } from '@playwright/test';
import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';

/** The clerk's hands in a visit about something else than an old-age claim. */

interface Comer {
  readonly identifier: string;
  /** Of the person the record is about. */
  readonly name: string;
  /** What the visitor says, in their own words. */
  readonly says: string;
  readonly purpose: RegExp;
}

/** From the start screen to the list of matters, with the words that were said. */
export async function openMatters(clerk: Page, comer: Comer, whoCame = async () => {}): Promise<void> {
  await clerkDoes.walkIn(clerk, comer.identifier);
  await clerk.getByLabel('民眾說的話').fill(comer.says);
  await clerk.locator('label').filter({ hasText: '當事人申辦' }).click();
  await clerk.getByLabel('開啟原因').fill('民眾帶身分證到櫃檯，沒有抽號');
  await whoCame();
  await clerkDoes.sightIdCard(clerk);
  await clerkDoes.choosePurpose(clerk, comer.purpose);
  await clerkDoes.openRecord(clerk, comer.name);
  await clerkDoes.pressPrimary(clerk, '辦理事項');
  await expect(clerk.getByRole('heading', { name: '辦理事項', level: 1 })).toBeVisible();
}

export function rights(clerk: Page): Locator {
  return clerk.getByRole('main').getByRole('region', { name: '順便看看' });
}

/** R: what happened, and on which day. */
export async function tell(clerk: Page, event: string, [year, month, day]: readonly [string, string, string]) {
  await clerk.keyboard.press('r');
  await rights(clerk).getByRole('checkbox', { name: event, exact: true }).press('Space');
  await clerkDoes.typeDay(clerk, year, month, day, `${event}的日期`);
  await clerk.keyboard.press('F8');
}

/** One right, opened in that panel. */
export async function openRight(clerk: Page, name: RegExp): Promise<Locator> {
  await rights(clerk).getByRole('button', { name }).press('Enter');
  return rights(clerk)
    .getByRole('listitem')
    .filter({ has: clerk.getByRole('button', { name }) });
}

/** The first number a right still asks for. */
export async function answerNumber(right: Locator, number: string): Promise<void> {
  const field = right.getByRole('textbox', { name: '回答' }).first();
  await field.fill(number);
  await answered(right, () => field.press('Enter'));
}

/** A question that was answered is gone. */
async function answered(right: Locator, answer: () => Promise<void>): Promise<void> {
  const questions = right.getByText('請問民眾', { exact: true });
  const before = await questions.count();
  await answer();
  await expect(questions).toHaveCount(before - 1);
}

/** The days a right asks for, in their order; it asks for both as long as one is unknown. */
export async function answerDays(
  clerk: Page,
  right: Locator,
  days: readonly (readonly [string, string, string])[],
): Promise<void> {
  for (const [at, [year, month, day]] of days.entries()) {
    for (const [segment, digits] of Object.entries({ 年: year, 月: month, 日: day })) {
      const part = right.getByRole('spinbutton', { name: `${segment}, 回答` }).nth(at);
      await part.focus();
      await clerk.keyboard.type(digits);
      await expect(part).toHaveText(digits);
    }
    await right.getByRole('button', { name: '記下來' }).nth(at).press('Enter');
    // Once it is kept, the line of the right has the focus again.
    await expect(right.getByRole('button').first()).toBeFocused();
  }
  await expect(right.getByText('請問民眾', { exact: true })).toHaveCount(0);
}

export async function closeRights(clerk: Page): Promise<void> {
  await clerk.keyboard.press('Escape');
  await expect(rights(clerk)).toBeHidden();
}

/** Lays an estimate beside the matter that is open. */
export async function show(clerk: Page, estimate: RegExp): Promise<void> {
  const box = clerk.getByRole('region', { name: '給民眾看的試算' }).getByRole('checkbox', { name: estimate });
  await box.press('Space');
  await expect(box).toBeChecked();
}

/** One more service of the catalogue, by its code. */
export async function add(clerk: Page, code: string, name: string): Promise<void> {
  await clerk.keyboard.press('/');
  const field = clerk.getByLabel('加一件：服務名稱、代碼或民眾的話');
  await expect(field).toBeFocused();
  await clerk.keyboard.type(code);
  await clerk.keyboard.press('Enter');
  await expect(field).not.toBeFocused();
  await expect(clerk.getByRole('heading', { name, level: 2 })).toBeVisible();
}

/** How the open matter ended. */
export async function settle(clerk: Page, outcome: string, note = ''): Promise<void> {
  if (note !== '') await clerk.getByLabel('備註（會印在收件證明上，可以不寫）').fill(note);
  await clerk
    .getByRole('main')
    .locator('label')
    .filter({ hasText: new RegExp(`^${outcome}$`) })
    .click();
}

/** Every paper that is always asked came; then the matter is taken in. */
export async function takeIn(clerk: Page, note = ''): Promise<void> {
  await clerk.keyboard.press('A');
  await settle(clerk, '收件', note);
}

/** From the list of matters to the customer's page about them. */
export async function showCustomer(clerk: Page, citizen: Page, title = '今天辦的事，都對嗎？'): Promise<Locator> {
  await clerkDoes.pressPrimary(clerk, title === '今天辦的事，都對嗎？' ? '請民眾確認、簽收' : '給民眾看');
  await expect(citizenDoes.title(citizen)).toHaveText(title);
  return citizen.getByRole('main');
}

/** One sum on the customer's page, with its label and unit: `失業給付，每月33,600元／月`. */
export function sum(shown: Locator, words: string): Locator {
  return shown.getByRole('row').filter({ hasText: words });
}

/** From 都對 over the signature to the receipt. */
export async function signAll(clerk: Page, citizen: Page): Promise<void> {
  await citizen.getByRole('button', { name: '都對' }).click();
  await citizenDoes.consent(citizen);
  await citizenDoes.readToTheEnd(citizen);
  await citizenDoes.write(citizen, citizenDoes.NAME);
  await citizen.getByRole('button', { name: '簽好了' }).click();
  await expect(citizenDoes.title(citizen)).toHaveText(/辦好了\s*謝謝您/);
  await expect(clerk.getByRole('heading', { name: '收件證明（收件、簽收）', level: 1 })).toBeVisible();
}
