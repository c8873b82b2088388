import { importError, LARGEST_IMPORT } from '../import-error.ts';
import { type Gathered, gather } from '../profile/gather.ts';
import type { ImportProfile } from '../profile/profile.ts';
import { readDelimited } from './delimited.ts';
import { readFixedWidth } from './fixed-width.ts';
import { readJsonList } from './json-list.ts';
import type { RawTable } from './raw-row.ts';
import { readWorkbook } from './workbook.ts';

const readers: Readonly<Record<ImportProfile['kind'], (content: Uint8Array, profile: ImportProfile) => RawTable>> = {
  csv: readDelimited,
  tsv: readDelimited,
  xlsx: readWorkbook,
  json: readJsonList,
  fixed: readFixedWidth,
};

/**
 * Everything a file says, read by a profile; nothing is stored. A file from outside is read in a worker: `read-apart.ts`.
 * @throws FaultError `import.…` where the file as a whole cannot be read
 */
export function readTable(content: Uint8Array, profile: ImportProfile): Gathered {
  if (content.length > LARGEST_IMPORT) throw importError('import.tooLarge');
  return gather(readers[profile.kind](content, profile), profile);
}
