import { z } from 'zod';
import { standing } from './answer.ts';

/** Updates of the law's tables 法規更新 as the clerk's window shows them: texts in Chinese, dates in 民國 years. */
const line = z.string().min(1);

const signer = z.strictObject({
  name: line,
  /** The first digits of the key's fingerprint, to be compared by eye. */
  fingerprint: line,
  training: z.boolean(),
});

const importedBundle = z.strictObject({
  sequence: z.int(),
  title: line,
  issuedOn: line,
  effectiveFrom: line,
  /** `inForce` from its day on, `waiting` before it, `unusable` where the program's own tables no longer fit it, `inside` where they hold it already. */
  state: z.enum(['inForce', 'waiting', 'unusable', 'inside']),
  signer,
  acceptedAt: line,
  acceptedBy: line,
});

export const lawBundles = z.strictObject({
  /** Version the counter computes with now. */
  version: line,
  /** Version the next bundle must follow. */
  head: line,
  bundles: z.array(importedBundle),
  /** Whose signature counts here. */
  signers: z.array(signer),
  mayImport: z.boolean(),
});
export type LawBundles = z.infer<typeof lawBundles>;

const figureChange = z.strictObject({
  key: line,
  title: line,
  unit: z.string(),
  from: line,
  /** Empty where the change has no end. */
  to: z.string(),
  before: line,
  after: line,
  source: line,
  standing,
  standingName: line,
  kind: z.enum(['new', 'changed', 'corrected', 'sourceOnly']),
});

const changedCase = z.strictObject({
  key: line,
  question: line,
  asOf: line,
  /** Where the case comes from. */
  source: z.string(),
  before: line,
  after: line,
});

export const bundlePreview = z.strictObject({
  sha256: z.string().length(64),
  sequence: z.int(),
  title: line,
  issuedOn: line,
  effectiveFrom: line,
  /** It takes effect as soon as it is imported. */
  startsNow: z.boolean(),
  base: line,
  version: line,
  sources: z.array(line),
  signer,
  figures: z.array(figureChange),
  cases: z.strictObject({
    asked: z.int(),
    changed: z.int(),
    /** The day on which every case was asked once more; empty where there is none. */
    askedAgainOn: z.string(),
    /** The first of those that changed. */
    rows: z.array(changedCase),
  }),
});
export type BundlePreview = z.infer<typeof bundlePreview>;

/** An estimate computed again (以當時法規重算): as printed, under the law of then, under the law of today. */
export const recomputed = z.strictObject({
  number: line,
  asOf: line,
  lawThen: line,
  lawNow: line,
  /** The law of then gives exactly what was printed. */
  agrees: z.boolean(),
  rows: z.array(
    z.strictObject({ key: line, title: line, printed: line, past: line, present: line, differs: z.boolean() }),
  ),
  /** Why today's law gives no figure; empty where it does. */
  nowFault: z.string(),
});
export type Recomputed = z.infer<typeof recomputed>;
