import { type Fault, FaultError } from '../../../src/contract/fault.ts';

function fault(code: string, zh: string, en: string): Fault {
  return { code, message: { zh, en } };
}

/** Everything the desk refuses, with its stable code and what to do next. */
export const faults = {
  messageTooLarge: fault(
    'message.tooLarge',
    '這則訊息太大，沒有處理。請重新整理畫面再試一次。',
    'This message is too large and was not handled. Reload the window and try again.',
  ),
  messageMalformed: fault(
    'message.malformed',
    '訊息格式不對，沒有處理。請重新整理畫面再試一次。',
    'This message is malformed and was not handled. Reload the window and try again.',
  ),
  unknownCall: fault(
    'call.unknown',
    '櫃檯程式沒有這個功能。請重新整理畫面，確認兩邊是同一版。',
    'The counter has no such function. Reload the window so that both sides are the same version.',
  ),
  notForThisWindow: fault('call.notAllowed', '這個視窗或帳號不能做這件事。', 'This window or account may not do this.'),
  signInFirst: fault('session.signInFirst', '請先登入。', 'Please sign in first.'),
  locked: fault('session.locked', '櫃檯已上鎖，請先輸入密碼解鎖。', 'The desk is locked. Enter your PIN to unlock it.'),
  invalidInput: (path: string): Fault =>
    fault(
      'input.invalid',
      `內容不合格式${path === '' ? '' : `（${path}）`}，請檢查後再試。`,
      `The input is not valid${path === '' ? '' : ` (${path})`}. Please check it and try again.`,
    ),
  unforeseen: fault(
    'desk.unforeseen',
    '這一步沒有完成，已存的都還在。請再試一次；還是不行，請通知資訊人員。',
    'This step did not complete; everything saved is safe. Try again, and tell your IT staff if it persists.',
  ),
  wrongPin: fault('session.wrongPin', '帳號或密碼不對，請再輸入一次。', 'Account or PIN is wrong. Please try again.'),
  accountLocked: (until: string): Fault =>
    fault(
      'session.accountLocked',
      `連續輸入錯誤 5 次，帳號鎖到 ${until}。請到時再試，或請主管協助。`,
      `Five wrong attempts: the account is locked until ${until}. Try then, or ask a supervisor.`,
    ),
  noVisit: fault(
    'visit.none',
    '目前沒有進行中的臨櫃。請先叫號或輸入號碼。',
    'No visit is in progress. Call a ticket or enter a number first.',
  ),
  visitInProgress: fault(
    'visit.inProgress',
    '還有一位正在辦。請先結束或擱置，再叫下一位。',
    'A visit is in progress. Finish it or put it aside first.',
  ),
  visitNotFound: fault(
    'visit.notFound',
    '找不到這次臨櫃，可能已經結束。',
    'This visit was not found; it may have ended.',
  ),
  stepNotReached: fault(
    'visit.stepNotReached',
    '還沒做到這一步，請先完成前面的步驟。',
    'This step has not been reached yet. Complete the earlier ones first.',
  ),
  reasonNeeded: fault(
    'lookup.reasonNeeded',
    '沒有叫號就查資料，請先寫查詢事由和依據。',
    'A record opened without a called ticket needs a typed reason and its legal basis.',
  ),
  notSighted: fault(
    'identity.notSighted',
    '請先看過有照片的證件，再勾選看了哪一種。',
    'Check a photo ID first, then mark which one you saw.',
  ),
  purposeNeeded: fault('identity.purposeNeeded', '請先選民眾要辦什麼。', 'Choose what the visitor came for first.'),
  personNotFound: fault(
    'person.notFound',
    '查無資料。請再核對一次證號，或改用舊的統一證號查。',
    'Nothing on record. Check the number again, or try the old resident number.',
  ),
  nothingToRelease: fault(
    'release.nothing',
    '還沒有可以給民眾看的試算。請先看試算結果和原因。',
    'There is no estimate to release yet. See the result and its reasons first.',
  ),
  releaseChanged: fault(
    'release.changed',
    '內容剛剛更新了，請看新的內容再回答。',
    'The content has just been updated. Please look at the new one and answer again.',
  ),
  notAsked: fault(
    'release.notAsked',
    '這個問題現在沒有在問。請看目前的畫面。',
    'This is not being asked now. Please look at the current screen.',
  ),
  unknownOption: fault(
    'choice.unknown',
    '沒有這個選項，請在畫面上選一種。',
    'There is no such option. Choose one on the screen.',
  ),
  acknowledgeFirst: fault(
    'choice.acknowledgeFirst',
    '請先打勾，表示您知道付款以後不能再改。',
    'Please tick that you know it cannot be changed after payment.',
  ),
  chooseFirst: fault('choice.chooseFirst', '請先選一種。', 'Please choose one first.'),
  alreadyEnded: fault('visit.alreadyEnded', '這件已經完成了。', 'This has already been completed.'),
  searchNeedsTerm: fault(
    'receipt.searchNeedsTerm',
    '請輸入收件號、姓名或日期，並寫查詢事由。',
    'Enter a receipt number, a name or a day, and the reason for the search.',
  ),
  noSheetYet: fault(
    'receipt.noSheet',
    '民眾還沒選「今天先不選」，也還沒看過比較表。',
    'The visitor has neither seen the comparison nor chosen "not today".',
  ),
} as const;

/** Refuses a use case with one of the faults above. */
export function refused({ code, message }: Fault): FaultError {
  return new FaultError(code, message);
}
