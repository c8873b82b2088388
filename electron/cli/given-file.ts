import { readFileSync, statSync } from 'node:fs';
import { FaultError } from '../../src/contract/fault.ts';

const whys: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ENOENT: { zh: '找不到檔案', en: 'There is no such file' },
  ENOTDIR: { zh: '找不到檔案', en: 'There is no such file' },
  EISDIR: { zh: '這是資料夾，不是檔案', en: 'This is a folder, not a file' },
  EACCES: { zh: '沒有權限讀這個檔案', en: 'This file may not be read' },
  EPERM: { zh: '沒有權限讀這個檔案', en: 'This file may not be read' },
};

/**
 * What a file named on the command line holds. Whoever mistyped its name reads that name again, not that the counter's
 * own files are gone.
 * @throws FaultError `file.unreadable`
 */
export function readGiven(file: string): Buffer {
  return reading(file, () => readFileSync(file));
}

/** Its size in bytes. @throws FaultError `file.unreadable` */
export function sizeOfGiven(file: string): number {
  return reading(file, () => statSync(file).size);
}

function reading<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? whys[String(error.code)] : undefined;
    if (why === undefined) throw error;
    throw new FaultError('file.unreadable', {
      zh: `${why.zh}：${file}。請核對路徑和檔名。`,
      en: `${why.en}: ${file}. Check path and name.`,
    });
  }
}
