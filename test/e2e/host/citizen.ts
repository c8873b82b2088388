import { expect, type Page } from '@playwright/test';

/** The customer's own finger: taps and strokes, found by what the screen says. */

export type Tongue = 'zh' | 'en';

export const WORDS = {
  zh: {
    facts: '這些資料對嗎？',
    allRight: '都對',
    understood: '看懂了，去選',
    choose: '請您自己選一種',
    options: '選項',
    agree: '可以，用螢幕簽名',
    consent: '可以在螢幕上簽名嗎？',
    sign: '看過沒有錯，再簽名',
    pad: '簽名的框',
    signed: '簽好了',
    wipe: '擦掉重簽',
    document: '要簽名的文件',
    moreBelow: '往下還有',
    received: /收件完成\s*謝謝您/,
  },
  en: {
    facts: 'Is this correct?',
    allRight: 'All correct',
    understood: 'I see, let me choose',
    choose: 'Please choose one',
    options: 'Options',
    agree: 'Yes, sign on screen',
    consent: 'May you sign on the screen?',
    sign: 'Read it, then sign',
    pad: 'Signature frame',
    signed: 'I have signed',
    wipe: 'Wipe and sign again',
    document: 'Document to sign',
    moreBelow: 'More below',
    received: /Received\s*Thank you/,
  },
} as const;

export function title(citizen: Page) {
  return citizen.getByRole('heading', { level: 1 });
}

export async function confirmFacts(citizen: Page, tongue: Tongue = 'zh'): Promise<void> {
  await expect(title(citizen)).toHaveText(WORDS[tongue].facts);
  await citizen.getByRole('button', { name: WORDS[tongue].allRight }).click();
}

export async function goToChoice(citizen: Page, tongue: Tongue = 'zh'): Promise<void> {
  await citizen.getByRole('button', { name: WORDS[tongue].understood }).click();
  await expect(title(citizen)).toContainText(WORDS[tongue].choose);
}

/** The cards to choose from. */
export function cards(citizen: Page) {
  return citizen.getByRole('radiogroup', { name: WORDS.zh.options }).getByRole('radio');
}

/** Touches one card. */
export async function touch(citizen: Page, option: RegExp): Promise<void> {
  const card = citizen.getByRole('radio', { name: option });
  // The card is the label around its radio: it is the card that a finger meets.
  await citizen.locator('label').filter({ has: card }).click();
  await expect(card).toBeChecked();
}

/** 我知道付款以後不能再改. */
export async function acknowledge(citizen: Page, words = '我知道付款以後不能再改'): Promise<void> {
  await citizen.locator('label').filter({ hasText: words }).click();
  await expect(citizen.getByRole('checkbox', { name: words })).toBeChecked();
}

export async function confirmChoice(citizen: Page, words: string): Promise<void> {
  await citizen.getByRole('button', { name: words, exact: true }).click();
}

export async function consent(citizen: Page, tongue: Tongue = 'zh'): Promise<void> {
  await expect(title(citizen)).toHaveText(WORDS[tongue].consent);
  await citizen.getByRole('button', { name: WORDS[tongue].agree }).click();
  await expect(title(citizen)).toHaveText(WORDS[tongue].sign);
}

/** Reads the document to its end, which opens the frame. */
export async function readToTheEnd(citizen: Page, tongue: Tongue = 'zh'): Promise<void> {
  await citizen.getByRole('region', { name: WORDS[tongue].document, exact: true }).press('End');
  await expect(citizen.getByRole('button', { name: WORDS[tongue].moreBelow, exact: true })).toBeHidden();
}

type Stroke = readonly (readonly [x: number, y: number])[];

/** Strokes of a name, in shares of the frame: curved as a hand writes, none of them a straight line. */
export const NAME: readonly Stroke[] = Array.from({ length: 6 }, (_, line) =>
  Array.from({ length: 14 }, (_unused, point) => [
    0.12 + line * 0.13 + Math.sin(point / 3) * 0.05,
    0.25 + point * 0.035 + Math.cos(point / 2 + line) * 0.06,
  ]),
);

/** One straight line, which is no name. */
export const STRAIGHT: readonly Stroke[] = [Array.from({ length: 12 }, (_, point) => [0.1 + point * 0.06, 0.5])];

/** Writes with the mouse, which goes the way of the finger and the pen: pointer events on the frame. */
export async function write(citizen: Page, strokes: readonly Stroke[], tongue: Tongue = 'zh'): Promise<void> {
  const box = await citizen.getByRole('region', { name: WORDS[tongue].pad }).boundingBox();
  if (box === null) throw new Error('there is no frame to sign in');
  const { x, y, width, height } = box;
  for (const stroke of strokes) {
    const [first, ...rest] = stroke.map(([right, down]) => [x + right * width, y + down * height] as const);
    if (first === undefined) continue;
    await citizen.mouse.move(...first);
    await citizen.mouse.down();
    for (const point of rest) await citizen.mouse.move(...point);
    await citizen.mouse.up();
  }
  await expect(citizen.getByRole('button', { name: WORDS[tongue].wipe })).toBeVisible();
}

/** 簽好了: returns the receipt number the customer reads. */
export async function finishSigning(citizen: Page, tongue: Tongue = 'zh'): Promise<string> {
  await citizen.getByRole('button', { name: WORDS[tongue].signed }).click();
  await expect(title(citizen)).toHaveText(WORDS[tongue].received);
  return receiptNumber(citizen);
}

/** The number on the thanks screen, such as `01-1151130-07-0001-4`. */
export async function receiptNumber(citizen: Page): Promise<string> {
  const shown = citizen.getByRole('main').getByText(/^\d{2}-\d{7}-\d{2}-\d{4}/);
  return (await shown.innerText()).trim();
}
