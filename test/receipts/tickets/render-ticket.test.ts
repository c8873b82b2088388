import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFonts, renderTicket } from '../../../electron/receipts/index.ts';
import { faultsOf } from '../pdf-rules.ts';
import { runOn, testWith, textOf, unspaced } from '../poppler.ts';

const fonts = openFonts(resolve(import.meta.dirname, '../../../resources/fonts'));
const ticket: Parameters<typeof renderTicket>[0] = {
  training: true,
  agency: '勞動部勞工保險局',
  office: '臺北市辦事處',
  moment: '2026-11-30T14:22:00+08:00',
  number: '094',
  lane: { zh: '一般', en: 'General' },
  drawnAt: '14:22',
  ahead: 7,
  band: { from: 12, to: 31 },
  papers: ['身分證件', '資遣證明、定期契約證明或離職證明文件，擇一'],
  code: '01 2026-11-30 094',
};

testWith(
  'pdftotext',
  'a number says how many wait, how long, what to have ready, and that it is for training',
  async () => {
    const { bytes } = await renderTicket(ticket, fonts);
    const text = textOf(bytes);
    for (const words of ['094', '一般', '前面7位', '約等12到31分鐘', '離職證明文件，擇一', '14:22抽號', '不是真的號碼'])
      expect(text).toContain(unspaced(words));
    const { bytes: real } = await renderTicket({ ...ticket, training: false, ahead: 0, band: null, papers: [] }, fonts);
    expect(textOf(real)).toContain(unspaced('前面沒有人'));
    expect(textOf(real)).toContain(unspaced('櫃檯還沒開'));
    expect(textOf(real)).not.toContain('訓練');
  },
);

testWith('pdfinfo', 'the strip is one page of 80 mm, as long as what stands on it', async () => {
  const size = async (papers: string[]) => {
    const { bytes } = await renderTicket({ ...ticket, papers }, fonts);
    const told = runOn('pdfinfo', { 'ticket.pdf': bytes }, '{ticket.pdf}');
    expect(told).toMatch(/Pages:\s+1\b/);
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(told) ?? [];
    return { width: Number(width), height: Number(height) };
  };
  const [short, long] = [await size([]), await size(ticket.papers)];
  expect(short.width).toBeCloseTo(226.77, 1);
  expect(long.height).toBeGreaterThan(short.height + 40);
});

test('it is PDF/A, and the same number gives the same bytes', async () => {
  const [first, second] = [await renderTicket(ticket, fonts), await renderTicket(ticket, fonts)];
  expect(faultsOf(first.bytes)).toEqual([]);
  expect(first.bytes.equals(second.bytes)).toBe(true);
});

test('no paper that is asked for is too long or too strange to be drawn', async () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).filter((text) => text.trim() !== '');
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 8 }), async (papers) => {
      const { bytes } = await renderTicket({ ...ticket, papers }, fonts);
      expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    }),
    { numRuns: 15 },
  );
});
