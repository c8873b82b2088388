import type { Clock } from '../../guidance/clocks.ts';
import type { PaperAsked } from '../../guidance/documents.ts';
import type { COMERS, COUNTER_KINDS, OUTPUTS, Service } from '../../guidance/services.ts';

export const comerWords: Readonly<Record<(typeof COMERS)[number], string>> = {
  self: '本人',
  agent: '代理人',
  employer: '雇主或單位承辦',
  union: '工會、漁會',
  heir: '遺屬',
  legalRepresentative: '法定代理人',
  workers: '同一雇主的勞工',
  household: '僱人到家裡工作的人',
};

export const outputWords: Readonly<Record<(typeof OUTPUTS)[number], string>> = {
  receipt: '收件證明',
  receiptPerPerson: '每人一份收件證明',
  estimate: '試算表',
  printout: 'A4明細',
  statusSheet: '進度表',
  certificate: '證明書',
  slip: '繳款單或門診單',
  documentSlip: '應備表件告知單',
  referralSlip: '轉介單',
  information: '說明資料',
  signOff: '簽收',
  effectNote: '生效日說明',
  unitNumberLater: '保險證號之後通知',
};

export const counterWords: Readonly<Record<(typeof COUNTER_KINDS)[number], string>> = {
  full: '全功能櫃檯',
  express: '快速櫃檯',
  mobile: '機動櫃檯',
  nationalPensionSlip: '國保補單櫃檯',
};

export const paperKindWords: Readonly<Record<PaperAsked['kind'], string>> = {
  original: '收正本',
  copy: '收影本',
  seen: '看過就還',
};

export const whoseWords: Readonly<Record<Clock['whose'], string>> = {
  person: '民眾要做',
  bureau: '機關要做',
  right: '權利期限',
};

export const signatureWords: Readonly<Record<Service['signature'], string>> = {
  electronic: '收件和簽收可以電子簽名；民眾隨時可以改用紙本',
  paper: '限紙本：要核對簽名或印章',
  elsewhere: '不在這裡收件：給資料和轉介單',
};

/** Where nobody has confirmed the edition of a form. */
export const EDITION_UNKNOWN = '版次以勞保局網站為準';
export const NO_FEE = '不收費用';
