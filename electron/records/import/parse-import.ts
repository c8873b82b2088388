import { z } from 'zod';
import { importFile } from '../person.ts';
import type { Office } from '../store.ts';
import { importError, LARGEST_IMPORT } from './import-error.ts';
import { decodeUtf8, parseJson } from './json-text.ts';
import { locateRows, type RowLocations } from './locate-rows.ts';
import { reasonsOf, sayInChinese } from './reasons.ts';

/** An import file whose outermost shape is right; its rows are still unchecked. */
export interface ParsedImport extends Omit<RowLocations, 'doubles'> {
  readonly office: Office;
  readonly dataAsOf: string;
  readonly units: readonly unknown[];
  readonly persons: readonly unknown[];
  /** Rows that name a key twice, so that nobody can say which value was meant. */
  readonly doubles: RowLocations['doubles'];
}

const rows = z.array(z.unknown()).max(1_000_000);
const envelope = importFile.extend({ units: rows, persons: rows });

/** @throws FaultError `import.tooLarge`, `import.notText`, `import.notJson`, `import.wrongShape` */
export function parseImport(content: Uint8Array): ParsedImport {
  if (content.length > LARGEST_IMPORT) throw importError('import.tooLarge');
  const text = decodeUtf8(content);
  const parsed = envelope.safeParse(parseJson(text), { error: sayInChinese });
  if (!parsed.success) {
    const reasons = reasonsOf(parsed.error, '$').map(({ path, reason }) => `${path}：${reason}`);
    throw importError('import.wrongShape', reasons.slice(0, 3).join(''));
  }
  const { lines, doubles } = locateRows(text);
  const outside = doubles.find((double) => double.row === null);
  if (outside !== undefined)
    throw importError('import.wrongShape', `第 ${outside.line} 行的「${outside.key}」寫了兩次。`);
  return { ...parsed.data, lines, doubles };
}
