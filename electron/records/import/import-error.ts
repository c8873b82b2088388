import { FaultError } from '../../../src/contract/fault.ts';
import type { Text } from '../../../src/contract/text.ts';

/** Largest import file, in bytes. */
export const LARGEST_IMPORT = 32 * 1024 * 1024;

const words = {
  'import.notText': () => ({
    zh: '檔案不是 UTF-8 文字。請用 UTF-8 編碼重新匯出。',
    en: 'The file is not UTF-8 text. Export it again in UTF-8.',
  }),
  'import.tooLarge': () => ({
    zh: '檔案超過 32 MB。請分成幾個檔案匯入。',
    en: 'The file is larger than 32 MB. Import it in several parts.',
  }),
  'import.notJson': (where: string) => ({
    zh: `檔案不是正確的 JSON${where}。請檢查引號、逗號和括號，或重新匯出。`,
    en: 'The file is not valid JSON. Check quotes, commas and brackets, or export it again.',
  }),
  'import.wrongShape': (what: string) => ({
    zh: `檔案的最外層不符格式：${what}格式說明在 resources/samples/person.schema.json。`,
    en: 'The outermost part of the file has the wrong shape. See resources/samples/person.schema.json.',
  }),
} satisfies Record<`import.${string}`, (detail: string) => Text>;

/** Why a whole file cannot be read; nothing of it was stored. */
export function importError(code: keyof typeof words, detail = ''): FaultError {
  return new FaultError(code, words[code](detail));
}
