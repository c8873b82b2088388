import { z } from 'zod';
import { CORRECTION_CAUSES, MARK_KINDS, NUMBER_STATES, VOID_CAUSES } from './receipt-life.ts';

const line = z.string().min(1);
const note = z.string().max(200);
const number = z.string().min(1).max(40);
const approval = z.strictObject({ code: z.string().min(1).max(20), pin: z.string().min(1).max(64) });

/** `approval`: a supervisor's code and PIN; null where the clerk voids a receipt of the visit that is open. */
export const voiding = z.strictObject({ number, cause: z.enum(VOID_CAUSES), note, approval: approval.nullable() });
export const correcting = z.strictObject({ number, cause: z.enum(CORRECTION_CAUSES), note });

/** `spoiled`: the paper before did not come out or was destroyed; this one takes its place. */
export const printing = z.strictObject({ number, spoiled: z.boolean().optional() });

/** One paper or file that leaves the desk. */
export const letOut = z.strictObject({
  /** `browser` = the window itself opens the dialogue or the download for `base64`. */
  by: z.enum(['printer', 'dialogue', 'browser', 'cancelled']),
  /** 0 = the citizen's original; else which copy (補發第幾份). */
  reissue: z.int().min(0),
  fileName: line,
  /** Empty unless `by` is `browser`. */
  base64: z.string(),
});

/** A copy that is only for reading, and in which form. */
export const readingCopy = z.strictObject({
  number: z.string().min(1).max(40),
  form: z.enum(['large', 'english']),
});

/** Like `letOut`, of a paper that is not counted. */
export const printedReading = letOut.omit({ reissue: true });

/** Two who saw the mark being made, and what kind of mark. */
export const cannotSign = z.strictObject({
  mark: z.enum(MARK_KINDS),
  /** The counter says in words that a name is missing. */
  witnesses: z.array(z.string().trim().max(40)).length(2),
  note,
});

/** What became of a receipt since it was sealed. */
export const receiptLife = z.strictObject({
  number: line,
  state: z.enum(NUMBER_STATES),
  stateName: line,
  /** Whether the stored file is still the one that was sealed, in words. */
  seal: line,
  sealHolds: z.boolean(),
  /** Numbers of related receipts; empty where there is none. */
  corrects: z.string(),
  correctedBy: z.string(),
  followedBy: z.string(),
  /** Every event, oldest first. */
  events: z.array(z.strictObject({ key: z.int(), at: line, staff: line, what: line })),
  /** What may be done with it now by this account at this desk. */
  mayVoid: z.enum(['no', 'alone', 'withLeader']),
  mayCorrect: z.boolean(),
});
export type ReceiptLifeView = z.infer<typeof receiptLife>;

/** 日結歸檔 of today: where it goes, what was bundled and how many receipts wait. */
export const dayBundles = z.strictObject({
  folder: z.string(),
  waiting: z.int(),
  parts: z.array(z.strictObject({ part: z.int(), at: line, receipts: z.int(), name: line, listHash: line })),
});
export type DayBundles = z.infer<typeof dayBundles>;

/** The same after a run: whether there was anything new, and how many files were written or found and read again. */
export const bundled = dayBundles.extend({ isNew: z.boolean(), receipts: z.int(), files: z.int() });
