import type { Text } from '../../src/contract/text.ts';

const formats = {
  day: { zh: '要寫成西元年月日，例如 1962-03-15', en: 'is a date written YYYY-MM-DD, such as 1962-03-15' },
  month: { zh: '要寫成西元年月，例如 2026-05', en: 'is a month written YYYY-MM, such as 2026-05' },
  money: { zh: '要是0以上的整數元', en: 'is a whole number of NT$, 0 or more' },
  salary: { zh: '要是大於0的整數元', en: 'is a whole number of NT$ above 0' },
  seniority: {
    zh: '要寫成 {"years", "months", "days"}，都是0以上的整數',
    en: 'is written {"years", "months", "days"}, whole numbers of 0 or more',
  },
  years: { zh: '要是0以上的年數', en: 'is a number of years, 0 or more' },
  flag: { zh: '要是 true 或 false', en: 'is true or false' },
  year: { zh: '要是西元年，例如 2021', en: 'is a year AD, such as 2021' },
  text: { zh: '要是文字', en: 'is a text' },
  count: { zh: '要是0以上的整數', en: 'is a whole number, 0 or more' },
  days: { zh: '要是0以上的整數日', en: 'is a whole number of days, 0 or more' },
  months: { zh: '要是0以上的月數', en: 'is a number of months, 0 or more' },
  grade: { zh: '要是1到15的整數', en: 'is a whole number from 1 to 15' },
} satisfies Record<string, Text>;

/** How each fact is called and what it must look like, for the sentence of a fault. */
const factWords: Readonly<Record<string, { zh: string; en: string; format: Text }>> = {
  birthDate: { zh: '出生日期', en: 'The day of birth', format: formats.day },
  applyOn: { zh: '申請日', en: 'The day of application', format: formats.day },
  eventOn: { zh: '事故或離職日', en: 'The day of the event', format: formats.day },
  joinedOn: { zh: '加保日', en: 'The day of joining', format: formats.day },
  leftOn: { zh: '退保日', en: 'The day of leaving', format: formats.day },
  coverage: { zh: '保險年資', en: 'Seniority', format: formats.seniority },
  coverageAfter60: { zh: '60歲以後年資', en: 'Seniority after 60', format: formats.seniority },
  averageSalary60: {
    zh: '最高60個月平均月投保薪資',
    en: 'The average of the highest 60 months',
    format: formats.salary,
  },
  averageSalary36: {
    zh: '最近36個月平均月投保薪資',
    en: 'The average of the latest 36 months',
    format: formats.salary,
  },
  insuredBefore2009: { zh: '98年以前有無年資', en: 'Seniority before 2009', format: formats.flag },
  nationalPension: {
    zh: '國民年金年資',
    en: 'National Pension seniority',
    format: {
      zh: '要寫成 {"coverage": {"years", "months", "days"}}',
      en: 'is written {"coverage": {"years", "months", "days"}}',
    },
  },
  sameUnitYears: { zh: '同一單位年資', en: 'Years in the same unit', format: formats.years },
  hazardousYears: { zh: '危險或堅強體力工作年資', en: 'Years of hazardous work', format: formats.years },
  sex: { zh: '性別', en: 'Sex', format: { zh: '要是 "female" 或 "male"', en: 'is "female" or "male"' } },
  loan: {
    zh: '紓困貸款',
    en: 'The relief loan',
    format: {
      zh: '要寫成 {"principal", "interest"}，都是0以上的整數元',
      en: 'is written {"principal", "interest"} in whole NT$',
    },
  },
  lumpSum: { zh: '一次請領老年給付金額', en: 'The amount of the lump sum', format: formats.money },
  received: { zh: '已領年金總額', en: 'The total received', format: formats.money },
  monthlyAmount: { zh: '月投保金額', en: 'The monthly insured amount', format: formats.salary },
  floorAddition: { zh: 'A式加計金額', en: 'The addition of formula A', format: formats.money },
  barredFromA: { zh: '是否不得採A式', en: 'Whether formula A is barred', format: formats.flag },
  claimMonth: { zh: '請領年月', en: 'The month of the claim', format: formats.month },
  kind: {
    zh: '年金種類',
    en: 'The kind of annuity',
    format: { zh: '要是 "oldAge"、"disability" 或 "survivor"', en: 'is "oldAge", "disability" or "survivor"' },
  },
  claimYear: { zh: '請領年度', en: 'The year of the claim', format: formats.year },
  monthly: { zh: '目前每月年金', en: 'The monthly annuity', format: formats.money },
  effective: { zh: '調整月份', en: 'The month of effect', format: formats.month },
  scheme: {
    zh: '保險別',
    en: 'The scheme',
    format: {
      zh: '要是 laborInsurance、laborPension 或 nationalPension',
      en: 'is laborInsurance, laborPension or nationalPension',
    },
  },
  deliveredOn: { zh: '生產日', en: 'The day of birth of the child', format: formats.day },
  delivery: {
    zh: '生產別',
    en: 'The kind of delivery',
    format: { zh: '要是 "term"、"premature" 或 "miscarriage"', en: 'is "term", "premature" or "miscarriage"' },
  },
  children: { zh: '胎兒數', en: 'The number of children', format: formats.count },
  insuredDays: { zh: '生產前加保日數', en: 'Insured days before the birth', format: formats.count },
  pregnantWhileInsured: { zh: '是否在加保期間懷孕', en: 'Whether pregnancy began under cover', format: formats.flag },
  nationality: {
    zh: '國籍',
    en: 'Nationality',
    format: { zh: '要是 "roc" 或 "foreign"', en: 'is "roc" or "foreign"' },
  },
  rocSpouse: { zh: '是否為國人配偶', en: 'Whether married to a national', format: formats.flag },
  relation: {
    zh: '死亡家屬和被保險人的關係',
    en: 'The relation of the deceased',
    format: { zh: '要是 "spouse"、"parent" 或 "child"', en: 'is "spouse", "parent" or "child"' },
  },
  ageOfDeceased: { zh: '死亡家屬的年齡', en: 'The age of the deceased', format: formats.years },
  familyGrantPaid: { zh: '已領家屬死亡給付', en: 'The family grant already paid', format: formats.money },
  coverEndedOn: { zh: '死者退保日', en: 'The last insured day of the deceased', format: formats.day },
  permanentIncapacity: { zh: '是否終身無工作能力', en: 'Whether incapable of work for life', format: formats.flag },
  hospitalDays: { zh: '住院日數', en: 'Days in hospital', format: formats.count },
  insuredMonthsBefore: { zh: '事故前加保月數', en: 'Insured months before the event', format: formats.count },
  continuation: {
    zh: '續保別',
    en: 'The kind of continued cover',
    format: { zh: '要是 "laidOff"、"occupational" 或不填', en: 'is "laidOff", "occupational" or empty' },
  },
  unpaidMonths: { zh: '積欠工資月數', en: 'Months of unpaid wages', format: formats.months },
  severanceAndPension: { zh: '積欠退休金及資遣費', en: 'Unpaid pension and severance', format: formats.money },
  averageWage: { zh: '平均工資', en: 'The average wage', format: formats.money },
  insuredBefore60: { zh: '年齡上限前有無勞保', en: 'Cover before the upper age', format: formats.flag },
  receivedOldAge: {
    zh: '已領的老年給付',
    en: 'The old-age benefit already drawn',
    format: {
      zh: '要是 "laborInsurance"、"civil"、"military" 或不填',
      en: 'is "laborInsurance", "civil", "military" or empty',
    },
  },
  employees: { zh: '單位員工人數', en: 'The number of employees', format: formats.count },
  value: { zh: '要檢查的號碼', en: 'The number to check', format: formats.text },
  averageSalary6: { zh: '最近6個月平均月投保薪資', en: 'The average of the latest 6 months', format: formats.salary },
  insuredSalary: { zh: '月投保薪資', en: 'The monthly insured salary', format: formats.salary },
  days: { zh: '計費日數', en: 'The days charged', format: { zh: '要是0到30的整數日', en: 'is 0 to 30 days' } },
  daysInMonth: { zh: '當月日數', en: 'The days of the month', format: { zh: '要是28到31', en: 'is 28 to 31' } },
  category: {
    zh: '被保險人類別',
    en: 'The category',
    format: { zh: '要是表列類別，例如 employee、union', en: 'is one of the table, such as employee or union' },
  },
  employmentInsurance: { zh: '是否參加就業保險', en: 'Employment insurance', format: formats.flag },
  occupationalRate: {
    zh: '職災保險費率',
    en: 'The occupational rate',
    format: { zh: '要寫成小數，最大0.1，例如0.14%寫成0.0014', en: 'is a fraction of 0.1 at most; 0.14% is 0.0014' },
  },
  continuationYear: {
    zh: '續保第幾年',
    en: 'The year of the continuation',
    format: { zh: '要是1以上的整數', en: 'is a whole number, 1 or more' },
  },
  payable: { zh: '應繳金額', en: 'The amount payable', format: formats.money },
  daysLate: { zh: '逾期日數', en: 'The days late', format: formats.days },
  share: {
    zh: '國保身分別',
    en: 'The status for the own share',
    format: {
      zh: '要是 general、below2x、below1.5x、midLowIncome、lowIncome、severe、moderate 或 mild',
      en: 'is general, below2x, below1.5x, midLowIncome, lowIncome, severe, moderate or mild',
    },
  },
  monthlyWage: { zh: '每月工資', en: 'The monthly wage', format: formats.salary },
  ratePercent: {
    zh: '提繳率',
    en: 'The contribution rate',
    format: { zh: '要是0到100的百分比，最多一位小數', en: 'is a percentage of 0 to 100, one decimal at most' },
  },
  leaving: {
    zh: '離職原因',
    en: 'The way of leaving',
    format: { zh: '要是 involuntary、fixedTerm 或 voluntary', en: 'is involuntary, fixedTerm or voluntary' },
  },
  ageAtLeaving: { zh: '離職時年齡', en: 'The age at leaving', format: formats.years },
  disabilityCertificate: { zh: '有無身心障礙證明', en: 'A disability certificate', format: formats.flag },
  insuredMonthsIn3Years: { zh: '3年內就保月數', en: 'Insured months within 3 years', format: formats.months },
  dependants: { zh: '合於規定的眷屬人數', en: 'Dependants that qualify', format: formats.count },
  contractMonthsIn12: { zh: '1年內定期契約月數', en: 'Contract months within a year', format: formats.months },
  unemployedDays: { zh: '失業日數', en: 'The days unemployed', format: formats.days },
  registeredOn: { zh: '求職登記日', en: 'The day of registration', format: formats.day },
  workIncome: { zh: '當月工作收入', en: 'The work income of the month', format: formats.money },
  monthsDrawn: { zh: '已領月數', en: 'The months drawn', format: formats.months },
  exhaustedOn: { zh: '上次領滿日', en: 'The day the last benefit was exhausted', format: formats.day },
  entitledMonths: { zh: '可領月數', en: 'The months of entitlement', format: formats.months },
  monthsPaid: { zh: '已領月數', en: 'The months paid', format: formats.months },
  newInsuredMonths: { zh: '再就業後就保月數', en: 'Insured months in new work', format: formats.months },
  sameUnitFixedTerm: { zh: '是否回原單位', en: 'Whether the old unit rehired', format: formats.flag },
  trainingDays: { zh: '受訓日數', en: 'The days of training', format: formats.days },
  tailHours: {
    zh: '最後未滿30日部分的訓練時數',
    en: 'The hours of the last part month',
    format: { zh: '要是0以上的時數', en: 'is a number of hours, 0 or more' },
  },
  leaveFrom: { zh: '育嬰留停起日', en: 'The first day of leave', format: formats.day },
  leaveTo: { zh: '育嬰留停訖日', en: 'The last day of leave', format: formats.day },
  childBornOn: { zh: '子女出生日', en: 'The birth of the child', format: formats.day },
  otherParent: {
    zh: '配偶的育嬰留停',
    en: 'The leave of the other parent',
    format: {
      zh: '要寫成 {"from", "to", "sameChild"}，日期寫成西元年月日',
      en: 'is written {"from", "to", "sameChild"} with dates YYYY-MM-DD',
    },
  },
  singleDays: {
    zh: '單日請假日數',
    en: 'The days of leave taken singly',
    format: { zh: '要是0到30的整數日', en: 'is 0 to 30 days' },
  },
  accidentOn: { zh: '職災發生日', en: 'The day of the accident', format: formats.day },
  daysUnable: { zh: '不能工作日數', en: 'The days unable to work', format: formats.days },
  wardDays: { zh: '住院照護日數', en: 'The days of care in a ward', format: formats.days },
  level: {
    zh: '失能程度',
    en: 'The level of disability',
    format: { zh: '要是 total、severe 或 partial', en: 'is total, severe or partial' },
  },
  grades: {
    zh: '失能等級',
    en: 'The grades of disability',
    format: { zh: '要是1到15的等級清單，例如 [7]', en: 'is a list of grades from 1 to 15, such as [7]' },
  },
  previousGrade: { zh: '原有失能等級', en: 'The previous grade', format: formats.grade },
  diedOn: { zh: '死亡日', en: 'The day of death', format: formats.day },
  survivors: { zh: '合於年金條件的同順位遺屬人數', en: 'Survivors that qualify', format: formats.count },
  anySurvivor: { zh: '有無遺屬', en: 'Any survivor', format: formats.flag },
  pensionerMonthly: { zh: '生前每月年金', en: 'The monthly pension of the deceased', format: formats.money },
  otherPension: { zh: '另領的年金', en: 'The other pensions a month', format: formats.money },
  name: { zh: '法規參數的名稱', en: 'The name of the parameter', format: formats.text },
  on: { zh: '查詢的日期', en: 'The day asked about', format: formats.day },
  until: {
    zh: '要比較到的年齡或日期',
    en: 'The age or day to compare to',
    format: { zh: '要是55到120的整數，或西元年月日', en: 'is a whole number from 55 to 120, or a date YYYY-MM-DD' },
  },
  keepsWorking: { zh: '是否做到請領那個月', en: 'Whether insured work goes on until the claim', format: formats.flag },
  assumedSalary: { zh: '假設的月投保薪資', en: 'The assumed insured salary', format: formats.salary },
  cpiGrowthPercent: {
    zh: '假設的物價年增率',
    en: 'The assumed yearly growth of prices',
    format: { zh: '要是−10到20的百分比，例如 "1.5"', en: 'is a percentage from -10 to 20, such as "1.5"' },
  },
  history: { zh: '是否列出全部數值', en: 'Whether every row is wanted', format: formats.flag },
  disabledBeforeJoining: {
    zh: '是否加保國保前就已重度以上身心障礙',
    en: 'Whether severely disabled before joining',
    format: formats.flag,
  },
  barredFromFloor: { zh: '是否不得領基本保障', en: 'Whether the floor is barred', format: formats.flag },
  paidLate: { zh: '是否經通知才補繳保費', en: 'Whether premiums were paid only after notice', format: formats.flag },
  laborInsurance: {
    zh: '勞保年資和平均月投保薪資',
    en: 'Labor insurance seniority and average',
    format: {
      zh: '要寫成 {"coverage": {"years", "months", "days"}, "averageSalary60"}',
      en: 'is written {"coverage": {"years", "months", "days"}, "averageSalary60"}',
    },
  },
  insured: { zh: '事故時有無加保', en: 'Whether insured at the accident', format: formats.flag },
  intensiveCareDays: {
    zh: '第4日起住加護或隔離病房的日數',
    en: 'Days in intensive care or isolation from the fourth day on',
    format: formats.days,
  },
  daysUnableBefore: { zh: '住院前已不能工作的日數', en: 'The days unable to work before', format: formats.days },
  workCapacity: {
    zh: '剩下的工作能力',
    en: 'The capacity for work that is left',
    format: { zh: '要是 "none" 或 "partial"', en: 'is "none" or "partial"' },
  },
  needsCare: { zh: '是否需要看護', en: 'Whether care is needed', format: formats.flag },
  inTraining: { zh: '是否參加職業訓練', en: 'Whether in vocational training', format: formats.flag },
  accountBalance: { zh: '專戶累積金額', en: 'The balance of the account', format: formats.money },
  severelyDisabled: {
    zh: '是否合於提前請領的失能條件',
    en: 'Whether disabled as an early claim asks',
    format: formats.flag,
  },
  payoutYears: {
    zh: '選定的領取年限',
    en: 'The years of payment chosen',
    format: { zh: '要是1以上的整數年', en: 'is a whole number of years, 1 or more' },
  },
  lastClaimOn: { zh: '上次請領日', en: 'The day of the last claim', format: formats.day },
  form: {
    zh: '請領方式',
    en: 'The form of payment',
    format: { zh: '要是 "monthly" 或 "lumpSum"', en: 'is "monthly" or "lumpSum"' },
  },
  lifeExpectancyYears: {
    zh: '平均餘命年數',
    en: 'The life expectancy',
    format: { zh: '要是1到100的整數年', en: 'is a whole number of years from 1 to 100' },
  },
  interestPercent: {
    zh: '年利率',
    en: 'The yearly interest',
    format: { zh: '要是0到20的百分比，最多四位小數', en: 'is a percentage of 0 to 20, four decimals at most' },
  },
  insuredSince: { zh: '加保農保日', en: "The day of joining farmers' insurance", format: formats.day },
  otherAllowance: { zh: '是否領有其他津貼', en: 'Whether another allowance is drawn', format: formats.flag },
  overMeansTest: { zh: '所得或財產是否超過規定', en: 'Whether income or property is too high', format: formats.flag },
  healthPremium: { zh: '每月自付健保費', en: 'The own health premium a month', format: formats.money },
  reemployedOn: { zh: '再就業加保日', en: 'The day of insured new work', format: formats.day },
  trainingFrom: { zh: '受訓起日', en: 'The first day of training', format: formats.day },
  savingYears: {
    zh: '要存的年數',
    en: 'The years of saving',
    format: { zh: '要是1到50的整數年', en: 'is a whole number of years from 1 to 50' },
  },
  fullMonths: { zh: '失蹤滿月數', en: 'The full months missing', format: formats.count },
  events: {
    zh: '生活事件',
    en: 'The list of events',
    format: {
      zh: '要寫成 [{"kind", "on", …}]，kind 和各項事實照說明',
      en: 'is written [{"kind", "on", …}] with a kind and facts of the list',
    },
  },
  benefitsReceived: {
    zh: '已領的給付',
    en: 'The list of benefits drawn',
    format: {
      zh: '要寫成 [{"benefit", "on", "form", "monthly"}]',
      en: 'is written [{"benefit", "on", "form", "monthly"}]',
    },
  },
  farmers: {
    zh: '農保紀錄',
    en: "The record of farmers' insurance",
    format: { zh: '要寫成 {"spells": [{"from", "to"}]}', en: 'is written {"spells": [{"from", "to"}]}' },
  },
  laborPension: {
    zh: '勞退專戶',
    en: 'The labor pension account',
    format: { zh: '要寫成 {"months", "balance"}', en: 'is written {"months", "balance"}' },
  },
};

/** The sentence about a fact that is missing or cannot be read. */
export function aboutFact(name: string, missing: boolean): Text {
  const words = factWords[name] ?? {
    zh: name,
    en: name,
    format: { zh: '格式不對', en: 'is not in the expected form' },
  };
  return missing
    ? {
        zh: `還缺「${words.zh}」（${name}），${words.format.zh}。請補上。`,
        en: `${words.en} (${name}) is needed; it ${words.format.en}.`,
      }
    : {
        zh: `「${words.zh}」（${name}）${words.format.zh}。請更正。`,
        en: `${words.en} (${name}) ${words.format.en}. Correct it.`,
      };
}

/** The sentence of a step about a figure that cannot be given for want of a fact. */
export function lackingFact(name: string): Text {
  const words = factWords[name] ?? { zh: name, en: name };
  return {
    zh: `缺「${words.zh}」（${name}），這一項算不出來`,
    en: `${words.en} (${name}) is missing, so this has no figure`,
  };
}
