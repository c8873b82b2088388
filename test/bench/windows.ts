import { chromium, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../e2e/chromium.ts';
import * as citizenDoes from '../e2e/host/citizen.ts';
import * as clerkDoes from '../e2e/host/clerk.ts';
import { markNextKey, markWhen, timeOf } from '../e2e/host/marks.ts';
import { MR_CHANG } from '../e2e/host/old-age-visit.ts';
import { serve } from '../e2e/host/serve.ts';
import { milliseconds, quantile } from './quantiles.ts';

const RELEASES = 30;
const SCREEN = { width: 1920, height: 1080 };
const COMPARISON = '早一點領、晚一點領、一次領，差多少？';

/** Milliseconds from the clerk's key to the first frame of the customer's window that shows these words. */
async function untilShown(clerk: Page, citizen: Page, key: string, words: string): Promise<number> {
  await Promise.all([citizen.evaluate(markWhen, { mark: 'shown', words }), clerk.evaluate(markNextKey)]);
  await clerk.keyboard.press(key);
  await citizenDoes.title(citizen).filter({ hasText: words }).waitFor();
  const [pressed, shown] = [await clerk.evaluate(timeOf, 'key'), await citizen.evaluate(timeOf, 'shown')];
  if (pressed === null || shown === null) throw new Error('the key or the screen was not seen');
  return shown - pressed;
}

/** How soon the customer sees what the clerk releases, and how soon nothing any more, in a real browser. */
export async function benchWindows(): Promise<string[]> {
  const executablePath = findChromium();
  if (executablePath === null) return ['not measured: no Chromium on this machine'];
  const counter = await serve();
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const [clerk, citizen] = await Promise.all([
      browser.newPage({ viewport: SCREEN, locale: 'zh-TW' }),
      browser.newPage({ viewport: SCREEN, locale: 'zh-TW' }),
    ]);
    await Promise.all([clerk.goto(counter.staffUrl), citizen.goto(counter.customerUrl)]);
    await clerkDoes.signIn(clerk);
    await clerkDoes.openVisit(clerk, MR_CHANG);
    await clerkDoes.pressPrimary(clerk, '請民眾確認資料');
    await citizenDoes.confirmFacts(citizen);
    await clerkDoes.pressPrimary(clerk, '試算給民眾聽');
    const released: number[] = [];
    const covered: number[] = [];
    for (let times = 0; times < RELEASES; times += 1) {
      await clerkDoes.primary(clerk, '給民眾看比較表');
      released.push(await untilShown(clerk, citizen, 'F8', COMPARISON));
      await clerk.getByRole('contentinfo').getByRole('button', { name: '請民眾選擇' }).waitFor();
      covered.push(await untilShown(clerk, citizen, 'F9', '請稍候'));
      await clerk.getByRole('button', { name: '打開民眾螢幕' }).waitFor();
      await clerk.keyboard.press('F9');
      await clerk.getByRole('button', { name: '遮住民眾螢幕' }).waitFor();
      await clerk.keyboard.press('F4');
      await citizenDoes.title(citizen).filter({ hasText: '請坐' }).waitFor();
    }
    return [
      `F8 → the comparison on the customer's screen, p50 of ${RELEASES}  ${milliseconds(quantile(released, 0.5))}`,
      `the same, p95                                        ${milliseconds(quantile(released, 0.95))}`,
      `F9 → nothing of anyone on the customer's screen, p95  ${milliseconds(quantile(covered, 0.95))}   (aim 500)`,
    ];
  } finally {
    await browser.close();
    await counter.dispose();
  }
}
