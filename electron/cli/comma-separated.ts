import { withoutFormula } from '../desk/access/csv.ts';

/** A number is a number, also below zero; a text never becomes a formula. */
function field(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : withoutFormula(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as a CSV file (RFC 4180) with a byte order mark, so that spreadsheets read it as UTF-8. */
export function commaSeparated(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
