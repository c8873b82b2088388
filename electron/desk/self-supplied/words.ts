import type { Caution } from '../../../src/contract/answer.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import type { Text } from '../../../src/contract/text.ts';
import type { PdfRefusal } from '../../records/index.ts';
import { staffDate } from '../words/dates.ts';
import type { SuppliedFacts } from './supplied.ts';

/** Stands wherever a figure rests on self-supplied facts. */
export const SUPPLIED_MARK: Text = {
  zh: '民眾自行提供，非勞保局資料',
  en: 'Supplied by the customer, not data of the Bureau',
};

export const suppliedCaution: Caution = {
  code: 'oldAge.selfSupplied',
  text: {
    zh: '勞保年資和投保薪資是民眾自行提供，非勞保局資料，身分一律當作受僱。只供試算，不能據以申請；以勞保局登錄的為準。',
    en: 'Insured time and salaries were supplied by the customer and are not data of the Bureau; employment is taken for granted. For estimating only: what counts is the record of the Bureau.',
  },
};

/** One line for the clerk: which file, how many spells, since when. */
export function suppliedInWords({ fileName, laborInsurance }: SuppliedFacts): string {
  const first = laborInsurance[0]?.from ?? '';
  return `${SUPPLIED_MARK.zh}：${fileName}，勞保${laborInsurance.length}段，${staffDate(first)}起`;
}

const words = {
  'selfSupplied.tooLarge': () => ({
    zh: '檔案超過1 MB。請只帶投保紀錄的部分。',
    en: 'The file is larger than 1 MB. Bring only the part with the insured spells.',
  }),
  'selfSupplied.archive': () => ({
    zh: 'Excel、壓縮檔不直接讀取。請打開檔案，全選、複製文字，貼在下面的格子裡。',
    en: 'Excel and archives are not read. Open the file, copy its text and paste it below.',
  }),
  'selfSupplied.pdf': () => ({
    zh: 'PDF 壞了或讀不出來，沒有加入。請打開檔案，全選、複製文字，貼在下面的格子裡。',
    en: 'The PDF is damaged or cannot be read. Open the file, copy its text and paste it below.',
  }),
  'selfSupplied.pdfEncrypted': () => ({
    zh: 'PDF 有密碼保護，不直接讀取。請民眾用密碼打開，全選、複製文字，貼在下面的格子裡。',
    en: 'The PDF is protected by a password. Open it with the password, copy its text and paste it below.',
  }),
  'selfSupplied.pdfPicture': () => ({
    zh: 'PDF 裡沒有可以讀的文字（像掃描、拍照）。請改帶下載的原檔，或照著把每段的日期、薪資打在下面的格子裡。',
    en: 'The PDF holds no text that can be read, such as a scan. Bring the file as it was downloaded, or type the spells below.',
  }),
  'selfSupplied.pdfLong': () => ({
    zh: 'PDF 太長或太大，沒有讀完，也沒有加入。請只帶投保紀錄的幾頁，或複製那一段文字貼在下面的格子裡。',
    en: 'The PDF is too long or too large. Bring only the pages with the insured spells, or paste their text below.',
  }),
  'selfSupplied.notText': () => ({
    zh: '檔案不是文字，或編碼不是 UTF-8、Big5。請改帶 JSON 或 CSV，或貼上文字。',
    en: 'The file is not text in UTF-8 or Big5. Bring JSON or CSV, or paste the text.',
  }),
  'selfSupplied.noSpells': () => ({
    zh: '檔案裡找不到投保紀錄：每段要有加保日期、退保日期和投保薪資。沒有加入任何資料。',
    en: 'No insured spells were found: each needs its first day, last day and salary. Nothing was added.',
  }),
  'selfSupplied.notUnderstood': (where: string) => ({
    zh: `有看不懂的紀錄：${where}。為了不算錯，整個檔案都沒有加入。`,
    en: 'Some spells are not understood. So that nothing is computed wrongly, none of the file was added.',
  }),
  'selfSupplied.otherPerson': () => ({
    zh: '檔案裡的證號不是這位民眾的，沒有加入。請確認檔案。',
    en: 'The number in the file is not that of this customer. Nothing was added.',
  }),
} satisfies Record<`selfSupplied.${string}`, (where: string) => Text>;

export function suppliedFault(code: keyof typeof words, where = ''): FaultError {
  return new FaultError(code, words[code](where));
}

const pdfCodes = {
  broken: 'selfSupplied.pdf',
  encrypted: 'selfSupplied.pdfEncrypted',
  noText: 'selfSupplied.pdfPicture',
  tooManyPages: 'selfSupplied.pdfLong',
  tooMuch: 'selfSupplied.pdfLong',
  tooSlow: 'selfSupplied.pdfLong',
} satisfies Record<PdfRefusal, keyof typeof words>;

export function pdfFault(refusal: PdfRefusal): FaultError {
  return suppliedFault(pdfCodes[refusal]);
}
