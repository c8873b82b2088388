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
  'import.badProfile': (what: string) => ({
    zh: `匯入格式的設定不對：${what}請更正設定檔，寫法見 resources/import-profiles/README.md。`,
    en: 'The import profile is not valid. See resources/import-profiles/README.md.',
  }),
  'import.unknownProfile': (known: string) => ({
    zh: `沒有這個匯入格式。可以用的有：${known}。`,
    en: 'There is no such import profile.',
  }),
  'import.columnMissing': (columns: string) => ({
    zh: `檔案缺少這些欄位，或同名的欄位有兩個：${columns}。請確認選對了匯入格式和編碼。`,
    en: 'Columns are missing from the file or stand there twice. Check that profile and encoding are the right ones.',
  }),
  'import.brokenTable': (where: string) => ({
    zh: `表格在${where}斷了：引號沒有成對，或一列太長。請重新匯出。`,
    en: 'The table breaks off: a quote has no partner, or a row is too long. Export it again.',
  }),
  'import.notWorkbook': (what: string) => ({
    zh: `檔案不是可以讀的 Excel 活頁簿（.xlsx）：${what}請另存成沒有巨集、沒有密碼的 .xlsx，或改存 CSV。`,
    en: 'The file is not a workbook (.xlsx) that can be read. Save it without macros and password, or as CSV.',
  }),
  'import.changed': () => ({
    zh: '檔案的內容和它的 SHA-256 不符，可能在途中壞了或被改過。請重新取得檔案。',
    en: 'The content of the file does not match its SHA-256. Get the file again.',
  }),
  'import.tooSlow': () => ({
    zh: '檔案讀了太久還讀不完，已經停下來，什麼都沒有存。請分成幾個檔案，或請提供的單位檢查。',
    en: 'The file took too long to read and was stopped; nothing was stored. Import it in several parts.',
  }),
  'import.tooMuch': () => ({
    zh: '檔案展開後太大，已經停下來，什麼都沒有存。請分成幾個檔案，或請提供的單位檢查。',
    en: 'The file needs too much memory and was stopped; nothing was stored. Import it in several parts.',
  }),
} satisfies Record<`import.${string}`, (detail: string) => Text>;

/** Why a whole file cannot be read; nothing of it was stored. */
export function importError(code: keyof typeof words, detail = ''): FaultError {
  return new FaultError(code, words[code](detail));
}
