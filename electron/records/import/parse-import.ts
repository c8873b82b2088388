import { z } from 'zod';
import { importFile } from '../person.ts';
import type { Office } from '../store.ts';
import { importError, LARGEST_IMPORT } from './import-error.ts';
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
  const text = decode(content);
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

function decode(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw importError('import.notText');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw importError('import.notJson', placeOf(error instanceof Error ? error.message : '', text));
  }
}

/** Where the engine's message says the text breaks: by line and column, or by the piece of text around it. */
function placeOf(message: string, text: string): string {
  const place = /line (\d+) column (\d+)/.exec(message);
  if (place !== null) return `（第 ${place[1]} 行第 ${place[2]} 個字附近）`;
  if (message.includes('end of JSON')) return '（檔案結尾不完整）';
  // An excerpt in the middle of a text begins ten characters before the one that was not expected.
  const excerpt = /, \.\.\."([^]+)"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1] ?? '';
  const at = text.indexOf(excerpt);
  if (excerpt === '' || at === -1 || at !== text.lastIndexOf(excerpt)) return '';
  const line = text.slice(0, at + 10).split('\n').length;
  return `（第 ${line} 行附近）`;
}
