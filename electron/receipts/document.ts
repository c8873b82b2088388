import { z } from 'zod';
import { caution, step } from '../../src/contract/answer.ts';
import { crossing, series } from '../../src/contract/customer-view.ts';
import { strokes } from '../../src/contract/signature.ts';
import { calendarDate, calendarMonth, moment, money, text } from '../../src/contract/text.ts';

/** Free words of any origin: bounded, cleaned when drawn. */
const words = z.string().min(1).max(10_000);
const maybe = z.string().max(10_000);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * application: recorded orally and signed here. estimateOnly: "今天先不選", a hand-out. paper: to be signed by hand.
 * services: papers taken in and data handed out 收件和簽收, signed here or, at an express counter, handed over unsigned.
 */
const kind = z.enum(['application', 'estimateOnly', 'paper', 'services']);

const head = z.strictObject({
  agency: words,
  office: z.strictObject({ name: words, code: z.string().regex(/^\d{2}$/) }),
  counter: z.int().min(1).max(99),
  /** Where the service took place when it was not at the counter; empty at the counter. */
  place: maybe,
  /** Null while the receipt is a preview: the number is given at sealing. */
  number: z
    .string()
    .regex(/^\d{2}-\d{7}-\d{2}-\d{4}-\d$/)
    .nullable(),
  moment,
  /** Queue ticket 號碼牌, null without one. */
  ticket: words.nullable(),
  /** citizen 民眾收執, office 存根 */
  copy: z.enum(['citizen', 'office']),
});

const capacity = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('self') }),
  z.strictObject({
    as: z.enum(['agent', 'legalRepresentative', 'heir', 'employer']),
    name: words,
    /** Such as "委任書正本、女兒"; empty when nothing is to be added. */
    basis: maybe,
  }),
]);

const person = z.strictObject({
  name: words,
  /** In full; the paper hides the last four. */
  identifier: words,
  /** The former number of the same person, where two are in use (until 2030-12-31). */
  formerIdentifier: words.nullable(),
  /** Null for a unit 投保單位, whose number is no secret. */
  birthYear: z.int().min(1850).max(2200).nullable(),
  capacity,
  /** How identity was seen 查驗, such as "國民身分證正本". */
  identitySeen: words,
});

const item = z.strictObject({
  code: words,
  name: words,
  /** Edition of the form, such as "115年1月版"; empty without a form. */
  edition: maybe,
  attachments: maybe,
  pages: z.int().min(0).max(9999),
  missing: z.array(z.strictObject({ name: words, due: calendarDate.nullable() })).max(50),
  /** How it ended, in English, and whether anything was taken in. Absent for a claim, and on receipts from before it was kept. */
  outcome: z.strictObject({ received: z.boolean(), en: words }).optional(),
});

const per = z.enum(['month', 'once', 'day']);

const option = z.strictObject({
  key: words,
  name: words,
  /** Such as "從民國115年11月開始，領一輩子". */
  detail: maybe,
  amount: money,
  per,
  fromMonth: calendarMonth.nullable(),
  parts: z.array(z.strictObject({ label: words, amount: money, per })).max(20),
  /** Cumulative sums at an age in years. */
  totals: z.array(z.strictObject({ age: z.int().min(0).max(130), amount: money })).max(12),
});

/** The comparison as it was released to the customer window. */
const comparison = z.strictObject({
  options: z.array(option).min(1).max(24),
  crossings: z.array(crossing).max(24),
  /** Empty when no chart was shown. */
  series: z.array(series).max(8),
  /** Key of the option the citizen touched; null when none was chosen today. */
  chosen: words.nullable(),
});

/** Rights whose estimates were laid beside the matters of the visit, read and signed with them: no application. */
const estimates = z.strictObject({
  /** The day whose law they were computed by, and its version. */
  asOf: calendarDate,
  lawVersion: words,
  rights: z
    .array(
      z.strictObject({
        /** Of the matter it lay beside. */
        code: words,
        title: text,
        article: text,
        figures: z.array(z.strictObject({ label: text, amount: money, per, note: text.nullable() })).max(40),
        /** Why it cannot be had now; empty where it can. */
        whyNot: z.array(z.strictObject({ text, article: text })).max(40),
      }),
    )
    .min(1)
    .max(200),
});

const signature = z.strictObject({
  strokes,
  at: moment,
  pad: words,
  /** When the citizen agreed to sign electronically (電子簽章法5). */
  consentAt: moment,
  readAloud: z.boolean(),
  witnesses: z.array(words).max(4),
});

/** Everything a receipt 收件證明 says. What is not here is not on the paper. */
export const receiptDocument = z
  .strictObject({
    kind,
    /** Training data is marked 訓練 on every page. */
    training: z.boolean(),
    head,
    person,
    items: z.array(item).max(60),
    /** What is applied for, as recorded orally 言詞申請紀錄 and read by the citizen before signing. */
    application: z
      .strictObject({
        title: words,
        rows: z.array(z.strictObject({ label: words, value: words })).max(40),
        declarations: z.array(words).max(12),
      })
      .nullable(),
    comparison: comparison.nullable(),
    /** Absent where none was shown, as on every receipt made before there were any: their hashes stay. */
    estimates: estimates.optional(),
    /** How the figures came about, one group per figure. */
    derivations: z.array(z.strictObject({ title: words, steps: z.array(step).max(200) })).max(24),
    notComputed: z.array(caution).max(60),
    confirmedFacts: z.array(z.strictObject({ label: words, value: words, note: maybe })).max(60),
    /** What cannot be undone, and when it was said. */
    irrevocability: z
      .strictObject({
        sentence: words,
        article: maybe,
        shownAt: moment,
        acknowledgedAt: moment.nullable(),
        readAloud: z.boolean(),
      })
      .nullable(),
    /** What was shown rests on; `estimate` is empty where nothing was computed. */
    basis: z.strictObject({ estimate: maybe, dataAsOf: calendarDate, lawVersion: words, shownHash: hash }).nullable(),
    nextSteps: z.array(z.strictObject({ label: words, text: words })).max(30),
    legalTexts: z.array(words).max(12),
    signature: signature.nullable(),
    /** Why the paper route was taken; null otherwise. */
    paperReason: words.nullable(),
    clerk: z.strictObject({ name: words, code: words }),
    /** Identifier of the entry in the audit chain 稽核鏈; null while the receipt is a preview. */
    auditEntry: words.nullable(),
  })
  .superRefine((document, context) => {
    const { kind: route, signature: signed, comparison: compared } = document;
    if (route === 'paper' && document.paperReason === null) {
      context.addIssue({ code: 'custom', path: ['paperReason'], message: 'A paper receipt says why paper was used.' });
    }
    if (route === 'paper' && signed !== null) {
      context.addIssue({ code: 'custom', path: ['signature'], message: 'A paper receipt is signed by hand.' });
    }
    if (signed !== null && document.basis === null) {
      context.addIssue({ code: 'custom', path: ['basis'], message: 'A signature is bound to what was shown.' });
    }
    const chosen = compared?.chosen ?? null;
    if (route === 'estimateOnly' && chosen !== null) {
      context.addIssue({ code: 'custom', path: ['comparison', 'chosen'], message: 'A hand-out holds no choice.' });
    }
    if (chosen !== null && !compared?.options.some(({ key }) => key === chosen)) {
      context.addIssue({ code: 'custom', path: ['comparison', 'chosen'], message: 'The choice is not an option.' });
    }
  });

export type ReceiptDocument = z.infer<typeof receiptDocument>;
export type ReceiptEstimates = z.infer<typeof estimates>;
export type ReceiptOption = z.infer<typeof option>;
export type ReceiptComparison = z.infer<typeof comparison>;
