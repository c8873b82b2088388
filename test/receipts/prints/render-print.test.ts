import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type PrintDocument, printDocument, renderPrint } from '../../../electron/receipts/index.ts';
import { faultsOf } from '../pdf-rules.ts';
import { runOn, testWith, textOf, unspaced } from '../poppler.ts';
import { fonts } from '../sample.ts';

const slip: PrintDocument = {
  title: '繳款單補發',
  training: true,
  head: {
    agency: '勞動部勞工保險局',
    office: { name: '臺北市辦事處', code: '01' },
    counter: 7,
    moment: '2026-11-30T14:38:07+08:00',
  },
  code: 'ABCDE-12345',
  mark: '補發',
  subject: [
    { label: '單位', value: '小橋麵館 05076891S' },
    { label: '領取人', value: '曾小橋（負責人）' },
  ],
  warnings: ['這張只列勞保。還有就保、職保、墊償基金、勞退欠費 19,964 元沒有列在上面。'],
  sections: [
    {
      title: '應繳的欠費',
      note: '資料到115/11/27',
      columns: [
        { head: '種類', share: 30, align: 'left' },
        { head: '期間', share: 40, align: 'left' },
        { head: '金額（元）', share: 20, align: 'right' },
      ],
      rows: [['勞保', '115/08起2個月', '18,460']],
      empty: '沒有欠費',
      total: { label: '合計', value: '18,460 元' },
    },
  ],
  notices: ['這不是有條碼的正式繳款單，不能拿到超商或銀行繳費。'],
};

testWith('pdftotext', 'a print says whose it is, what it leaves out, what it is not, and how to check it', async () => {
  const drawn = await renderPrint(slip, fonts);
  const folder = 'test-results/prints';
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/slip.pdf`, drawn.bytes);
  expect(faultsOf(drawn.bytes)).toEqual([]);
  const text = textOf(drawn.bytes);
  for (const words of [
    '繳款單補發',
    '補發',
    'ABCDE-12345',
    '小橋麵館 05076891S',
    '曾小橋（負責人）',
    '19,964 元沒有列在上面',
    '115/08起2個月',
    '18,460 元',
    '不是有條碼的正式繳款單',
    '訓練　不是真的資料',
    drawn.contentHash.slice(0, 8),
    '第1頁，共1頁',
  ]) {
    expect(text).toContain(unspaced(words));
  }
});

test('the same document gives the same bytes; any word changed gives another hash', async () => {
  const [first, second] = [await renderPrint(slip, fonts), await renderPrint(slip, fonts)];
  expect(first.bytes.equals(second.bytes)).toBe(true);
  const [subject, ...others] = slip.subject;
  const other = { ...slip, subject: [{ label: subject?.label ?? '', value: '小橋麵館 05076891T' }, ...others] };
  expect((await renderPrint(other, fonts)).contentHash).not.toBe(first.contentHash);
});

test('a long table goes on over the pages, each with its head, code and number', async () => {
  const [table] = slip.sections;
  if (table === undefined) throw new Error('The sample has a table.');
  const rows = Array.from({ length: 300 }, (_, index) => ['勞保', `第${index + 1}筆`, '100']);
  const drawn = await renderPrint({ ...slip, sections: [{ ...table, rows }] }, fonts);
  expect(drawn.pages).toBeGreaterThan(6);
});

test('a row with too few cells, or a code with signs that look alike, is refused', () => {
  expect(printDocument.safeParse({ ...slip, code: 'ABCDO-1234I' }).success).toBe(false);
  expect(printDocument.safeParse({ ...slip, code: 'ABCDE-12345' }).success).toBe(true);
  const sections = slip.sections.map((section) => ({ ...section, rows: [['勞保']] }));
  expect(printDocument.safeParse({ ...slip, sections }).success).toBe(false);
});

testWith('pdftotext', 'a note too long for the line of its title stands below it, not over it', async () => {
  const [table] = slip.sections;
  if (table === undefined) throw new Error('The slip has a table.');
  const linesWith = async (note: string) => {
    const { bytes } = await renderPrint({ ...slip, sections: [{ ...table, note }] }, fonts);
    return runOn('pdftotext', { 'print.pdf': bytes }, '-layout', '{print.pdf}', '-')
      .split('\n')
      .filter((line) => line.includes('應繳的欠費'));
  };
  expect(await linesWith('資料到115/11/27')).toEqual([expect.stringContaining('資料到')]);
  expect((await linesWith('平均的改變是百分比，比率的改變是百分點；'.repeat(3))).map((line) => line.trim())).toEqual([
    '應繳的欠費',
  ]);
});
