import { expect, type Page } from '@playwright/test';

/** Longest time in milliseconds until nothing of anyone stands on the customer's screen. */
const LONGEST = 500;

/** What a blank screen says: nothing, but that this is training. */
const NOTHING = '訓練';

/**
 * Does something and measures how long the customer's screen still shows anything, in milliseconds, from the clerk's key
 * to the first frame without it. Both windows run on one computer, so they share one clock.
 */
export async function blankAfter(clerk: Page, citizen: Page, key: string): Promise<number> {
  const blankAt = citizen.evaluate(
    (nothing) =>
      new Promise<number>((settle) => {
        const look = () => {
          if (document.body.innerText.trim() === nothing) settle(Date.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    NOTHING,
  );
  const pressedAt = clerk.evaluate(
    () =>
      new Promise<number>((settle) => {
        window.addEventListener('keydown', () => settle(Date.now()), { capture: true });
      }),
  );
  await clerk.keyboard.press(key);
  return (await blankAt) - (await pressedAt);
}

export async function expectBlankAtOnce(clerk: Page, citizen: Page, key: string): Promise<void> {
  const took = await blankAfter(clerk, citizen, key);
  console.log(`customer's screen blank ${took} ms after ${key}`);
  expect(took).toBeLessThan(LONGEST);
  await expect(citizen.locator('body')).toHaveText(NOTHING);
}
