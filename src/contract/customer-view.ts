import { z } from 'zod';
import { strokes } from './signature.ts';
import { money } from './text.ts';

/**
 * Everything the customer window may ever know: a whole picture of one screen, already in the customer's language.
 * A field that is not named here cannot leave the main process for that window.
 */
export const language = z.enum(['zh', 'en']);
export type Language = z.infer<typeof language>;

export const preferences = z.strictObject({
  language,
  textSize: z.enum(['normal', 'large', 'larger']),
  contrast: z.boolean(),
});
export type Preferences = z.infer<typeof preferences>;

const line = z.string().min(1);
const released = {
  /** Identifies one release; an answer to an older release is refused. */
  release: z.string().min(1),
  /** "改用紙本" was asked for; the clerk prints the form. */
  paperAsked: z.boolean(),
};

/** A line in the chart: `points` are [age in whole months, cumulative NT$]. */
export const series = z.strictObject({
  key: line,
  label: line,
  style: z.enum(['first', 'second', 'third', 'fourth', 'level']),
  points: z.array(z.tuple([z.int(), money])),
});
export type Series = z.infer<typeof series>;

/** Where two lines meet. */
export const crossing = z.strictObject({ ageMonths: z.int(), total: money, title: line, detail: line });
export type Crossing = z.infer<typeof crossing>;

const fact = z.strictObject({
  key: line,
  label: line,
  value: line,
  unit: z.string(),
  note: z.string(),
  disputed: z.boolean(),
});

const monthlyRow = z.strictObject({
  key: line,
  /** "現在開始", "滿65歲", "66歲" … */
  label: line,
  note: z.string(),
  amount: money,
  /** How much more a month than the first row; null on the first row. */
  more: money.nullable(),
  /** The key of its line in the chart, where it has one. */
  series: line.nullable(),
  /** Separate payers of one monthly sum (labor insurance and National Pension). */
  parts: z.array(z.strictObject({ label: line, amount: money })),
});

const oneOffRow = z.strictObject({
  key: line,
  label: line,
  note: z.string(),
  amount: money,
  series: line.nullable(),
});

const derivationLine = z.strictObject({ text: line, expression: z.string(), value: z.string(), article: z.string() });
const derivation = z.strictObject({ title: line, lines: z.array(derivationLine) });

const option = z.strictObject({
  key: line,
  title: line,
  amount: money,
  per: z.enum(['month', 'once']),
  details: z.array(line),
  chosen: z.boolean(),
});

/** A right the clerk laid beside a matter: what it gives, or why not now. Always an estimate, never a decision. */
const matterEstimate = z.strictObject({
  key: line,
  title: line,
  figures: z.array(
    z.strictObject({
      key: line,
      label: line,
      /** NT$, whole. */
      amount: money,
      per: z.enum(['month', 'once', 'day']),
      /** "至少", "自己繳"; empty for a plain sum. */
      note: z.string(),
    }),
  ),
  /** Empty where it can be had. */
  whyNot: z.array(z.strictObject({ text: line, article: line })),
  article: line,
  /** Until when and where to apply; empty where it cannot be had now. */
  deadline: z.string(),
  where: z.string(),
  cautions: z.array(line),
});

const matterRow = z.strictObject({
  key: line,
  code: line,
  name: line,
  /** "收到了，會送審" */
  outcome: line,
  brought: z.array(line),
  /** `until` empty where no day is set. */
  missing: z.array(z.strictObject({ name: line, until: z.string() })),
  next: z.array(line),
  estimates: z.array(matterEstimate),
  disputed: z.boolean(),
});

const documentRow = z.strictObject({ label: line, value: line, strong: z.boolean(), note: z.string() });

const common = {
  revision: z.int(),
  training: z.boolean(),
  office: line,
  counter: z.int(),
  preferences,
};

export const customerView = z.discriminatedUnion('screen', [
  /** Between two citizens, after close or lock: nothing of anyone. */
  z.strictObject({ ...common, screen: z.literal('blank') }),
  /** The clerk stepped away or covered the screen: "請稍候". */
  z.strictObject({ ...common, screen: z.literal('resting') }),
  z.strictObject({ ...common, screen: z.literal('welcome'), clerk: line, ticket: z.string() }),
  z.strictObject({
    ...common,
    screen: z.literal('facts'),
    ...released,
    facts: z.array(fact),
    dataAsOf: line,
  }),
  /** What was brought, what is missing until when, and what happens next, of everything that was done in this visit. */
  z.strictObject({
    ...common,
    screen: z.literal('matters'),
    ...released,
    about: line,
    matters: z.array(matterRow).min(1),
    /** What the signature on this screen stands for. */
    signing: z.array(line),
    /** Nothing was taken in or handed out: the page is read, not signed for. */
    toRead: z.boolean(),
    /** It was read. */
    confirmed: z.boolean(),
  }),
  z.strictObject({
    ...common,
    screen: z.literal('comparison'),
    ...released,
    monthly: z.array(monthlyRow),
    oneOff: z.array(oneOffRow),
    totals: z.strictObject({
      ages: z.array(z.int()),
      rows: z.array(z.strictObject({ key: line, label: line, totals: z.array(money) })),
    }),
    chart: z.strictObject({ series: z.array(series), crossings: z.array(crossing) }),
    derivations: z.array(derivation),
    notIncluded: z.array(line),
    /** Set where the figures rest on an assumption of the clerk's and not on the record. */
    assumption: z.string(),
    dataAsOf: line,
  }),
  z.strictObject({
    ...common,
    screen: z.literal('choose'),
    ...released,
    options: z.array(option),
    /** "今天先不選" is a choice like the others. */
    notTodayChosen: z.boolean(),
    irrevocability: z
      .strictObject({
        title: line,
        lines: z.array(line),
        article: line,
        acknowledgement: line,
        acknowledged: z.boolean(),
      })
      .nullable(),
    canConfirm: z.boolean(),
  }),
  z.strictObject({ ...common, screen: z.literal('consent'), ...released, lines: z.array(line) }),
  z.strictObject({
    ...common,
    screen: z.literal('sign'),
    ...released,
    document: z.strictObject({
      title: line,
      pages: line,
      rows: z.array(documentRow),
      declarations: z.array(line),
    }),
    /** Hash of exactly what is shown; the signature is bound to it. */
    shownHash: z.string().length(64),
    signer: line,
    /** What the pen has written so far; restored after a reload, mirrored to the clerk. */
    pen: strokes.nullable(),
    /** Why the last signature could not be taken, in kind words. */
    refusal: z.string(),
  }),
  /** Who looked at the person's data, when and what for; no names of staff. */
  z.strictObject({
    ...common,
    screen: z.literal('lookUps'),
    rows: z.array(z.strictObject({ key: line, when: line, office: line, purpose: line })),
    more: z.boolean(),
  }),
  z.strictObject({
    ...common,
    screen: z.literal('thanks'),
    /** The code a telephone fetches the receipt with, where the citizen asked for it: an SVG path in modules. */
    download: z.strictObject({ size: z.int(), path: line, address: line, until: line }).nullable(),
    kind: z.enum(['signed', 'estimateOnly', 'paper', 'services']),
    /** The grade this person gave and how far that is; null before a face was touched. */
    satisfaction: z
      .strictObject({ grade: z.int().min(1).max(5), stage: z.enum(['unsure', 'chosen', 'kept', 'explained']) })
      .nullable(),
    receiptNumber: z.string(),
    at: line,
    next: z.array(z.strictObject({ when: line, text: line, detail: z.string() })),
  }),
]);
export type CustomerView = z.infer<typeof customerView>;
export type CustomerScreen = CustomerView['screen'];
