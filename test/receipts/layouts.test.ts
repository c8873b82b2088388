import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ReceiptDocument, renderReadingCopy, renderReceipt } from '../../electron/receipts/index.ts';
import { faultsOf } from './pdf-rules.ts';
import { runOn, testWith, textOf, unspaced } from './poppler.ts';
import { fonts, sampleReceipt } from './sample.ts';

const folder = 'test-results/receipts';
const { head, person, comparison } = sampleReceipt();

/** A visit of several services, papers missing, by an agent, at a place that is not the counter, with a rare name. */
const several: Partial<ReceiptDocument> = {
  head: { ...head, place: '臺北市大安區戶政事務所聯合服務日' },
  person: {
    ...person,
    name: '堃𠮷㐂 Yohani Isqaqavut',
    formerIdentifier: 'AC01234567',
    capacity: { as: 'agent', name: '張小玲', basis: '委任書正本、女兒' },
  },
  items: [
    {
      code: 'LI-09',
      name: '老年年金給付　言詞申請紀錄',
      edition: '115年1月版',
      attachments: '存摺影本1頁（影本留存）；身分證正本看過退還',
      pages: 2,
      missing: [{ name: '委任書正本（簽章處空白，退回補簽）', due: '2026-12-10' }],
    },
    {
      code: 'LI-05',
      name: '失能給付申請書及給付收據',
      edition: '114年7月版',
      attachments: '失能診斷書正本1份3頁；檢查報告影本12頁',
      pages: 16,
      missing: [
        { name: 'X光片光碟', due: '2026-12-14' },
        { name: '眷屬在學證明', due: null },
      ],
    },
    { code: 'LP-08', name: '勞工退休金個人專戶查詢', edition: '', attachments: '列印交付', pages: 1, missing: [] },
    { code: 'NP-03', name: '國民年金繳款單補發', edition: '', attachments: '列印交付3張', pages: 3, missing: [] },
  ],
};

/** Of the engine, as a visit after a lay-off lays them beside its matters. */
const estimates: NonNullable<ReceiptDocument['estimates']> = {
  asOf: '2026-11-30',
  lawVersion: 'law-33620190adfdf63e',
  rights: [
    {
      code: 'EI-09',
      title: { zh: '失業給付', en: 'Unemployment benefit' },
      article: { zh: '就業保險法第11條、第16條', en: 'Employment Insurance Act, Art. 11, 16' },
      figures: [
        {
          label: { zh: '失業給付，每月', en: 'Unemployment benefit, a month' },
          amount: 33_600,
          per: 'month',
          note: null,
        },
        {
          label: { zh: '領滿期間', en: 'whole period' },
          amount: 201_600,
          per: 'once',
          note: { zh: '至少', en: 'at least' },
        },
      ],
      whyNot: [],
    },
    {
      code: 'CC-01',
      title: { zh: '被裁減資遣續保', en: 'Continued cover after a lay-off' },
      article: { zh: '勞工保險條例第9條之1', en: 'Labor Insurance Act, Art. 9-1' },
      figures: [],
      whyNot: [
        {
          text: { zh: '勞保年資未滿15年', en: 'Less than 15 insured years' },
          article: { zh: '勞工保險條例第9條之1', en: 'Labor Insurance Act, Art. 9-1' },
        },
      ],
    },
  ],
};

const layouts: Record<string, () => Promise<{ bytes: Buffer; pages: number }>> = {
  '1-signed': () => renderReceipt(sampleReceipt(), fonts),
  '2-several-services': () => renderReceipt(sampleReceipt(several), fonts),
  '3-paper': () =>
    renderReceipt(
      sampleReceipt({ ...several, kind: 'paper', signature: null, paperReason: '民眾想在紙本簽名' }),
      fonts,
    ),
  '4-large-print': () => renderReadingCopy(sampleReceipt(several), fonts, { large: true, english: false }),
  '5-english': () =>
    renderReadingCopy(sampleReceipt(several), fonts, {
      large: false,
      english: true,
      englishNames: { '老年年金給付　言詞申請紀錄': 'Old-age benefit' },
    }),
  '7-estimates': () => renderReceipt(sampleReceipt({ ...several, comparison: null, estimates }), fonts),
  '8-estimates-to-read': () =>
    renderReadingCopy(sampleReceipt({ ...several, comparison: null, estimates }), fonts, {
      large: true,
      english: true,
    }),
  '6-estimate': () =>
    renderReceipt(
      sampleReceipt({
        kind: 'estimateOnly',
        signature: null,
        comparison: comparison && { ...comparison, chosen: null },
      }),
      fonts,
    ),
};

describe('the layouts of a receipt', () => {
  testWith('pdftoppm', `break no rule, and are drawn to ${folder} to be looked at`, async () => {
    mkdirSync(folder, { recursive: true });
    for (const [name, draw] of Object.entries(layouts)) {
      const { bytes } = await draw();
      expect(faultsOf(bytes), name).toEqual([]);
      writeFileSync(`${folder}/${name}.pdf`, bytes);
      runOn('pdftoppm', { 'receipt.pdf': bytes }, '-png', '-r', '80', '{receipt.pdf}', `${folder}/${name}`);
    }
  });

  testWith('pdftotext', 'large print says all that the receipt says, and what it is', async () => {
    const document = sampleReceipt(several);
    const { bytes, contentHash } = await renderReadingCopy(document, fonts, { large: true, english: false });
    const text = textOf(bytes);
    expect(contentHash).toBe((await renderReceipt(document, fonts)).contentHash);
    for (const words of [
      '大字本',
      '01-1151130-07-0041-5',
      '堃𠮷㐂 Yohani Isqaqavut',
      '還缺 X光片光碟，請在115年12月14日前補來',
      '21,947 元／月',
      '收到勞保局公文隔天起60天內，可以申請爭議審議。',
      '22,241 × (1 − 1.32%) ＝ 21,947 元／月',
      '有電子封章、有您簽名的那一份才是正本',
    ]) {
      expect(text).toContain(unspaced(words));
    }
    expect(text).toContain(contentHash);
    expect(text).not.toContain('A123456789');
  });

  testWith('pdftotext', 'estimates shown beside the matters are on every form, with their day and law', async () => {
    const document = sampleReceipt({ ...several, estimates });
    const words = [
      '失業給付',
      '就業保險法第11條、第16條',
      '33,600 元／月',
      '領滿期間（至少）',
      '201,600 元',
      '現在不符合：勞保年資未滿15年（勞工保險條例第9條之1）',
      '試算，不是核定。依民國115年11月30日的規定計算，規定版本 law-33620190adfdf63e。',
    ];
    const paper = textOf((await renderReceipt(document, fonts)).bytes);
    const large = textOf((await renderReadingCopy(document, fonts, { large: true, english: false })).bytes);
    for (const one of words) {
      expect(paper).toContain(unspaced(one));
      expect(large).toContain(unspaced(one));
    }
    const english = textOf((await renderReadingCopy(document, fonts, { large: false, english: true })).bytes);
    for (const one of [
      'Unemployment benefit',
      'NT$33,600 a month (Unemployment benefit, a month)',
      'NT$201,600 (whole period, at least)',
      'Not possible now: Less than 15 insured years',
      'Computed under the rules of 30 November 2026, version law-33620190adfdf63e.',
    ]) {
      expect(english).toContain(unspaced(one));
    }
  });

  testWith('pdftotext', 'nothing in large print but its furniture is smaller than 16 points', async () => {
    const { bytes } = await renderReadingCopy(sampleReceipt(), fonts, { large: true, english: false });
    const told = runOn('pdftotext', { 'receipt.pdf': bytes }, '-bbox', '{receipt.pdf}', '-');
    const heights = [...told.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">/g)].map(([, top, bottom]) => ({
      top: Number(top),
      height: Number(bottom) - Number(top),
    }));
    const body = heights.filter(({ top, height }) => height > 0 && top > 150 && top < 780);
    expect(body.length).toBeGreaterThan(100);
    // A line of Noto Sans is 1.448 em high.
    for (const { height } of body) expect(height / 1.448).toBeGreaterThan(15.9);
  });

  testWith('pdftotext', 'the English page tells what counts, the numbers and what happens next', async () => {
    const { bytes } = await renderReadingCopy(sampleReceipt(several), fonts, { large: false, english: true });
    const text = textOf(bytes);
    for (const words of [
      'If the two differ, the Chinese text applies.',
      '01-1151130-07-0041-5',
      '30 November 2026 (ROC 115), 14:38:07',
      'Agent: 張小玲',
      'Your choice NT$21,947 a month, from November 2026 (每月領)',
      'please bring it by 14 December 2026',
      'Within 60 days from the day after you receive',
      'begin with the last three digits of your mobile number',
    ]) {
      expect(text).toContain(unspaced(words));
    }
    expect(bytes.toString('latin1')).toContain('/Lang (en)');
  });

  test('a copy in no form is refused, the same form gives the same bytes', async () => {
    const both = { large: true, english: true };
    await expect(renderReadingCopy(sampleReceipt(), fonts, { large: false, english: false })).rejects.toThrow(
      'reading',
    );
    const [first, second] = [
      await renderReadingCopy(sampleReceipt(), fonts, both),
      await renderReadingCopy(sampleReceipt(), fonts, both),
    ];
    expect(first.bytes.equals(second.bytes)).toBe(true);
    expect(faultsOf(first.bytes)).toEqual([]);
  });
});
