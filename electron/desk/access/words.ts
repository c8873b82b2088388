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
};

export const STATE_NAMES: Readonly<Record<AccountState | 'waiting' | 'locked', string>> = {
  active: '使用中',
  waiting: '等本人設密碼',
  locked: '暫時鎖住',
  disabled: '已停用',
  dormant: '太久未用，已停用',
};
