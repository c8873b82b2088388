import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { launchBrowser } from './browser.ts';
import type { CustomerView } from '../../src/contract/customer-view.ts';
import { screens } from './fixtures/all.ts';
import { serveWindow } from '../ui/serve-window.ts';
import { stubCounter } from './stub-counter.ts';

/**
 * Takes a picture of every screen of the customer's window and looks for obstacles:
 * `node test/customer/screens.ts [part of a name]`. The pictures are in test-results/customer.
 */
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
] as const;
const FOLDER = join('test-results', 'customer');

/** What is seen only after a touch: the picture's name, its screen and the button. */
const TOUCHED: Record<string, [screen: string, button: string]> = {
  'compare-how': ['compare', '怎麼算的'],
  'compare-figures': ['compare', '看數字'],
  'compare-figures-english': ['compare-english', 'Figures'],
  'facts-marking': ['facts', '有一項不對'],
  'facts-paper': ['facts', '改用紙本'],
};
const pictures = new Map<string, { view: CustomerView; button?: string }>(
  Object.entries(screens).map(([name, view]) => [name, { view }]),
);
for (const [name, [screen, button]] of Object.entries(TOUCHED)) {
  const view = screens[screen];
  if (view !== undefined) pictures.set(name, { view, button });
}

const wanted = process.argv[2] ?? '';
await mkdir(FOLDER, { recursive: true });
const served = await serveWindow('customer');
const browser = await launchBrowser();
let obstacles = 0;
for (const viewport of SIZES) {
  for (const [name, { view, button }] of pictures) {
    if (!name.includes(wanted)) continue;
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(`${name}: ${message.text()}`);
    });
    page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
    await page.addInitScript(stubCounter, view);
    await page.goto(served.address);
    await page.evaluate(() => document.fonts.ready);
    if (button !== undefined) {
      await page
        .getByRole('button', { name: button })
        .or(page.getByRole('radio', { name: button }))
        .click();
      await page.mouse.move(0, 0);
    }
    const picture = `${name}-${viewport.width}`;
    await page.screenshot({ path: join(FOLDER, `${picture}.png`) });
    // A blank screen has no heading on purpose.
    const rules = view.screen === 'blank' ? ['page-has-heading-one'] : [];
    const { violations } = await new AxeBuilder({ page }).disableRules(rules).analyze();
    for (const violation of violations) {
      obstacles += violation.nodes.length;
      console.error(`${picture}: ${violation.id} ${violation.help}`);
      for (const node of violation.nodes) console.error(`  ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`);
    }
    const overflow = await page.evaluate(() => {
      const wide = [...document.querySelectorAll('main *')].filter(
        (node) =>
          node.className !== '' &&
          node.scrollWidth > node.clientWidth + 1 &&
          getComputedStyle(node).overflowX !== 'visible',
      );
      const tall = [...document.querySelectorAll('main *')].filter(
        (node) => node.scrollHeight > node.clientHeight + 1 && getComputedStyle(node).overflowY === 'auto',
      );
      return { wide: wide.map((node) => node.className), tall: tall.map((node) => node.className) };
    });
    if (overflow.wide.length + overflow.tall.length > 0) console.log(`${picture}: scrolls ${JSON.stringify(overflow)}`);
    await context.close();
  }
}
await browser.close();
await served.close();
console.log(`${obstacles} obstacles`);
if (obstacles > 0) process.exitCode = 1;
