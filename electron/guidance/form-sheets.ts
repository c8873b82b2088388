import { z } from 'zod';

const words = z.string().min(1).max(60);

const sheet = z.strictObject({
  /** The official form, by its key among the forms. */
  form: words,
  about: z.enum(['person', 'unit']),
  groups: z
    .array(
      z.strictObject({
        zh: words,
        /** Names of what the office knows. */
        known: z.array(words),
        /** What is left to write by hand. */
        ask: z.array(words),
      }),
    )
    .min(1),
  /** Persons a unit reports, one a line: what the wage and the day mean there. */
  lines: z.strictObject({ zh: words, wage: words, day: words }).optional(),
});
/** What goes before an official form 預填資料表: what the office knows, and what is left to write. */
export type FormSheet = z.output<typeof sheet>;

/**
 * @param forms keys of the official forms
 * @param fields what can be known of a person and of a unit
 * @throws ZodError or Error where a sheet names a form or a field that is not there, or a form has two sheets
 */
export function readFormSheets(
  document: unknown,
  forms: ReadonlyMap<string, unknown>,
  fields: Readonly<Record<FormSheet['about'], readonly string[]>>,
): ReadonlyMap<string, FormSheet> {
  const { sheets } = z.strictObject({ sheets: z.array(sheet).min(1) }).parse(document);
  for (const { form, about, groups, lines } of sheets) {
    if (!forms.has(form)) throw new Error(`the sheet ${form} names a form that is not there`);
    const unknown = groups.flatMap(({ known }) => known).find((name) => !fields[about].includes(name));
    if (unknown !== undefined) throw new Error(`the sheet ${form} names ${unknown}, which nobody knows`);
    if ((about === 'unit') !== (lines !== undefined)) throw new Error(`the sheet ${form} has lines for units only`);
  }
  const byForm = new Map(sheets.map((one) => [one.form, one]));
  if (byForm.size !== sheets.length) throw new Error('a form has two sheets');
  return byForm;
}
