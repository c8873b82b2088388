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
  value: { zh: '要檢查的號碼', en: 'The number to check', format: formats.text },
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
