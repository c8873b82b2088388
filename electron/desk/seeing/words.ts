import type { ComplaintAbout, ComplaintWay } from '../../../src/contract/seeing-terms.ts';

export const GRADE_NAMES: Readonly<Record<number, string>> = {
  5: '很滿意',
  4: '滿意',
  3: '普通',
  2: '不滿意',
  1: '很不滿意',
};

export const ABOUT_NAMES: Readonly<Record<ComplaintAbout, string>> = { service: '服務', policy: '政策' };

export const WAY_NAMES: Readonly<Record<ComplaintWay, string>> = {
  counter: '臨櫃',
  telephone: '電話',
  letter: '書信',
  mail: '電子郵件',
  other: '其他',
};

/** 投保單位類別: digits two and three of the insurance number (勞保局單位類別代碼). */
export const UNIT_TYPE_NAMES: Readonly<Record<string, string>> = {
  '10': '產業',
  '20': '職業工會',
  '30': '漁會',
  '31': '漁會',
  '40': '機關、學校',
  '50': '公司、行號',
  '60': '農會',
  '70': '自願投保',
  '75': '裁減資遣續保',
  '76': '職災續保',
  '77': '家庭幫傭、看護',
  '78': '家庭幫傭、看護',
  '79': '船員',
  '80': '新聞、文化、公益、合作事業',
  '90': '職業訓練',
  '91': '只保就業保險',
  '95': '只保就業保險',
  '97': '只保就業保險',
  '98': '只保就業保險',
  '?': '沒有這個單位的資料',
  '': '沒有勞保年資',
};

export const seeingFaults = {
  unknownComplaint: {
    code: 'complaint.unknown',
    message: {
      zh: '找不到這件陳情。請重新整理清單再選一次。',
      en: 'There is no such complaint. Reload the list and choose again.',
    },
  },
  unknownGrade: {
    code: 'satisfaction.unknown',
    message: {
      zh: '找不到這筆意見。請重新整理清單再選一次。',
      en: 'There is no such grade. Reload the list and choose again.',
    },
  },
  periodBackwards: {
    code: 'statistics.periodBackwards',
    message: {
      zh: '結束日早於開始日。請把兩個日期對調再試一次。',
      en: 'The period ends before it begins. Exchange the two dates and try again.',
    },
  },
  periodTooLong: {
    code: 'statistics.periodTooLong',
    message: {
      zh: '一次最多看一年。請把期間縮短再試一次。',
      en: 'A period is a year at most. Shorten it and try again.',
    },
  },
  surveyUnreadable: (line: number) => ({
    code: 'survey.unreadable',
    message: {
      zh: `問卷檔第${line}行讀不懂，整份沒有存。每行要有14格，每格是1到5，沒填就留空；第一行可以是標題。請改好再匯入。`,
      en: `Line ${line} of the survey file cannot be read, so nothing was kept. Each line has 14 cells from 1 to 5, empty where not answered; the first may be a head. Correct it and import again.`,
    },
  }),
  surveyEmpty: {
    code: 'survey.empty',
    message: {
      zh: '沒有可以存的問卷。請至少填一題再存。',
      en: 'There is no sheet to keep. Answer at least one question and try again.',
    },
  },
} as const;
