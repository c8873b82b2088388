import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../e2e/chromium.ts';
import { answers } from './fixtures/answers.ts';
import { screens } from './fixtures/all.ts';
import { serveWindow } from '../ui/serve-window.ts';
import { stubCounter } from './stub-counter.ts';

/**
 * Takes a picture of every screen of the clerk's window and looks for obstacles:
 * `node test/staff/screens.ts [part of a name] [width]`. The pictures are in test-results/staff.
 */
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
  // 1920 × 1080 at 200 % zoom.
  { width: 960, height: 540 },
];
const FOLDER = join('test-results', 'staff');

/** States that only the keyboard reaches. */
const keyed: Record<string, { from: string; press: (page: Page) => Promise<void> }> = {
  'summary-spells': { from: 'summary', press: (page) => page.keyboard.press('e') },
  'estimate-open': {
    from: 'estimate-assumed',
    async press(page) {
      for (const key of ['g', 'ArrowRight', 't', 'm', 'a']) await page.keyboard.press(key);
    },
  },
  'cancel-panel': { from: 'summary', press: (page) => page.keyboard.press('F10') },
  'paper-panel': { from: 'sign', press: (page) => page.keyboard.press('F7') },
  'receipts-found': {
    from: 'receipts',
    async press(page) {
      await page.getByLabel('編號或姓名').fill('張正文');
      await page.getByLabel('查詢原因').fill('民眾遺失，要補印');
      await page.keyboard.press('F8');
      await page.getByRole('row').nth(1).waitFor();
    },
  },
};

const wanted = process.argv[2] ?? '';
const only = process.argv[3];
await mkdir(FOLDER, { recursive: true });
const served = await serveWindow('staff');
const executablePath = findChromium();
const browser = await chromium.launch({
  args: chromiumFlags,
  ...(executablePath === null ? {} : { executablePath }),
});
let obstacles = 0;

async function look(name: string, from: string, press?: (page: Page) => Promise<void>): Promise<void> {
  const view = screens[from];
  if (view === undefined) throw new Error(`no screen ${from}`);
  for (const viewport of SIZES) {
    if (only !== undefined && Number(only) !== viewport.width) continue;
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') {
        obstacles += 1;
        console.error(`${name}: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
    await page.addInitScript(stubCounter, { view, answers });
    await page.goto(served.address);
    await page.getByRole('main').waitFor();
    await press?.(page);
    await page.evaluate(() => document.fonts.ready);
    const picture = `${name}-${viewport.width}`;
    await page.screenshot({ path: join(FOLDER, `${picture}.png`), fullPage: viewport.width < 1800 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const violation of violations) {
      obstacles += violation.nodes.length;
      console.error(`${picture}: ${violation.id} ${violation.help}`);
      for (const node of violation.nodes) console.error(`  ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) {
      obstacles += 1;
      console.error(`${picture}: the page is ${wide} px wider than the window`);
    }
    await context.close();
  }
}

for (const name of Object.keys(screens)) if (name.includes(wanted)) await look(name, name);
for (const [name, { from, press }] of Object.entries(keyed)) if (name.includes(wanted)) await look(name, from, press);
await browser.close();
await served.close();
console.log(`${obstacles} obstacles`);
if (obstacles > 0) process.exitCode = 1;
