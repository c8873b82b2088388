import type { Text } from '../../../src/contract/text.ts';

/** What was found in a file, in words: what happened to it, and what to do now. */
export const findings = {
  'receipt.intact': {
    outcome: 'intact',
    zh: '這份收件證明是本機關封存的，封存以後沒有被改過。',
    en: 'This receipt was sealed by this office and has not been altered since.',
  },
  'receipt.changed': {
    outcome: 'altered',
    zh: '封存範圍裡面的內容被改過。請不要採用，改從系統調出原件。',
    en: 'Something inside the sealed part was changed. Do not rely on this file; take the original from the system.',
  },
  'receipt.appended': {
    outcome: 'altered',
    zh: '封存以後，檔案後面又加了東西；畫面上看到的可能不是當時封存的內容。請不要採用，改從系統調出原件。',
    en: 'Something was appended after sealing; what a reader shows may not be what was sealed. Take the original from the system.',
  },
  'receipt.cut': {
    outcome: 'altered',
    zh: '檔案不完整，後面被截斷了。可能是沒有下載完，也可能被剪掉；請重新取得，或從系統調出原件。',
    en: 'The file is cut short: not downloaded whole, or trimmed. Get it again, or take the original from the system.',
  },
  'receipt.sealTouched': {
    outcome: 'altered',
    zh: '封章本身被動過，內容沒有辦法證明。請不要採用，改從系統調出原件。',
    en: 'The seal itself was tampered with, so the content proves nothing. Take the original from the system.',
  },
  'receipt.sealRemoved': {
    outcome: 'altered',
    zh: '這個檔案原來有封章的位置，封章被拿掉了。請不要採用，改從系統調出原件。',
    en: 'This file had a place for a seal, and the seal was taken out. Take the original from the system.',
  },
  'receipt.rebuilt': {
    outcome: 'altered',
    zh: '檔案被別的程式重新存過，封章和內容對不起來。請不要採用，改從系統調出原件。',
    en: 'Another program wrote this file anew; seal and content no longer fit. Take the original from the system.',
  },
  'receipt.stranger': {
    outcome: 'notOurs',
    zh: '封章是別人的，不是本機關的；有可能是把內容改過以後重新封存。請不要採用，並問清楚檔案從哪裡來。',
    en: 'The seal is somebody else’s, not this office’s; the content may have been changed and sealed again. Ask where the file came from.',
  },
  'receipt.notOurs': {
    outcome: 'notOurs',
    zh: '這份檔案沒有封章，不是櫃檯發的收件證明。請向交來的人問清楚來源。',
    en: 'This file carries no seal; it is not a receipt made here. Please ask where it came from.',
  },
  'receipt.notPdf': {
    outcome: 'notOurs',
    zh: '這個檔案不是 PDF。收件證明是 PDF 檔，請再確認一次檔案。',
    en: 'This is not a PDF. A receipt is a PDF file; please check which file it is.',
  },
  'receipt.otherFile': {
    outcome: 'altered',
    zh: '封章是真的，但這個檔案不是系統裡這個收件號的那一份。請不要採用，改從系統調出原件。',
    en: 'The seal is genuine, but this is not the file the log names for this number. Take the original from the system.',
  },
  'receipt.numberUnknown': {
    outcome: 'notOurs',
    zh: '封章是真的，但這個櫃檯沒有這個收件號。可能是別的辦事處或別台櫃檯發的，請向發件的單位查。',
    en: 'The seal is genuine, but this counter knows no such receipt. Ask the office that issued it.',
  },
  'receipt.chainDiffers': {
    outcome: 'altered',
    zh: '檔案和資料庫裡的一樣，但紀錄鏈記的不是這一份。請停用這份證明，立刻通知主管驗紀錄。',
    en: 'The file is the one in the database, but the log names another. Stop using it and tell a supervisor at once.',
  },
} as const satisfies Record<string, Text & { outcome: Outcome }>;

/** `intact`, `altered`, or `notOurs`: nothing of this office. */
export type Outcome = 'intact' | 'altered' | 'notOurs';
export type FindingCode = keyof typeof findings;
