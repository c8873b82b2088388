/** Signs a spreadsheet takes for the beginning of a formula, half and full width. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** What would begin a formula becomes plain text behind an apostrophe; everything else stays. */
export function withoutFormula(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}

/** One cell, always quoted. */
function cell(value: string): string {
  return `"${withoutFormula(value).replaceAll('"', '""')}"`;
}

/** Comma-separated values as spreadsheets in Taiwan open them: UTF-8 with its mark, rows ended by CR LF (RFC 4180). */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
