import { FaultError } from '../../src/contract/fault.ts';
import type { Text } from '../../src/contract/text.ts';

/** Everything the store may refuse, with words that say what to do. None of them carries a person's data. */
const words = {
  'store.wrongKey': {
    zh: '資料庫打不開：金鑰不符，或檔案開頭已損壞。請確認資料夾沒有換過；仍然打不開時，不要刪任何檔案，由主管復原（npm run recover）。',
    en: 'The database does not open: the key does not fit, or the file is damaged at its start. Check that the data folder is the right one; otherwise delete nothing and let a supervisor recover it (npm run recover).',
  },
  'store.keyMissing': {
    zh: '找到資料庫，但找不到它的金鑰檔。為了不毀掉資料，沒有另做新金鑰。請把原來的金鑰檔放回資料夾，或改用別的資料夾。',
    en: 'There is a database but its key file is missing. No new key was made, so nothing is lost. Put the key file back, or use another data folder.',
  },
  'store.keyExposed': {
    zh: '金鑰檔可以被這台電腦的其他使用者讀取。請把權限改成只有本人可讀（chmod 600），再啟動一次。',
    en: 'Other users of this computer can read the key file. Restrict it to its owner (chmod 600) and start again.',
  },
  'store.keyDamaged': {
    zh: '金鑰必須是 32 個位元組，這一把不完整。請從備份取回金鑰檔。',
    en: 'The key must be 32 bytes and this one is not. Restore the key file from its backup.',
  },
  'store.newerVersion': {
    zh: '這個資料庫是較新版本的程式建立的。請更新程式後再開，資料沒有被更動。',
    en: 'This database was written by a newer version of the counter. Update the counter first; nothing was changed.',
  },
  'store.unwritable': {
    zh: '無法寫入資料夾。請確認磁碟沒有滿、資料夾可以寫入，再試一次；剛才的內容還沒有存進去。',
    en: 'The data folder cannot be written. Check free space and permissions and try again; the last step was not saved.',
  },
  'store.busy': {
    zh: '另一個程式正在使用資料庫。請關閉它，或稍等幾秒再試一次。',
    en: 'Another program is using the database. Close it, or wait a few seconds and try again.',
  },
  'store.corrupt': {
    zh: '資料庫有一部分已損壞。請停止收件，不要刪任何檔案，由主管復原（npm run recover）。',
    en: 'Part of the database is damaged. Stop taking applications, delete nothing, and let a supervisor recover it (npm run recover).',
  },
  'store.unsafe': {
    zh: '這台電腦的磁碟不支援安全寫入（可能是網路磁碟）。請把資料夾放在本機磁碟。',
    en: 'This disk does not support safe writing (it may be a network drive). Keep the data folder on a local disk.',
  },
  'store.mixedData': {
    zh: '訓練資料與正式資料不能放在一起。請確認資料夾或匯入檔案是同一種。',
    en: 'Training data and real data must not be mixed. Use a folder or a file of the same kind.',
  },
  'store.reasonMissing': {
    zh: '查詢個人資料需要事由。請叫號，或填寫查詢事由。',
    en: 'A reason is needed to open a record. Call a ticket or type the reason.',
  },
  'store.notLogged': {
    zh: '無法寫下查詢紀錄，所以不顯示資料。請確認磁碟空間，再試一次。',
    en: 'The look-up could not be logged, so nothing is shown. Check free space and try again.',
  },
  'store.staleRevision': {
    zh: '這筆臨櫃紀錄已在別處更新。請重新開啟後再繼續。',
    en: 'This visit was changed elsewhere. Open it again and go on from there.',
  },
  'store.unknownVisit': {
    zh: '找不到這筆臨櫃紀錄，或已經結束。請回到開始畫面重新選取。',
    en: 'This visit does not exist or is closed. Choose one from the start screen.',
  },
  'store.unknownReceipt': {
    zh: '找不到這個收件編號。請核對收件證明上的編號。',
    en: 'There is no receipt with this number. Check the number on the paper.',
  },
  'store.receiptSealed': {
    zh: '這個收件編號已經有收件證明，不能換成另一份。請開啟原來的收件證明。',
    en: 'This number already has its receipt and cannot take another one. Open the existing receipt.',
  },
  'store.receiptVoid': {
    zh: '這個收件編號已經作廢。請重新收件。',
    en: 'This receipt number is void. Take the application again.',
  },
  'store.receiptNotSealed': {
    zh: '這個收件編號還沒有封存的收件證明，不能更正。請接著辦完，或結束不辦。',
    en: 'Nothing is sealed under this number yet, so there is nothing to correct. Finish or cancel its visit.',
  },
  'store.receiptCorrected': {
    zh: '這份收件證明已經更正，或正在另一件裡更正。請開啟最新的那一份。',
    en: 'This receipt was corrected, or is being corrected in another visit. Open the latest one.',
  },
  'store.receiptLocked': {
    zh: '這份收件證明須由本人親自到場才能開啟。',
    en: 'This receipt opens for nobody but the person in person.',
  },
  'store.hashMismatch': {
    zh: '收件證明的內容與雜湊值不符，沒有存檔。請重做一次收件證明。',
    en: 'The receipt does not match its hash and was not stored. Make the receipt again.',
  },
  'store.hallMoved': {
    zh: '大廳剛才有別的動作，請再按一次。',
    en: 'Something else happened in the hall just now. Please press once more.',
  },
  'store.unknownTicket': {
    zh: '找不到這張號碼牌，或已經叫過。請重新整理等候名單。',
    en: 'This ticket does not exist or was already called. Refresh the queue.',
  },
  'store.unknownAccount': {
    zh: '找不到這個員工帳號。請核對員工代號。',
    en: 'There is no such account. Check the staff code.',
  },
  'store.accountExists': {
    zh: '這個員工代號已經有帳號。請核對代號；停用的帳號可以重新啟用。',
    en: 'There is already an account with this staff code. Check the code; an account that is off can be switched on.',
  },
  'store.ownAccount': {
    zh: '自己的帳號要請另一位主管處理。',
    en: 'Another supervisor must do this with your own account.',
  },
  'store.lastLeader': {
    zh: '這是最後一個能管理帳號的人。請先讓另一位當主管，再改這個帳號。',
    en: 'This is the last account that can look after the others. Make another one a supervisor first.',
  },
  'store.ownApproval': {
    zh: '核可要由另一位同仁。',
    en: 'Someone else must agree.',
  },
  'store.ownLookUp': {
    zh: '自己的查詢要請另一位覆核。',
    en: 'Someone else must review your own look-ups.',
  },
  'store.alreadyReviewed': {
    zh: '這筆查詢已經覆核過了，說明不能再改。',
    en: 'This look-up has already been reviewed; its note is final.',
  },
  'store.unknownLookUp': {
    zh: '找不到這筆查詢紀錄。請重新整理清單。',
    en: 'There is no such look-up. Refresh the list.',
  },
  'store.backupFailed': {
    zh: '備份沒有通過檢查，已刪除。請確認磁碟空間後再備份一次；原來的資料沒有受影響。',
    en: 'The backup did not pass its check and was removed. Check free space and back up again; the data itself is untouched.',
  },
  'store.backupExists': {
    zh: '這個備份檔已經存在，不會覆蓋。請換一個檔名。',
    en: 'This backup file already exists and is not overwritten. Choose another name.',
  },
  'store.backupFolderMissing': {
    zh: '找不到第二個備份資料夾。請確認外接磁碟或網路磁碟已經接上，再備份一次。',
    en: 'The second backup folder is not there. Connect its disk and back up again.',
  },
  'store.passphraseTooShort': {
    zh: '通行句至少要16個字。請用幾個不相干的詞串起來，例如五個詞。',
    en: 'The passphrase has at least 16 characters. String together some unrelated words, such as five.',
  },
  'store.escrowUnreadable': {
    zh: '金鑰備援檔看不懂或打錯了。請逐行核對紙上的字，每行最後兩個字是檢查碼。',
    en: 'The escrow file cannot be read. Compare it with the paper line by line; the last two signs of each are its check.',
  },
  'store.escrowRefused': {
    zh: '通行句不對，或金鑰備援檔被改過，所以沒有取出金鑰。請再輸入一次通行句。',
    en: 'The passphrase is wrong or the escrow file was changed; no key was taken from it. Enter the passphrase again.',
  },
  'store.restoreTaken': {
    zh: '這個資料夾裡已經有資料，沒有覆蓋。請用一個空的資料夾。',
    en: 'This folder already holds data and nothing was overwritten. Use an empty one.',
  },
  'store.closed': {
    zh: '資料庫已經關閉。請重新啟動程式。',
    en: 'The database is closed. Start the counter again.',
  },
} as const satisfies Record<`store.${string}`, Text>;

export type StoreErrorCode = keyof typeof words;

/** A refusal of the store. `cause` keeps the engine's own error for the technical log. */
export class StoreError extends FaultError {
  declare readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, cause?: unknown) {
    super(code, words[code]);
    this.name = 'StoreError';
    this.cause = cause;
  }
}
