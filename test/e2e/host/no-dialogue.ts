import type { Page } from '@playwright/test';

/** A headless Chromium falls over when the PDF in a frame opens its print dialogue; here that one step is left out. */
export async function withoutPrintDialogue(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get: () => null });
  });
}
