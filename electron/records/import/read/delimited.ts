import { CsvError, parse } from 'csv-parse/sync';
import { importError } from '../import-error.ts';
import type { ImportProfile } from '../profile/profile.ts';
import { type CellRow, headed, type HeadedTable } from './headed.ts';
import type { RawTable } from './raw-row.ts';

/** Longest row, in characters. */
const LONGEST_ROW = 100_000;

type DelimitedTable = HeadedTable & Pick<ImportProfile, 'kind' | 'encoding' | 'delimiter'>;

/** CSV (RFC 4180) and tab-separated values. @throws FaultError `import.brokenTable`, `import.columnMissing` */
export function readDelimited(content: Uint8Array, profile: DelimitedTable): RawTable {
  // What does not decode becomes U+FFFD, and its row is not understood; the rows around it are.
  const text = new TextDecoder(profile.encoding).decode(content);
  const rows: CellRow[] = [];
  let line = 1;
  try {
    parse(text, {
      delimiter: profile.kind === 'tsv' ? '\t' : profile.delimiter,
      quote: profile.kind === 'tsv' ? null : '"',
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      on_record: (cells: string[], { lines }) => {
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, fault: '', cells });
        line = lines + 1;
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError)
      throw importError('import.brokenTable', `第 ${Number(error['lines'] ?? line)} 行附近`);
    throw error;
  }
  return headed(rows, profile);
}
