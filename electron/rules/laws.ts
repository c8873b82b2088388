/** A law or rule that a step may name. */
export interface LawName {
  /** The full name, as it is announced. */
  readonly zh: string;
  readonly en: string;
  /** How the code of this room writes it. */
  readonly short: readonly string[];
  /** Its enforcement rules 施行細則, which follow it as `細則`. */
  readonly rules?: LawName;
  /** Code in the national law database 全國法規資料庫, where it was seen there. */
  readonly code?: string;
}

const laborInsuranceRules: LawName = {
  zh: '勞工保險條例施行細則',
  en: 'Enforcement Rules of the Labor Insurance Act',
  short: ['勞保細則'],
  code: 'N0050002',
};
const employmentInsuranceRules: LawName = {
  zh: '就業保險法施行細則',
  en: 'Enforcement Rules of the Employment Insurance Act',
  short: ['就保細則'],
};
const occupationalAccidentRules: LawName = {
  zh: '勞工職業災害保險及保護法施行細則',
  en: 'Enforcement Rules of the Labor Occupational Accident Insurance and Protection Act',
  short: ['職保細則'],
};
const nationalPensionRules: LawName = {
  zh: '國民年金法施行細則',
  en: 'Enforcement Rules of the National Pension Act',
  short: ['國保細則'],
};
const laborPensionRules: LawName = {
  zh: '勞工退休金條例施行細則',
  en: 'Enforcement Rules of the Labor Pension Act',
  short: ['勞退細則'],
};
const farmersPensionRules: LawName = {
  zh: '農民退休儲金條例施行細則',
  en: 'Enforcement Rules of the Farmers Pension Saving Act',
  short: ['農退細則'],
};

/** Courts whose judgments settle a reading of the law. */
const courts: readonly LawName[] = [
  { zh: '臺北高等行政法院', en: 'Taipei High Administrative Court', short: [] },
  { zh: '臺中高等行政法院', en: 'Taichung High Administrative Court', short: [] },
  { zh: '高雄高等行政法院', en: 'Kaohsiung High Administrative Court', short: [] },
  { zh: '最高行政法院', en: 'Supreme Administrative Court', short: [] },
];

/** Every law and rule that a derivation may name; a name that is not here is refused when the room is loaded. */
export const laws: readonly LawName[] = [
  {
    zh: '勞工保險條例',
    en: 'Labor Insurance Act',
    short: ['勞保條例', '勞保'],
    rules: laborInsuranceRules,
    code: 'N0050001',
  },
  laborInsuranceRules,
  { zh: '勞工保險失能給付標準', en: 'Labor Insurance Disability Standards', short: ['失能給付標準', '勞保失能標準'] },
  {
    zh: '未繳還之保險給付及貸款本息扣減辦法',
    en: 'Regulations on Deducting Unpaid Loans',
    short: ['貸款本息扣減辦法', '扣減辦法'],
  },
  {
    zh: '被裁減資遣被保險人繼續參加勞工保險及保險給付辦法',
    en: 'Regulations on Continued Labor Insurance after Lay-off',
    short: ['裁減續保辦法', '裁減資遣續保辦法'],
  },
  { zh: '勞工生育補助要點', en: 'Directions on the Birth Subsidy for Workers', short: ['生育補助要點'] },
  {
    zh: '就業保險法',
    en: 'Employment Insurance Act',
    short: ['就保'],
    rules: employmentInsuranceRules,
    code: 'N0050021',
  },
  employmentInsuranceRules,
  { zh: '育嬰留職停薪薪資補助要點', en: 'Directions on the Parental Leave Salary Subsidy', short: ['育嬰補助要點'] },
  {
    zh: '失業被保險人及其眷屬全民健康保險保險費補助辦法',
    en: 'Regulations on the Health Premium Subsidy during Unemployment',
    short: ['健保費補助辦法', '失業被保險人健保費補助辦法'],
  },
  { zh: '性別平等工作法', en: 'Act of Gender Equality in Employment', short: ['性平法'], code: 'N0030014' },
  {
    zh: '勞工職業災害保險及保護法',
    en: 'Labor Occupational Accident Insurance and Protection Act',
    short: ['災保法', '職保'],
    rules: occupationalAccidentRules,
    code: 'N0050031',
  },
  occupationalAccidentRules,
  {
    zh: '勞工職業災害保險失能給付標準',
    en: 'Occupational Accident Disability Standards',
    short: ['職保失能給付標準', '職保失能標準'],
  },
  {
    zh: '勞工職業災害保險年金給付併領調整辦法',
    en: 'Regulations on Adjusting Concurrent Pensions',
    short: ['併領調整辦法'],
  },
  {
    zh: '勞工職業災害保險津貼補助辦法',
    en: 'Regulations on Allowances of Occupational Accident Insurance',
    short: ['職保津貼補助辦法'],
  },
  {
    zh: '職業災害勞工醫療期間退保繼續參加勞工保險辦法',
    en: 'Regulations on Continued Labor Insurance after an Occupational Accident',
    short: ['職災續保辦法'],
  },
  {
    zh: '職業災害勞工保護法',
    en: 'Act for Protecting Workers of Occupational Accidents',
    short: ['舊職災保護法'],
  },
  { zh: '國民年金法', en: 'National Pension Act', short: ['國保'], rules: nationalPensionRules },
  nationalPensionRules,
  { zh: '國民年金生育補助', en: 'Birth Subsidy of the National Pension', short: [] },
  {
    zh: '勞工退休金條例',
    en: 'Labor Pension Act',
    short: ['勞退條例', '勞退'],
    rules: laborPensionRules,
    code: 'N0030020',
  },
  laborPensionRules,
  {
    zh: '勞工退休金月提繳分級表',
    en: 'Table of Monthly Contribution Wages',
    short: ['勞退月提繳工資分級表'],
  },
  { zh: '農民健康保險條例', en: 'Farmer Health Insurance Act', short: ['農保'] },
  { zh: '老年農民福利津貼暫行條例', en: 'Old-Age Farmers Allowance Act', short: ['老農津貼'] },
  { zh: '農民退休儲金條例', en: 'Farmers Pension Saving Act', short: ['農退'], rules: farmersPensionRules },
  farmersPensionRules,
  { zh: '勞動基準法', en: 'Labor Standards Act', short: ['勞基法'], code: 'N0030001' },
  {
    zh: '積欠工資墊償基金提繳及墊償管理辦法',
    en: 'Regulations on the Wage Arrears Fund',
    short: ['墊償辦法'],
  },
  {
    zh: '國民身分證、統一證號、統一編號檢查號碼規則',
    en: 'Published check-digit rules',
    short: [],
  },
  ...courts,
];
