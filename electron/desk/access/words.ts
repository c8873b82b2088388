import type { AccountState, PinFault } from '../../records/index.ts';
import type { Fault } from '../../../src/contract/fault.ts';

function fault(code: string, zh: string, en: string): Fault {
  return { code, message: { zh, en } };
}

/** What the desk refuses about accounts and who may see what. */
export const accessFaults = {
  changePinFirst: fault(
    'account.changePinFirst',
    '請先換成自己的密碼，再開始工作。',
    'Choose a PIN of your own first.',
  ),
  disabled: fault(
    'session.accountDisabled',
    '這個帳號已停用。需要使用，請找單位主管。',
    'This account is switched off. Ask a supervisor.',
  ),
  dormant: fault(
    'session.accountDormant',
    '這個帳號太久沒有登入，已自動停用。請主管重新啟用。',
    'This account was not used for too long and is off. Ask a supervisor to switch it on.',
  ),
  codeTooOld: fault(
    'session.codeTooOld',
    '一次性密碼已過期。請主管再發一次。',
    'The one-time code has run out. Ask a supervisor for a new one.',
  ),
  agentIncomplete: fault(
    'identity.agentIncomplete',
    '代理人請填姓名、證號末四碼、和本人的關係，勾委託的範圍，並確認看過委託書。',
    "Enter the agent's name, last four digits, relation and scope, and confirm that the mandate was seen.",
  ),
  informationZone: fault(
    'counter.informationZone',
    '資訊服務區不開個人資料。要辦理，請先在首頁改成別的櫃檯種類。',
    'No personal record opens in the information zone. Change the kind of counter on the start screen first.',
  ),
  comerNeeded: fault(
    'unit.comerNeeded',
    '請寫誰來、是單位的什麼人（負責人、承辦、受委託人）。',
    'Write down who came and what they are to the unit.',
  ),
  basisNeeded: fault(
    'lookup.basisNeeded',
    '沒有叫號就查資料，請先選法定依據，再寫查詢事由。',
    'A record opened without a called ticket needs its legal basis and a typed reason.',
  ),
  numberNeeded: fault(
    'lookup.numberNeeded',
    '這個依據要寫來文字號或受理編號。',
    'This basis needs the number of the letter or the case.',
  ),
  agentForMandate: fault(
    'lookup.agentForMandate',
    '依據是書面委託時，來辦的人請選代理人。',
    'Where the basis is a mandate, the visitor is the agent.',
  ),
  nobodyPresent: fault(
    'access.nobodyPresent',
    '這次是公務查詢，本人沒有到場，不能給民眾看，也不能收件。',
    'Nobody is present: nothing can be shown to a visitor or applied for.',
  ),
  inquireOutOfScope: fault(
    'agent.inquireOutOfScope',
    '委託書沒有寫「查詢」，不能給代理人看資料。請補委託書，或請本人來辦。',
    'The mandate does not cover inquiries. Ask for a fuller mandate, or for the person in person.',
  ),
  applyOutOfScope: fault(
    'agent.applyOutOfScope',
    '委託書沒有寫「申請」，代理人不能選擇或申請。請補委託書，或請本人來辦。',
    'The mandate does not cover an application. Ask for a fuller mandate, or for the person in person.',
  ),
  collectOutOfScope: fault(
    'agent.collectOutOfScope',
    '委託書沒有寫「領取」，不能把文件交給代理人。可以寄給本人，或補委託書。',
    'The mandate does not cover taking documents. Send them to the person, or ask for a fuller mandate.',
  ),
  inPersonOnly: fault(
    'privacy.inPersonOnly',
    '個資保密只能由本人到場、看過有照片的證件後辦理。',
    'Only the person in person, with a photo ID that was seen, can do this.',
  ),
  secondPerson: fault(
    'privacy.secondPerson',
    '核可要由另一位主管輸入自己的代號和密碼。',
    'Another colleague, a supervisor, must agree with their own code and PIN.',
  ),
  approveAgain: fault(
    'privacy.approveAgain',
    '這件要本人在場、主管核可才能再打開。請結束這件，重新辦理。',
    'This opens again only with the person present and a supervisor’s approval. End this visit and begin anew.',
  ),
  ownLookUpsOnly: fault(
    'access.ownLookUpsOnly',
    '誰查過，只能給本人看。',
    'Only the person in person may see who looked.',
  ),
  emergencyNumber: fault(
    'access.emergencyNumber',
    '號碼檢查不符，請再核對一次。',
    'This is not a valid personal number. Check it again.',
  ),
  emergencyRefused: fault(
    'access.emergencyRefused',
    '這項業務須由本人親自辦理，緊急調閱也不能開啟。',
    'This opens for nobody but the person in person.',
  ),
  aboveYou: fault(
    'account.aboveYou',
    '科長、主任的帳號要由科長或主任處理。',
    'Only a branch head looks after the account of a branch head.',
  ),
} as const;

/** Each rule of a new PIN, and what to do instead. */
export const pinFaults: Readonly<Record<PinFault, Fault>> = {
  tooShort: fault('pin.tooShort', '密碼至少要8個字。', 'A PIN has at least eight characters.'),
  tooFewKinds: fault(
    'pin.tooFewKinds',
    '密碼要有5個以上不同的字，請換一個。',
    'A PIN has at least five different characters.',
  ),
  repeats: fault(
    'pin.repeats',
    '同一個字不要連續4個，請換一個。',
    'Do not use the same character four times in a row.',
  ),
  sequence: fault('pin.sequence', '不要用連號，例如1234，請換一個。', 'Do not use a sequence such as 1234.'),
  ownCode: fault('pin.ownCode', '密碼裡不要有自己的員工代號，請換一個。', 'A PIN must not hold your staff code.'),
  usedBefore: fault(
    'pin.usedBefore',
    '最近3次用過的密碼不能再用，請換一個。',
    'Your last three PINs cannot be used again.',
  ),
  tooNew: fault(
    'pin.tooNew',
    '密碼才剛換過，還不能再換。如果怕被別人知道了，請主管重發一次性密碼。',
    'This PIN was changed too recently to be changed again. If somebody may know it, ask a supervisor for a one-time code.',
  ),
};

export const STATE_NAMES: Readonly<Record<AccountState | 'waiting' | 'locked', string>> = {
  active: '使用中',
  waiting: '等本人設密碼',
  locked: '暫時鎖住',
  disabled: '已停用',
  dormant: '太久未用，已停用',
};
