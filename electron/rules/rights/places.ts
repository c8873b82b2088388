import type { Text } from '../../../src/contract/text.ts';

/** Where a claim is handed in. Any counter takes them, the unemployment benefit and its certification apart. */
export const places = {
  counter: { zh: '勞保局任一辦事處櫃檯，或郵寄', en: 'Any counter of the Bureau, or by post' },
  unit: {
    zh: '由投保單位送件；單位歇業或已離職，自己到櫃檯辦',
    en: 'Through the insured unit; where it closed or was left, by oneself at the counter',
  },
  employmentService: {
    zh: '本人親自到公立就業服務站，這裡不能收件',
    en: 'In person at a public employment service station; not at this counter',
  },
  trainingUnit: { zh: '經就業服務站或訓練單位送件', en: 'Through the employment service or the training unit' },
  automatic: { zh: '不必另外申請', en: 'No claim of its own is needed' },
  farmersAssociation: { zh: '投保的農會送件', en: "Through the farmers' association" },
  together: { zh: '同一雇主的勞工一起申請，送勞保局', en: 'All workers of the employer together, at the Bureau' },
} as const satisfies Record<string, Text>;
export type PlaceKey = keyof typeof places;

/** What to bring besides the form and the passbook of the person's own account. */
export const documents = {
  claimForm: { zh: '給付申請書及給付收據', en: 'Claim form with receipt' },
  passbook: { zh: '本人帳戶存摺影本', en: 'Copy of the own passbook' },
  identity: { zh: '身分證明', en: 'Proof of identity' },
  birthCertificate: { zh: '出生證明；已辦出生登記就免附', en: 'Birth certificate, unless the birth is registered' },
  leavingCertificate: { zh: '離職證明', en: 'Certificate of leaving' },
  dependantsRegister: { zh: '受扶養眷屬的戶口名簿', en: 'Household register of dependants' },
  sicknessCertificate: { zh: '傷病診斷書或醫院證明', en: 'Medical certificate with name and period' },
  careCertificate: { zh: '載明住院日期和需要照護的證明', en: 'Certificate of ward days and need for care' },
  receipts: { zh: '醫療費用收據和明細', en: 'Receipts of the medical fees' },
  disabilityCertificate: { zh: '失能診斷書（醫院5日內寄出）', en: 'Disability certificate, sent by the hospital' },
  deathCertificate: { zh: '死亡證明；已辦死亡登記可免附', en: 'Death certificate, unless the death is registered' },
  household: { zh: '全戶戶籍謄本', en: 'Household transcript' },
  funeralReceipts: { zh: '支出殯葬費的單據或切結', en: 'Receipts of the funeral, or an affidavit' },
  survivorProof: { zh: '在學、無謀生能力或受扶養證明', en: 'Proof of school, incapacity or support' },
  disasterReport: { zh: '失蹤報案或災難報告', en: 'Report of the disaster' },
  leaveProof: { zh: '育嬰留職停薪證明', en: 'Certificate of parental leave' },
  childRegister: { zh: '本人和子女的戶口名簿', en: 'Household register of self and child' },
  continuedCoverForm: { zh: '繼續加保申請書', en: 'Application for continued cover' },
  layOffProof: { zh: '資遣證明', en: 'Proof of the lay-off' },
  pensionForm: { zh: '勞工退休金申請書', en: 'Labor pension claim form' },
  closureProof: { zh: '主管機關的歇業證明', en: 'Closure certificate of the local authority' },
  debtProof: { zh: '積欠工資的證明（執行名義等）和名冊', en: 'Proof and list of what is owed' },
} as const satisfies Record<string, Text>;
export type DocumentKey = keyof typeof documents;
