import { expect, type Page } from '@playwright/test';

/** Longest time in milliseconds until nothing of anyone stands on the customer's screen. */
const LONGEST = 500;

/** What a blank screen says: nothing, but that this is training. */
const NOTHING = '訓練';

/**
 * Presses a key and measures how long the customer's screen still shows anything, in milliseconds, from the clerk's key
 * to the first frame without it. Both windows run on one computer, so they share one clock.
 */
async function blankAfter(clerk: Page, citizen: Page, key: string): Promise<number> {
  await Promise.all([clerk.bringToFront(), citizen.evaluate(markWhenBlank, NOTHING), clerk.evaluate(markNextKey)]);
  await clerk.keyboard.press(key);
  await expect.poll(() => citizen.evaluate(timeOf, 'blank')).not.toBeNull();
  const [pressed, blank] = [await clerk.evaluate(timeOf, 'key'), await citizen.evaluate(timeOf, 'blank')];
  if (pressed === null || blank === null) throw new Error('no key was pressed, or no blank screen was drawn');
  return Math.round(blank - pressed);
}

function markWhenBlank(nothing: string): void {
  const look = () => {
    if (document.body.innerText.trim() === nothing) performance.mark('blank');
    else requestAnimationFrame(look);
  };
  look();
}

function markNextKey(): void {
  window.addEventListener('keydown', () => performance.mark('key'), { capture: true, once: true });
}

/** The moment of a mark in milliseconds of the computer's clock. */
function timeOf(mark: string): number | null {
  const entry = performance.getEntriesByName(mark).at(-1);
  return entry === undefined ? null : performance.timeOrigin + entry.startTime;
}

export async function expectBlankAtOnce(clerk: Page, citizen: Page, key: string): Promise<void> {
  const took = await blankAfter(clerk, citizen, key);
  console.log(`customer's screen blank ${took} ms after ${key}`);
  expect(took).toBeLessThan(LONGEST);
  await expect(citizen.locator('body')).toHaveText(NOTHING);
}
