import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openFonts, renderSlip, type SlipDocument } from '../../../electron/receipts/index.ts';
import { testWith, textOf, unspaced } from '../poppler.ts';

const fonts = openFonts(resolve(import.meta.dirname, '../../../resources/fonts'));
const paragraph = '申請人說明自己從民國八十年起在同一家工廠上班，中間換過一次名字，請把兩段年資合在一起。';

function slip(paragraphs: number): SlipDocument {
  return {
    title: '言詞申請紀錄',
    training: true,
    head: {
      agency: '勞動部勞工保險局',
      office: { name: '臺北市辦事處', code: '01' },
      counter: 12,
      moment: '2026-11-30T14:22:00+08:00',
    },
    about: '年資合併',
    subject: [{ label: '申請人', value: '張正文' }],
    framed: ['請在民國115年12月10日前補齊。'],
    sections: [
      {
        title: '申請人說',
        note: '',
        ticks: false,
        entries: Array.from({ length: paragraphs }, (_, index) => ({ label: `${index + 1}、${paragraph}`, lines: [] })),
      },
    ],
    notices: ['請先看過再簽名。'],
    signs: ['申請人簽名或蓋章', '日期', '承辦人'],
  };
}

testWith('pdftotext', 'a long record goes on over the pages and keeps its places to sign together', async () => {
  const { bytes, pages } = await renderSlip(slip(30), fonts);
  expect(pages).toBeGreaterThan(1);
  const text = textOf(bytes);
  for (let index = 1; index <= 30; index += 1) expect(text).toContain(unspaced(`${index}、${paragraph}`));
  const last = textOf(bytes, '-f', String(pages));
  for (const words of ['申請人簽名或蓋章', '承辦人']) expect(last).toContain(words);
});

test('the same slip gives the same bytes', async () => {
  const [one, other] = await Promise.all([renderSlip(slip(2), fonts), renderSlip(slip(2), fonts)]);
  expect(one.bytes.equals(other.bytes)).toBe(true);
  expect(one.pages).toBe(1);
});
