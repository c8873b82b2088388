import { z } from 'zod';
import { importError } from '../import-error.ts';
import { reasonsOf, sayInChinese } from '../reasons.ts';

/**
 * An import profile 匯入格式: how to read a table that someone else delivers. A profile only says where things stand and
 * how they are written; what they must satisfy is the canonical model in `person.ts`.
 */
const title = z.string().trim().min(1).max(80);

/**
 * Where a cell stands: the heading of its column or the key of a JSON row; the column counted from one; or, in lines of
 * fixed width, bytes counted from one. Bytes and not characters: a character of Big5 takes two.
 */
const place = z.union([
  z.string().min(1).max(60),
  z.int().min(1).max(500),
  z.strictObject({ from: z.int().min(1).max(4000), length: z.int().min(1).max(1000) }),
]);
export type Place = z.infer<typeof place>;

/** How a cell is written; what is written otherwise is not understood, never guessed at. */
const form = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('text') }),
  z.strictObject({
    as: z.literal('date'),
    /** `roc7` 0701231, `rocParts` 70/12/31 or 070-12-31, `iso` 1981-12-31, `digits8` 19811231, `serial` a day number of a workbook. */
    written: z.enum(['roc7', 'rocParts', 'iso', 'digits8', 'serial']),
    /** What stands where there is no day yet: still insured 在保. */
    open: z.array(z.string().max(20)).max(5).default([]),
  }),
  z.strictObject({
    as: z.literal('money'),
    /** `digits` 30300 or 0030300, `grouped` 30,300. Whole NT$. */
    written: z.enum(['digits', 'grouped']),
  }),
  z.strictObject({ as: z.literal('code'), codes: z.record(z.string().max(20), z.string().max(40)) }),
]);
export type Form = z.infer<typeof form>;

const personField = [
  'identifier',
  'name',
  'birthDate',
  'sex',
  'nationality',
  'phone',
  'pensionBalance',
  'pensionIndividualBalance',
] as const;
const spellField = ['from', 'to', 'salary', 'wage', 'unit', 'category', 'paid'] as const;
const unitField = ['insuranceNumber', 'businessNumber', 'unitName', 'unitType', 'employees'] as const;
const fieldName = z.enum([...personField, ...spellField, ...unitField]);
export type FieldName = z.infer<typeof fieldName>;

const field = z.strictObject({ at: place, to: fieldName, form });

/** What a row holds: one unit, one person, or one spell of that history of a person. */
const target = z.enum([
  'unit',
  'person',
  'laborInsurance',
  'employmentInsurance',
  'occupationalAccident',
  'nationalPension',
  'laborPension',
  'farmers',
]);
export type Target = z.infer<typeof target>;

/** Fields a row of each target must have in the profile, and those it may have. */
const fieldsOf: Readonly<Record<Target, readonly [must: readonly FieldName[], may: readonly FieldName[]]>> = {
  unit: [unitField, []],
  person: [['identifier'], personField],
  laborInsurance: [['identifier', 'from', 'to', 'salary', 'unit', 'category'], personField],
  employmentInsurance: [['identifier', 'from', 'to', 'unit'], personField],
  occupationalAccident: [['identifier', 'from', 'to', 'unit', 'salary'], personField],
  nationalPension: [['identifier', 'from', 'to', 'paid'], personField],
  laborPension: [['identifier', 'from', 'to', 'unit', 'wage'], personField],
  farmers: [['identifier', 'from', 'to', 'unit'], personField],
};

export const importProfile = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{3,60}$/, 'id 只用小寫字母、數字和減號。'),
    version: z.int().min(1).max(10_000),
    title,
    /** False: this layout is not one the Bureau has published or confirmed. */
    official: z.boolean(),
    /** Where the layout comes from. */
    source: z.string().trim().min(1).max(300),
    kind: z.enum(['csv', 'tsv', 'xlsx', 'json', 'fixed']),
    encoding: z.enum(['utf-8', 'big5']).default('utf-8'),
    /** Between the cells of a csv file. */
    delimiter: z.enum([',', ';', '|']).default(','),
    /** Whether the first row of a table names its columns. */
    header: z.boolean().default(true),
    /** Bytes of each line of fixed width, without its end. */
    lineBytes: z.int().min(1).max(4000).optional(),
    /** The sheet of a workbook; without it, the only one. */
    sheet: z.string().max(60).optional(),
    /** The key of the list in a JSON file. */
    list: z.string().max(60).optional(),
    target,
    fields: z.array(field).min(1).max(60),
    /** Values that no cell carries: the same for every row. */
    constants: z.partialRecord(fieldName, z.string().max(60)).default({}),
    /** The row of totals at the end; in a JSON file, keys beside the list. A file that should have one and has none is cut off. */
    totals: z
      .strictObject({
        /** The cell that tells the row of totals from the others. */
        mark: z.strictObject({ at: place, is: z.string().min(1).max(40) }).optional(),
        count: place.optional(),
        sums: z
          .array(z.strictObject({ at: place, of: fieldName }))
          .max(10)
          .default([]),
      })
      .optional(),
  })
  .superRefine((given, context) => {
    const report = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
    const filled = [...given.fields.map((each) => each.to), ...Object.keys(given.constants)];
    const [must, may] = fieldsOf[given.target];
    for (const name of must) if (!filled.includes(name)) report(['fields'], `${given.target} 需要 ${name} 這一欄。`);
    for (const name of filled) {
      if (!must.some((each) => each === name) && !may.some((each) => each === name))
        report(['fields'], `${given.target} 沒有 ${name} 這一欄。`);
    }
    if (new Set(filled).size !== filled.length) report(['fields'], '同一欄寫了兩次。');
    if ((given.kind === 'fixed') !== (given.lineBytes !== undefined))
      report(['lineBytes'], '定長檔要寫 lineBytes，其他不寫。');
    if ((given.kind === 'json') !== (given.list !== undefined)) report(['list'], 'json 要寫 list，其他不寫。');
    if (given.encoding === 'big5' && (given.kind === 'xlsx' || given.kind === 'json'))
      report(['encoding'], 'xlsx 和 json 一定是 UTF-8。');
    const { totals } = given;
    if (totals !== undefined && (given.kind === 'json') === (totals.mark !== undefined))
      report(['totals', 'mark'], '合計列要有 mark；json 的合計在清單外，不寫 mark。');
    given.fields.forEach(({ at }, index) => {
      if (!fits(at, given.kind, given.header, given.lineBytes))
        report(['fields', index, 'at'], '位置的寫法和這種檔案不符。');
    });
    const totalPlaces = [totals?.mark?.at, totals?.count, ...(totals?.sums ?? []).map(({ at }) => at)];
    for (const at of totalPlaces) {
      // A row of totals has no headings of its own: its cells are counted.
      if (at !== undefined && !fits(at, given.kind, false, given.lineBytes))
        report(['totals'], '位置的寫法和這種檔案不符。');
    }
  });
export type ImportProfile = z.infer<typeof importProfile>;

function fits(at: Place, kind: string, header: boolean, lineBytes = 0): boolean {
  if (typeof at === 'object') return kind === 'fixed' && at.from + at.length - 1 <= lineBytes;
  if (kind === 'fixed') return false;
  if (kind === 'json') return typeof at === 'string';
  return typeof at === 'number' || header;
}

/** @throws FaultError `import.badProfile` */
export function readProfile(text: string): ImportProfile {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw importError('import.badProfile', '不是正確的 JSON。');
  }
  const parsed = importProfile.safeParse(given, { error: sayInChinese });
  if (parsed.success) return parsed.data;
  const reasons = reasonsOf(parsed.error, '$').map(({ path, reason }) => `${path}：${reason}`);
  throw importError('import.badProfile', reasons.slice(0, 3).join(''));
}
