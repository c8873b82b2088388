import type { CorrectionCause, MarkKind, VoidCause } from '../../../src/contract/receipt-life.ts';
import type { Fault } from '../../../src/contract/fault.ts';
import type { AuditEventType } from '../../records/index.ts';

function fault(code: string, zh: string, en: string): Fault {
  return { code, message: { zh, en } };
}

/** What the desk refuses about a receipt that exists. */
export const receiptFaults = {
  noteNeeded: fault('receipt.noteNeeded', '選了「其他」，請寫原因。', 'Write the reason where it is "other".'),
  leaderNeeded: fault(
    'receipt.leaderNeeded',
    '這件已經辦完，作廢要由主管輸入自己的代號和密碼。',
    'This visit is over: voiding needs a supervisor’s own code and PIN.',
  ),
  alreadyVoid: fault('receipt.alreadyVoid', '這個號碼已經作廢。', 'This number is void already.'),
  stillOpen: fault(
    'receipt.stillOpen',
    '這件還在辦，可以直接作廢再簽一次，不用更正。',
    'This visit is still open: void the receipt and sign again instead.',
  ),
  finishVisitFirst: fault(
    'receipt.finishVisitFirst',
    '還有一位正在辦。請先結束或擱置，再開始更正。',
    'A visit is in progress. Finish it or put it aside before you correct a receipt.',
  ),
  printFailed: fault(
    'receipt.printFailed',
    '印表機沒有印出來。收件證明已經封存，號碼不變。請檢查印表機再印一次；或另存檔案、請民眾用手機下載。',
    'The printer did not print. The receipt is sealed and keeps its number. Check the printer and print again, or save or offer the file.',
  ),
  noDocument: fault(
    'receipt.noDocument',
    '這張收件證明封存的時候還沒有留下內容，不能印大字本或英文頁。請用放大影印，或由承辦人唸給民眾聽。',
    'This receipt was sealed before its content was kept, so it has no large print or English page. Enlarge a photocopy, or read it aloud.',
  ),
  evidenceAltered: fault(
    'receipt.evidenceAltered',
    '資料庫裡這件的簽名、畫面或內容，和封存當時記下的不一樣。請不要印這一份；正本仍可調閱。請通知主管和資訊單位，不要刪任何檔案。',
    'What is kept of this receipt is not what was noted when it was sealed. Do not print this copy; the original can still be opened. Tell a supervisor and IT, and delete nothing.',
  ),
  nothingToDownload: fault(
    'receipt.nothingToDownload',
    '這件還沒有封存的收件證明，不能下載。',
    'Nothing is sealed in this visit yet, so there is nothing to fetch.',
  ),
  downloadsOff: fault(
    'receipt.downloadsOff',
    '這個櫃檯沒有開放手機下載。請列印，或請資訊單位設定下載位址。',
    'Fetching by telephone is switched off at this counter. Print instead, or ask IT to set an address for it.',
  ),
  folderNotAbsolute: fault(
    'bundle.folderNotAbsolute',
    '請寫完整的資料夾路徑，例如 D:\\歸檔 或 /media/archive。',
    'Give the whole path of the folder, such as D:\\archive or /media/archive.',
  ),
  noBundleFolder: fault(
    'bundle.noFolder',
    '還沒設定歸檔資料夾。請先填資料夾，再做日結歸檔。',
    'No folder is set for bundles. Enter one first.',
  ),
  nothingToBundle: fault('bundle.nothing', '今天還沒有收件，不用歸檔。', 'There is nothing to bundle today.'),
  bundleFolderMissing: fault(
    'bundle.folderMissing',
    '找不到歸檔資料夾，可能是外接磁碟沒有接上。請接上後再做一次，內容不會少。',
    'The folder is not there; perhaps its disk is not attached. Attach it and run again; nothing is lost.',
  ),
  bundleUnwritable: fault(
    'bundle.unwritable',
    '歸檔資料夾寫不進去，可能滿了或沒有權限。處理後再做一次，會接著做完。',
    'The folder cannot be written; it may be full or protected. Put that right and run again: it goes on from there.',
  ),
  bundleDifferent: fault(
    'bundle.different',
    '歸檔資料夾裡有同名但內容不同的檔案，沒有覆蓋。請把那個資料夾移開，再做一次。',
    'A file of that name with other content is in the folder and was not overwritten. Move it away and run again.',
  ),
  twoWitnesses: fault(
    'sign.twoWitnesses',
    '見證人要兩位不同的人，而且不是申請人或承辦。請寫兩位的姓名。',
    'Two different witnesses are needed, neither the applicant nor the clerk. Enter both names.',
  ),
} as const;

export const VOID_WORDS: Readonly<Record<VoidCause, string>> = {
  rethought: '民眾改變主意',
  wrongPerson: '收錯人',
  wrongContent: '內容有誤',
  takenTwice: '重複收件',
  other: '其他',
};

export const CORRECTION_WORDS: Readonly<Record<CorrectionCause, string>> = {
  wrongFact: '資料有誤',
  wrongPapers: '文件或頁數有誤',
  wrongPerson: '姓名或證號有誤',
  other: '其他',
};

export const MARK_WORDS: Readonly<Record<MarkKind, string>> = {
  thumbprint: '按指印',
  cross: '畫十字',
  otherMark: '其他符號',
};

/** Beside a file that is intact: the record of the signature behind it is not. */
export const EVIDENCE_ALTERED = '但資料庫裡這件的筆跡、畫面或內容，和封存當時記下的不一樣。';

/** A number without a receipt: its visit goes on, or has ended without it. */
export const NUMBER_WAITS = '還沒有封存。這件還開著，接著辦就會用這個號碼。';
export const NUMBER_LEFT = '沒有封存，那一件已經結束。請主管作廢這個號碼，日結才對得起來。';

export const STATE_WORDS = {
  complete: '有效',
  corrected: '已更正',
  void: '已作廢',
  reserved: '取了號還沒封存',
} as const;

/** What a log entry of a receipt says to a clerk; events without words here are not shown. */
export const EVENT_WORDS: Partial<Record<AuditEventType, (details: Readonly<Record<string, unknown>>) => string>> = {
  'receipt.reserved': () => '取號',
  'receipt.completed': () => '封存',
  'receipt.voided': ({ reason }) => `作廢：${String(reason)}`,
  'receipt.corrected': ({ by }) => `更正，新的收件號 ${String(by)}`,
  'receipt.copied': ({ copy, medium, original }) =>
    `${original === true ? '正本' : '副本'}，第${String(copy)}次${MEDIA[String(medium)] ?? ''}`,
  'receipt.spoiled': ({ copy }) => `第${String(copy)}次的紙沒有印好或收回銷毀`,
  'receipt.offered': () => '民眾要用手機下載',
  'receipt.fetched': () => '民眾用手機下載了',
  'receipt.opened': ({ reason }) => `調閱：${String(reason)}`,
};

const MEDIA: Readonly<Record<string, string>> = { printed: '列印', saved: '另存', downloaded: '下載' };

/** The cause, and the note where one was written. */
export function withNote(words: string, note: string): string {
  return note.trim() === '' ? words : `${words}：${note.trim()}`;
}
