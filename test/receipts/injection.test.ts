import { assert, asyncProperty, constantFrom, oneof, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createOfficeSeal, issueReceipt, renderReceipt, verifyReceipt } from '../../electron/receipts/index.ts';
import { runOn, testWith, textOf } from './poppler.ts';
import { fonts, sampleReceipt } from './sample.ts';

const TEXTS = Number(process.env['COUNTER_HOSTILE_TEXTS'] ?? 150);

const attacks = [
  ') /JS (app.alert(1)) /S /JavaScript (',
  '\\) >> endobj 9 0 obj << /OpenAction << /S /URI /URI (http://evil.example) >> >>',
  'endstream endobj\nxref\ntrailer << /Root 1 0 R >>\n%%EOF',
  '/ByteRange [0 /********** /********** /**********] /Contents <00>',
  '<script>alert(1)</script><x:xmpmeta>]]>',
  '\u202e\u2066txet desrever\u2069',
  '\u0000\u0001\u001b[31m\u007f\u0085\u2028\u2029\ufeff',
  '\ud800',
  '()\\<>[]{}/%',
  `${'('.repeat(500)}${'\\'.repeat(500)}`,
];
const hostile = oneof(
  constantFrom(...attacks),
  string({ unit: 'binary', maxLength: 80 }),
  string({ unit: 'grapheme', maxLength: 80 }),
);

/** What user text must never become. Streams are compressed and written in glyph numbers, so plain bytes suffice. */
const active = /\/(JS|JavaScript|OpenAction|AA|URI|Launch|SubmitForm|GoToR|EmbeddedFile|RichMedia)\b/;

function poisoned(words: string) {
  const text = words === '' ? ' ' : words;
  const clean = sampleReceipt();
  return sampleReceipt({
    person: {
      ...clean.person,
      name: text,
      identifier: text,
      identitySeen: text,
      capacity: { as: 'agent', name: text, basis: text },
    },
    head: { ...clean.head, ticket: text, place: text, agency: text, office: { name: text, code: '01' } },
    items: [
      { code: text, name: text, edition: text, attachments: text, pages: 1, missing: [{ name: text, due: null }] },
    ],
    estimates: {
      asOf: '2026-11-30',
      lawVersion: text,
      rights: [
        {
          code: text,
          title: { zh: text, en: text },
          article: { zh: text, en: text },
          figures: [{ label: { zh: text, en: text }, amount: 1, per: 'once', note: { zh: text, en: text } }],
          whyNot: [{ text: { zh: text, en: text }, article: { zh: text, en: text } }],
        },
      ],
    },
    nextSteps: [{ label: text, text }],
    legalTexts: [text],
    clerk: { name: text, code: text },
    auditEntry: text,
    confirmedFacts: [{ label: text, value: text, note: text }],
    notComputed: [{ code: 'x', text: { zh: text, en: 'x' } }],
    application: { title: '言詞申請紀錄', rows: [{ label: text, value: text }], declarations: [text] },
    comparison: clean.comparison && {
      ...clean.comparison,
      options: clean.comparison.options.map((option) => ({ ...option, name: text, detail: text })),
      series: [],
    },
    derivations: [],
  });
}

function bodyOf(bytes: Buffer): string {
  // Compressed streams hold any bytes by chance; what a reader acts on stands outside them.
  return bytes.toString('latin1').replaceAll(/stream\n[\s\S]*?\nendstream/g, 'stream endstream');
}

describe('user text never becomes active content', () => {
  test(`${TEXTS} receipts of hostile text stay plain paper`, async () => {
    const { bytes: innocent } = await renderReceipt(sampleReceipt(), fonts);
    expect(bodyOf(innocent)).not.toMatch(active);
    await assert(
      asyncProperty(hostile, async (words) => {
        const { bytes } = await renderReceipt(poisoned(words.toWellFormed()), fonts);
        const body = bodyOf(bytes);
        expect(body).not.toMatch(active);
        expect(body.match(/\bobj\b/g)?.length).toBe(body.match(/\bendobj\b/g)?.length);
        expect(body.match(/%%EOF/g)).toHaveLength(1);
      }),
      { numRuns: TEXTS },
    );
  }, 120_000);

  test('a text that looks like a seal does not move the seal', async () => {
    const seal = createOfficeSeal({ office: '臺北市辦事處', from: '2026-11-30T08:00:00+08:00' });
    const { bytes } = await issueReceipt(poisoned(attacks[3] ?? ''), fonts, seal);
    expect(verifyReceipt(bytes, [seal]).code).toBe('receipt.intact');
  });

  testWith('pdftotext', 'turned and invisible characters are left out, the words stay', async () => {
    const { bytes } = await renderReceipt(poisoned('林\u202e\u200b\u0007明\u2066'), fonts);
    expect(textOf(bytes)).toContain('林明');
  });

  testWith('pdfinfo', 'a name of 10,000 characters flows over pages and nothing overlaps the foot', async () => {
    // Long enough without the estimates.
    const { estimates: _, ...long } = poisoned(`${'x'.repeat(3000)}${'中'.repeat(6900)}`);
    const { bytes, pages } = await renderReceipt(long, fonts);
    expect(pages).toBeGreaterThan(20);
    expect(runOn('pdfinfo', { 'receipt.pdf': bytes }, '{receipt.pdf}')).toMatch(new RegExp(`Pages: +${pages}\\b`));
    expect(textOf(bytes).match(/中/g)?.length).toBeGreaterThan(6900 * 12);
  });
});
