import type { Fault } from '../../../src/contract/fault.ts';
import type { TaskKind } from '../../../src/contract/follow-up-kinds.ts';

function fault(code: string, zh: string, en: string): Fault {
  return { code, message: { zh, en } };
}

export const taskKindWords: Readonly<Record<TaskKind, string>> = {
  callBack: '回電',
  question: '提問單',
  missingPapers: '等補件',
  urgent: '速件',
  opinion: '意見',
  other: '其他',
};

/** What the desk refuses about tasks, notices and slips. */
export const followUpFaults = {
  noTask: fault('task.unknown', '找不到這件待辦，請重新打開清單。', 'This task was not found. Open the list again.'),
  noReferral: fault(
    'slip.referralUnknown',
    '轉介名錄裡沒有這個單位，請從清單選。',
    'The directory has no such office. Choose one from the list.',
  ),
  noService: fault(
    'slip.serviceUnknown',
    '服務目錄裡沒有這一項，請從服務查詢打開再做單子。',
    'The catalogue has no such service. Open it from the services and try again.',
  ),
  notConfirmed: fault(
    'slip.notConfirmed',
    '言詞申請要念給民眾聽或給民眾看，民眾說內容正確，才可以印（行政程序法35）。',
    'What was said must be read out or shown, and confirmed, before it is printed (Administrative Procedure Act 35).',
  ),
  notAgreed: fault(
    'notice.notAgreed',
    '要民眾同意才能傳簡訊。請先問，或改用郵寄。',
    'A text message needs the visitor’s consent. Ask first, or send a letter.',
  ),
  noMobile: fault(
    'notice.noMobile',
    '沒有可以傳簡訊的手機號碼。請改用郵寄，或請民眾先更新電話。',
    'There is no mobile number to send to. Send a letter, or let the visitor update the number first.',
  ),
  noAddress: fault('notice.noAddress', '請寫收件地址。', 'Write down where the letter goes.'),
  nothingWaits: fault(
    'notice.nothingWaits',
    '沒有等著匯出的通知；之前的批次可以再下載。',
    'No notice waits. Earlier batches can be downloaded again.',
  ),
  noBatch: fault(
    'notice.batchUnknown',
    '找不到這一批，請重新打開通知。',
    'This batch was not found. Open the notices again.',
  ),
  notHanded: fault(
    'notice.notHanded',
    '這則通知還沒有交給發送系統，還不能記結果。請先把那一批標成已交付。',
    'This notice has not been handed over yet. Mark its batch as handed over first.',
  ),
  noTemplate: fault(
    'notice.templateUnknown',
    '沒有這種通知，請從畫面選。',
    'There is no such notice. Choose one on the screen.',
  ),
  noReceipt: fault(
    'notice.noReceipt',
    '收件以後才能通知「已登記」。請先完成收件。',
    'Tell that it is registered only after it was. Complete the receipt first.',
  ),
  noSheet: fault(
    'form.noSheet',
    '這張申請書沒有預填資料表。請用勞保局的空白書表。',
    'There is no data sheet for this form. Use the blank official form.',
  ),
  wrongLine: (line: number, why: string): Fault =>
    fault('form.lineWrong', `第${line}列：${why}`, `Line ${line}: the number cannot be right. Look at the card again.`),
} as const;
