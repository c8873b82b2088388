import { z } from 'zod';
import { ARREARS_KINDS } from './print-kinds.ts';
import { money } from './text.ts';

/** What the screens 找人 and 單位 and the prints get: whole pictures in words, dates in 民國 years. */
const line = z.string().min(1);

/** Insurance number 保險證號: eight digits and a letter. */
export const unitNumber = z.string().regex(/^\d{8}[A-Z]$/);

export const unitHits = z.strictObject({
  rows: z.array(
    z.strictObject({ number: unitNumber, businessNumber: z.string(), name: line, status: line, employees: z.int() }),
  ),
  more: z.boolean(),
});

/** Persons of a name search: enough to tell them apart, nothing more. */
export const personHits = z.strictObject({
  rows: z.array(
    z.strictObject({
      /** Stands for the person in this list and nowhere else. */
      key: line,
      name: line,
      otherNames: z.array(line),
      identifier: line,
      birthYear: line,
    }),
  ),
  more: z.boolean(),
});

const owed = z.strictObject({
  key: z.enum(ARREARS_KINDS),
  label: line,
  /** Whole NT$ that can still be collected. */
  amount: money,
  note: z.string(),
});
export type Owed = z.infer<typeof owed>;

export const unitView = z.strictObject({
  number: unitNumber,
  businessNumber: z.string(),
  name: line,
  status: line,
  since: z.string(),
  responsible: z.string(),
  address: z.string(),
  employees: z.int(),
  dataAsOf: line,
  /** All kinds, also those of zero. */
  arrears: z.array(owed),
  arrearsTotal: money,
  roster: z.array(
    z.strictObject({
      key: line,
      name: line,
      identifier: line,
      schemes: line,
      category: z.string(),
      salary: money.nullable(),
      since: line,
    }),
  ),
  /** Insured now; how many are listed; how many are under a privacy lock and never are. */
  insured: z.int(),
  listed: z.int(),
  locked: z.int(),
  month: line,
  changes: z.array(
    z.strictObject({
      key: line,
      kind: z.enum(['joined', 'left', 'salary']),
      name: line,
      date: line,
      detail: z.string(),
    }),
  ),
  /** For the clerk's second look; no judgement. */
  hints: z.array(z.strictObject({ key: line, text: line, source: z.string() })),
});
export type UnitView = z.infer<typeof unitView>;

/** A paper that was made: its code and sheets; the file itself only where the window must print it. */
export const printed = z.strictObject({
  by: z.enum(['printer', 'dialogue', 'browser']),
  code: line,
  sheets: z.int().min(1),
  fileName: line,
  base64: z.string(),
});
export type Printed = z.infer<typeof printed>;

/** What was handed out under a verification code 驗證碼. */
export const handoutCheck = z.strictObject({
  found: z.boolean(),
  title: z.string(),
  at: z.string(),
  recipient: z.string(),
  staff: z.string(),
  sheets: z.int(),
  contentHash: z.string(),
  /** The lines of the paper, to compare with it. */
  lines: z.array(z.string()),
});
