import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calls } from '../../src/contract/calls.ts';
import type { CustomerView } from '../../src/contract/customer-view.ts';
import { launchBrowser, noBrowser } from './browser.ts';
import { release } from './fixtures/common.ts';
import * as j1 from './fixtures/j1.ts';
import * as others from './fixtures/others.ts';
import { type Served, serveWindow } from '../ui/serve-window.ts';
import { stubCounter, type StubbedPage } from './stub-counter.ts';

if (noBrowser !== '') console.log(`the customer's window was not tried in a browser: ${noBrowser}`);

declare const stub: StubbedPage;

async function sentBy(page: Page): Promise<{ name: string; input: unknown }[]> {
  return page.evaluate(() => stub.sent);
}

async function show(page: Page, view: CustomerView): Promise<void> {
  await page.evaluate((next) => stub.show(next), view);
}

describe.skipIf(noBrowser !== '')('the customer window in a browser', () => {
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    [served, browser] = await Promise.all([serveWindow('customer'), launchBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  async function open(view: CustomerView): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(stubCounter, view);
    await page.goto(served.address);
    return page;
  }

  test('a blank view clears everything at once: letters, canvas and voice', async () => {
    const page = await open(j1.signed);
    await page.getByText('張正文').first().waitFor();
    const left = await page.evaluate(async (blank) => {
      const canvas = document.querySelector('canvas')!;
      let silenced = false;
      const cancel = speechSynthesis.cancel.bind(speechSynthesis);
      speechSynthesis.cancel = () => {
        silenced = true;
        cancel();
      };
      const start = performance.now();
      stub.show(blank);
      while (document.body.innerText.trim() !== '') await new Promise(requestAnimationFrame);
      const took = performance.now() - start;
      const ink = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean);
      return { ink, silenced, canvases: document.querySelectorAll('canvas').length, took };
    }, others.blank);
    expect(left).toMatchObject({ ink: false, silenced: true, canvases: 0 });
    expect(left.took).toBeLessThan(500);
    expect(await page.content()).not.toContain('張正文');
    await page.close();
  });

  test('one fact can be said to be wrong, and nothing is confirmed meanwhile', async () => {
    const page = await open(j1.facts);
    await page.getByRole('button', { name: '有一項不對' }).click();
    await page.getByRole('button', { name: '勞保年資不對' }).click();
    const disputed = j1.facts.facts.map((fact) => ({ ...fact, disputed: fact.key === 'seniority' }));
    await show(page, { ...j1.facts, facts: disputed });
    expect(await page.getByRole('button', { name: '等服務人員核對' }).isDisabled()).toBe(true);
    expect(await sentBy(page)).toEqual([
      { name: 'customer.disputeFact', input: { release, fact: 'seniority', disputed: true } },
    ]);
    await page.close();
  });

  test('the comparison is a table, and its sums stand in figures one touch away', async () => {
    const page = await open(j1.comparison);
    expect(await page.getByRole('row', { name: '滿65歲' }).innerText()).toContain('22,241');
    expect(await page.getByRole('rowheader', { name: '現在領' }).count()).toBe(1);
    await page.getByRole('radio', { name: '看數字' }).click();
    const row = page.getByRole('row', { name: '現在開始' }).filter({ hasText: '4,038,248' });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['2,721,428', '4,038,248', '5,355,068', '6,671,888']);
    await page.getByRole('button', { name: '怎麼算的' }).click();
    await page.getByRole('heading', { name: '現在開始，每月領21,947元' }).waitFor();
    expect(await sentBy(page)).toEqual([]);
    await page.close();
  });

  test('nothing is preselected, and the tick comes before the confirmation', async () => {
    const page = await open(j1.choose);
    expect(
      await page
        .getByRole('radio', { checked: true })
        .and(page.getByRole('radio', { name: /領|今天/ }))
        .count(),
    ).toBe(0);
    expect(await page.getByText('就不能再改').count()).toBe(0);
    await page.getByText('每月領', { exact: true }).click();
    await show(page, j1.chosen('annuity', false));
    expect(await page.getByRole('button', { name: '先打勾才能按' }).isDisabled()).toBe(true);
    await page.getByText('我知道付款以後不能再改').click();
    await show(page, j1.chosen('annuity', true));
    await page.getByRole('button', { name: '確定選每月領' }).click();
    expect((await sentBy(page)).map(({ name }) => name)).toEqual([
      'customer.choose',
      'customer.acknowledge',
      'customer.confirmChoice',
    ]);
    await page.close();
  });

  test('a signature is sent line by line and at last with the hash of what was shown', async () => {
    const page = await open(j1.sign);
    const pad = (await page.locator('canvas').boundingBox())!;
    for (const offset of [60, 160]) {
      await page.mouse.move(pad.x + offset, pad.y + 80);
      await page.mouse.down();
      for (let step = 0; step < 12; step += 1) {
        await page.mouse.move(pad.x + offset + step * 6, pad.y + 80 + (step % 3) * 20 + step * 4);
      }
      await page.mouse.up();
    }
    await page.waitForFunction(() => stub.sent.some(({ name }) => name === 'customer.pen'));
    await page.getByRole('button', { name: '簽好了' }).click();
    const all = await sentBy(page);
    const signatures = [];
    for (const { name, input } of all) {
      if (name === 'customer.pen') expect(calls['customer.pen'].input.safeParse(input).error).toBeUndefined();
      else signatures.push(calls['customer.sign'].input.parse(input));
    }
    expect(all.at(-1)?.name).toBe('customer.sign');
    expect(signatures).toHaveLength(1);
    expect(signatures[0]?.shownHash).toBe(j1.sign.shownHash);
    expect(signatures[0]?.strokes.lines).toHaveLength(2);
    await page.close();
  });

  test('a signature is still there after a reload, and can be wiped', async () => {
    const page = await open(j1.signed);
    await page.reload();
    const isInked = async () =>
      page.evaluate(() => {
        const canvas = document.querySelector('canvas')!;
        return canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean);
      });
    await page.getByRole('button', { name: '擦掉重簽' }).waitFor();
    await expect.poll(isInked).toBe(true);
    await page.getByRole('button', { name: '擦掉重簽' }).click();
    await expect.poll(isInked).toBe(false);
    expect(await page.getByRole('button', { name: '簽完再按' }).isDisabled()).toBe(true);
    await page.waitForFunction(() => stub.sent.length > 0);
    expect(await sentBy(page)).toEqual([{ name: 'customer.pen', input: { release, strokes: null } }]);
    await page.close();
  });

  test('a document longer than its frame must be read to its end before the pad takes ink', async () => {
    const page = await open(j1.signLong);
    expect(await page.getByRole('button', { name: '文件往下還有' }).isDisabled()).toBe(true);
    while ((await page.getByRole('button', { name: '往下還有', exact: true }).count()) > 0) {
      await page.getByRole('button', { name: '往下還有', exact: true }).click();
      await page.waitForTimeout(50);
    }
    await page.getByRole('button', { name: '簽完再按' }).waitFor();
    expect(await page.getByText('請用手指或筆，在這裡簽名').count()).toBe(1);
    await page.close();
  });

  test('the second half of a double tap does not answer the next question', async () => {
    const page = await open(j1.facts);
    await page.evaluate((next) => {
      const { sent } = stub;
      const push = sent.push.bind(sent);
      sent.push = (...items) => {
        const length = push(...items);
        if (items[0]?.name === 'customer.confirmFacts') stub.show(next);
        return length;
      };
    }, j1.comparison);
    await page.getByRole('button', { name: '都對' }).dblclick({ delay: 30 });
    await page.getByRole('button', { name: '看懂了，去選' }).waitFor();
    expect((await sentBy(page)).map(({ name }) => name)).toEqual(['customer.confirmFacts']);
    await page.getByRole('button', { name: '看懂了，去選' }).click();
    expect((await sentBy(page)).map(({ name }) => name)).toEqual(['customer.confirmFacts', 'customer.understood']);
    await page.close();
  });

  test('size, contrast and language are asked of the main process, not kept here', async () => {
    const page = await open(j1.facts);
    await page.getByRole('radio', { name: '最大的字' }).click();
    await page.getByRole('button', { name: '高對比' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    const plain = j1.facts.preferences;
    expect((await sentBy(page)).map(({ input }) => input)).toEqual([
      { ...plain, textSize: 'larger' },
      { ...plain, contrast: true },
      { ...plain, language: 'en' },
    ]);
    expect(await page.getByRole('radio', { name: '一般的字' }).isChecked()).toBe(true);
    await page.close();
  });

  test('paper is one touch away from the facts to the signature, and says that nothing is lost', async () => {
    for (const view of [j1.facts, j1.comparison, j1.choose, j1.consent, j1.sign]) {
      const page = await open(view);
      await page.getByRole('button', { name: '改用紙本' }).click();
      expect(await sentBy(page)).toEqual([{ name: 'customer.usePaper', input: { release } }]);
      await page.close();
      const asked = await open({ ...view, paperAsked: true });
      await asked.getByText('前面的確認都保留').waitFor();
      await asked.close();
    }
  });

  test('when the host is gone, nothing of the person stays on the screen; when it is back, the page is back', async () => {
    const page = await browser.newPage();
    let isUp = true;
    await page.route('**/events', (route) => route.abort());
    await page.route('**/call', (route) =>
      isUp ? route.fulfill({ json: { ok: true, output: j1.facts } }) : route.abort(),
    );
    await page.goto(served.address);
    await page.getByText('張正文').waitFor();
    isUp = false;
    await page.getByRole('heading', { name: '請稍候' }).waitFor({ timeout: 10_000 });
    expect(await page.content()).not.toContain('張正文');
    isUp = true;
    await page.getByText('張正文').waitFor({ timeout: 10_000 });
    await page.close();
  });

  test('without a fitting voice there is no button to read aloud', async () => {
    const page = await browser.newPage();
    await page.addInitScript(stubCounter, j1.facts);
    await page.addInitScript(() => Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [] }));
    await page.goto(served.address);
    await page.getByRole('button', { name: '都對' }).waitFor();
    expect(await page.getByRole('button', { name: '唸給我聽' }).count()).toBe(0);
    await page.close();
  });
});
