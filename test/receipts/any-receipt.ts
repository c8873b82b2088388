import {
  type Arbitrary,
  array,
  boolean,
  constant,
  constantFrom,
  integer,
  oneof,
  option,
  record,
  tuple,
} from 'fast-check';
import type { ReceiptDocument } from '../../electron/receipts/index.ts';
import { fonts, sampleReceipt } from './sample.ts';

/** Blocks in which names are registered in Taiwan (CNS 11643): the BMP, its compatibility forms, planes 2 and 3. */
const blocks = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0xf900, 0xfaff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2ebe0],
  [0x2f800, 0x2fa1d],
  [0x30000, 0x3134a],
] as const;
const known = blocks.map(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (codePoint) => fonts.faceFor(codePoint, 'regular') !== null,
  ),
);
const han = constantFrom(...known).chain((characters) =>
  constantFrom(...(characters.length === 0 ? [0x6797] : characters)).map((codePoint) =>
    String.fromCodePoint(codePoint),
  ),
);

const latin = array(
  constantFrom(...Array.from('aeiouʉɨéḻṟŋʔ'), 'l̠', 'ʉ́', 'ng', 'tj', '’', 'ʼ', ' ', '-', 'Kolas', 'Ciwas', 'Nguyễn'),
  { minLength: 2, maxLength: 24 },
).map((parts) => `Y${parts.join('').trim()}a`);

const hanName = array(han, { minLength: 2, maxLength: 6 }).map((characters) => characters.join(''));
/** In one script, or side by side (姓名條例4). */
const name: Arbitrary<string> = tuple(hanName, latin, integer({ min: 0, max: 4 })).map(([own, other, kind]) =>
  kind === 0 ? other : kind === 1 ? `${own} ${other}` : own,
);
/** Nobody has a font for it. */
const lost = constantFrom('\ue123', '\u{f0123}', '\u{10fffd}');

const everyday = array(
  constantFrom('勞工保險', '存摺影本', '，', '。', '115年', '21,947元', '（正本）', 'A-1', '看過退還'),
  {
    minLength: 1,
    maxLength: 30,
  },
).map((parts) => parts.join(''));
const short = array(constantFrom('給付', '申請', '附表', '身分', '收據'), { minLength: 1, maxLength: 4 }).map((parts) =>
  parts.join(''),
);

const item = record({
  code: constantFrom('LI-09', 'LP-08', 'NP-03', 'EI-09-2', 'OA-12'),
  name: everyday,
  edition: constantFrom('', '115年1月版'),
  attachments: everyday,
  pages: integer({ min: 0, max: 9999 }),
  missing: array(record({ name: everyday, due: option(constantFrom('2026-12-10', '2027-02-28')) }), { maxLength: 4 }),
});

const both = short.map((zh) => ({ zh, en: 'words' }));
const estimates: Arbitrary<NonNullable<ReceiptDocument['estimates']>> = record({
  asOf: constantFrom('2026-11-30', '2027-01-01'),
  lawVersion: constant('law-33620190adfdf63e'),
  rights: array(
    record({
      code: constantFrom('EI-09', 'LI-09'),
      title: both,
      article: both,
      figures: array(
        record({
          label: both,
          amount: integer({ min: 0, max: 9_999_999 }),
          per: constantFrom('month' as const, 'once' as const, 'day' as const),
          note: option(both),
        }),
        { maxLength: 4 },
      ),
      whyNot: array(record({ text: both, article: both }), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

const capacity: Arbitrary<ReceiptDocument['person']['capacity']> = oneof(
  record({ as: constant('self') }),
  record({ as: constantFrom('agent', 'legalRepresentative', 'heir', 'employer'), name, basis: short }),
);

/** Any receipt the counter may hand out: names, one to sixty items, long and short texts, signed or by hand. */
export const anyReceipt: Arbitrary<ReceiptDocument> = record({
  name,
  lost: option(lost, { freq: 8 }),
  capacity,
  items: oneof(
    { weight: 5, arbitrary: array(item, { minLength: 1, maxLength: 6 }) },
    { weight: 1, arbitrary: array(item, { minLength: 40, maxLength: 60 }) },
  ),
  nextSteps: array(record({ label: constantFrom('審核', '付款', '不同意', '有意見'), text: everyday }), {
    maxLength: 12,
  }),
  legalTexts: array(everyday, { minLength: 1, maxLength: 6 }),
  facts: array(record({ label: short, value: everyday, note: constantFrom('', '假設') }), { maxLength: 30 }),
  signed: boolean(),
  estimates: option(estimates),
  compared: boolean(),
}).map((given) => {
  const sample = sampleReceipt();
  const paper = { kind: 'paper', signature: null, paperReason: '民眾想在紙本簽名' } as const;
  return sampleReceipt({
    person: { ...sample.person, name: `${given.name}${given.lost ?? ''}`, capacity: given.capacity },
    items: given.items,
    nextSteps: given.nextSteps,
    legalTexts: given.legalTexts,
    confirmedFacts: given.facts,
    ...(given.compared ? {} : { comparison: null, derivations: [] }),
    ...(given.estimates === null ? {} : { estimates: given.estimates }),
    ...(given.signed ? {} : paper),
  });
});
