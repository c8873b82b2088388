import { expect, type Page } from '@playwright/test';
import { markNextKey, markWhen, timeOf } from './marks.ts';

/** Longest time in milliseconds until nothing of anyone stands on the customer's screen. */
const LONGEST = 500;

/** What a blank screen says: nothing, but that this is training. */
const NOTHING = '訓練';

/**
 * Presses a key and measures how long the customer's screen still shows anything, in milliseconds, from the clerk's key
 * to the first frame without it.
 */
async function blankAfter(clerk: Page, citizen: Page, key: string): Promise<number> {
  await Promise.all([
    citizen.evaluate(markWhen, { mark: 'blank', words: NOTHING, only: true }),
    clerk.evaluate(markNextKey),
  ]);
  await clerk.keyboard.press(key);
  await expect.poll(() => citizen.evaluate(timeOf, 'blank')).not.toBeNull();
  const [pressed, blank] = [await clerk.evaluate(timeOf, 'key'), await citizen.evaluate(timeOf, 'blank')];
  if (pressed === null || blank === null) throw new Error('no key was pressed, or no blank screen was drawn');
  return Math.round(blank - pressed);
}

export async function expectBlankAtOnce(clerk: Page, citizen: Page, key: string): Promise<void> {
  const took = await blankAfter(clerk, citizen, key);
  console.log(`customer's screen blank ${took} ms after ${key}`);
  expect(took).toBeLessThan(LONGEST);
  await expect(citizen.locator('body')).toHaveText(NOTHING);
}
