import { expect, type Page } from '@playwright/test';

/** The clerk's hands: everything by key, found by what the screen says. */

/** From the start screen. */
export async function signOut(clerk: Page): Promise<void> {
  await clerk.keyboard.press('F10');
  await expect(clerk.getByLabel('承辦代碼')).toBeFocused();
}

export async function signIn(clerk: Page, code = 'T0217', pin = '021700'): Promise<void> {
  await expect(clerk.getByLabel('承辦代碼')).toBeFocused();
  await clerk.keyboard.type(code);
  await clerk.keyboard.press('Tab');
  await clerk.keyboard.type(pin);
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByRole('heading', { name: '不抽號，直接辦' })).toBeVisible();
}

/** 叫號: calls tickets until this one is at the counter; those before it are put aside. */
export async function callTicket(clerk: Page, number: string): Promise<void> {
  await expect(clerk.getByRole('button', { name: `叫${number}號` })).toBeEnabled();
  await clerk.keyboard.press('F2');
  await expect(clerk.getByRole('heading', { name: '身分與事由', level: 1 })).toBeVisible();
  await expect(person(clerk)).toContainText(`${number}號`);
}

/** A visit without a ticket, begun with the number. */
export async function walkIn(clerk: Page, identifier: string): Promise<void> {
  await clerk.keyboard.press('/');
  await expect(clerk.getByLabel('身分證號、統一證號、保險證號、統一編號')).toBeFocused();
  await clerk.keyboard.type(identifier);
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByRole('heading', { name: '身分與事由', level: 1 })).toBeVisible();
}

export function identifierField(clerk: Page) {
  return clerk.getByLabel('身分證號、統一證號、保險證號或統一編號');
}

/** The strip that always says whose matter this is. */
export function person(clerk: Page) {
  return clerk.getByRole('region', { name: '正在辦理的人' });
}

/** Chooses the purpose in the list below the customer's words, by arrow keys. */
export async function choosePurpose(clerk: Page, name: RegExp): Promise<void> {
  const purpose = clerk.getByRole('radio', { name });
  await clerk.keyboard.press('F6');
  await expect(clerk.getByLabel('民眾說的話')).toBeFocused();
  await clerk.keyboard.press('Tab');
  await clerk.keyboard.press('Space');
  const list = clerk.getByRole('radiogroup', { name: '可能是這幾項' });
  const many = await list.getByRole('radio').count();
  for (let tried = 0; tried < many && !(await purpose.isChecked()); tried += 1) {
    await clerk.keyboard.press('ArrowDown');
  }
  await expect(purpose).toBeChecked();
}

/** 看過國民身分證. */
export async function sightIdCard(clerk: Page): Promise<void> {
  await clerk.keyboard.press('F4');
  await expect(clerk.getByRole('radio', { name: '國民身分證' })).toBeChecked();
}

/** Opens the record with F8; the summary shows the name. */
export async function openRecord(clerk: Page, name: string): Promise<void> {
  await pressPrimary(clerk, '開啟資料');
  await expect(clerk.getByRole('heading', { name: '一頁總覽', level: 1 })).toBeVisible();
  await expect(person(clerk)).toContainText(name);
}

/** The one thing to do next, once it says this and can be pressed. */
export async function primary(clerk: Page, label: string): Promise<void> {
  // The last button of the strip is the one it all leads to; a key beside it may have the same words.
  const button = clerk.getByRole('contentinfo').getByRole('button').last();
  await expect(button).toHaveAccessibleName(label);
  await expect(button).toBeEnabled();
}

/** F8, after making sure that it says this. */
export async function pressPrimary(clerk: Page, label: string): Promise<void> {
  await primary(clerk, label);
  await clerk.keyboard.press('F8');
}

export interface Visitor {
  readonly identifier: string;
  readonly name: string;
  /** The number of a called ticket; without it the visitor walked in and the clerk writes why. */
  readonly ticket?: string;
}

/** From the start screen to the first step of a visit, with the visitor's number in its place. */
export async function beginVisit(clerk: Page, { identifier, ticket }: Visitor): Promise<void> {
  if (ticket === undefined) {
    await walkIn(clerk, identifier);
    await clerk.locator('label').filter({ hasText: '當事人申辦' }).click();
    await clerk.getByLabel('開啟原因').fill('民眾帶身分證到櫃檯，沒有抽號');
    await clerk.getByLabel('民眾說的話').fill('老年給付');
  } else {
    await callTicket(clerk, ticket);
    await expect(identifierField(clerk)).toBeFocused();
    await clerk.keyboard.type(identifier);
  }
}

/** From there to the summary of someone who came about old-age benefits. */
export async function openVisit(clerk: Page, visitor: Visitor): Promise<void> {
  await beginVisit(clerk, visitor);
  await checkAndOpen(clerk, visitor);
}

/** Card seen, purpose chosen, record open. */
export async function checkAndOpen(clerk: Page, { name }: Visitor): Promise<void> {
  await sightIdCard(clerk);
  await choosePurpose(clerk, /勞保老年給付/);
  await openRecord(clerk, name);
}

/** 接著辦: takes a visit up again from the list of open ones. */
export async function resume(clerk: Page, name: string): Promise<void> {
  await clerk.getByRole('button', { name: `接著辦${name}` }).press('Enter');
  await expect(person(clerk)).toBeVisible();
}

/** 完成，叫下一位. */
export async function finish(clerk: Page): Promise<void> {
  await pressPrimary(clerk, '完成，叫下一位');
  await expect(clerk.getByRole('heading', { name: '不抽號，直接辦' })).toBeVisible();
}

/** Types a day of the ROC calendar into a field, segment by segment. */
export async function typeDay(clerk: Page, year: string, month: string, day: string, field = '收件日'): Promise<void> {
  const typed = { 年: year, 月: month, 日: day };
  for (const [segment, digits] of Object.entries(typed)) {
    const part = clerk.getByRole('spinbutton', { name: `${segment}, ${field}` });
    await part.focus();
    await clerk.keyboard.type(digits);
    await expect(part).toHaveText(digits);
  }
}
