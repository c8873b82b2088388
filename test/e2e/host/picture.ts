import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const FOLDER = resolve(import.meta.dirname, '../../../test-results/screens');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa'];

/** Everything that moves has come to rest: fonts are there and no transition runs. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)));
  });
}

/** Takes a picture of a screen and asks axe about it: no violation of WCAG 2.1 A or AA. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await atRest(page);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  // In the page itself and only what is wrong: a window of its own and the list of what is right take most of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'] })
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} — ${failureSummary ?? ''}`),
  }));
  expect.soft(found, `${name}: WCAG 2.1 A and AA`).toEqual([]);
}
