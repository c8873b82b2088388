import type { AccountRole } from '../../../src/contract/access-view.ts';
import type { VisitDraft } from '../visit.ts';

/** The clerk's words for what the program counts in codes. */
export const ROLE_NAMES: Record<AccountRole, string> = {
  clerk: '承辦',
  greeter: '引導',
  supervisor: '主管',
  branchHead: '科長／主任',
  auditor: '稽核',
  trainer: '訓練',
};

export const STEP_NAMES: Record<VisitDraft['step'], string> = {
  identity: '身分與事由',
  summary: '一頁總覽',
  matters: '辦理事項',
  estimate: '試算與說明',
  choice: '民眾選擇',
  sign: '簽名',
  receipt: '收件證明',
};

export const SIGHTED_NAMES: Record<VisitDraft['identity']['sighted'], string> = {
  none: '還沒看證件',
  nationalIdCard: '國民身分證正本',
  residentCard: '居留證正本',
  passport: '護照正本',
  driverLicence: '駕照正本',
};

export const IDENTIFIER_NAMES: Record<string, string> = {
  nationalId: '國民身分證統一編號',
  residentNumber: '新式統一證號',
  oldResidentNumber: '舊式統一證號',
  businessNumber: '統一編號',
  unknown: '不是證號',
};

/** Says the same for a locked record, a stranger's agent and a record that is not there. */
export const NEUTRAL_REFUSAL = '這項業務須由本人親自辦理。可請本人到任一辦事處，或申請到府服務、通信申請。';

export const CANCEL_REASONS = {
  customerLeft: '民眾離開',
  wrongPerson: '號碼或身分不對',
  missingDocuments: '文件不齊',
  notOurBusiness: '不是本局業務',
  other: '其他',
} as const;

export const PAPER_REASONS = {
  customerPrefersPaper: '民眾要用紙本',
  cannotSign: '無法在簽名板簽名',
  padBroken: '簽名板故障',
  other: '其他',
} as const;
