import type { Language } from '../../../src/contract/customer-view.ts';
import { NOT_TODAY } from '../../../src/contract/not-today.ts';
import type { Text } from '../../../src/contract/text.ts';

/** What the citizen reads: one idea a sentence, plain words, you-form. Chosen by the citizen's language. */
export function inLanguage(text: Text, language: Language): string {
  return text[language];
}

export const optionWords = {
  annuity: {
    title: { zh: '每月領', en: 'Monthly pension' },
    sentence: { zh: '每月領老年年金', en: 'a monthly old-age pension' },
  },
  oneTime: {
    title: { zh: '領老年一次金', en: 'One-time payment' },
    sentence: { zh: '老年一次金', en: 'the old-age one-time payment' },
  },
  lumpSum: {
    title: { zh: '一次領', en: 'One payment' },
    sentence: { zh: '一次請領老年給付', en: 'a single old-age lump sum' },
  },
  combined: {
    title: { zh: '勞保加國保，每月領', en: 'Labor and National Pension, monthly' },
    sentence: {
      zh: '勞保、國保年資併計，每月領老年年金',
      en: 'a monthly pension with labor and National Pension years combined',
    },
  },
} satisfies Record<string, { title: Text; sentence: Text }>;

/** The title of a choice by its stored key; empty for a key of another time. */
export function choiceTitle(key: string): string {
  if (key === NOT_TODAY) return notTodayWords.zh;
  return Object.entries(optionWords).find(([name]) => name === key)?.[1].title.zh ?? '';
}

const notTodayWords: Text = { zh: '今天先不選', en: 'Not today' };

export const irrevocability = {
  title: { zh: '勞保局付款以後，就不能再改。', en: 'Once the Bureau has paid, it cannot be changed.' },
  acknowledgement: { zh: '我知道付款以後不能再改', en: 'I know it cannot be changed after payment' },
  article: {
    annuity: { zh: '勞工保險條例第58條、第58條之2', en: 'Labor Insurance Act art. 58, art. 58-2' },
    lumpSum: { zh: '勞工保險條例第58條', en: 'Labor Insurance Act art. 58' },
    oneTime: { zh: '勞工保險條例第58條、第74條之2', en: 'Labor Insurance Act art. 58, art. 74-2' },
    combined: { zh: '勞工保險條例第58條、第74條之2', en: 'Labor Insurance Act art. 58, art. 74-2' },
  } satisfies Record<string, Text>,
  lines: {
    annuity: [
      { zh: '選了每月領，付款後不能改成一次領。', en: 'A monthly pension cannot become one payment after it is paid.' },
      {
        zh: '領了以後再去上班，不能再參加勞保，只能參加職災保險。',
        en: 'If you work again later, you cannot join labor insurance, only occupational accident insurance.',
      },
      {
        zh: '付款以前想改，還來得及，請儘快告訴我們。',
        en: 'Before it is paid you can still change it. Tell us soon.',
      },
    ],
    lumpSum: [
      { zh: '選了一次領，付款後不能改成每月領。', en: 'One payment cannot become a monthly pension after it is paid.' },
      { zh: '只領這一次，以後每個月都沒有。', en: 'You are paid once; nothing is paid monthly afterwards.' },
      {
        zh: '領了以後再去上班，不能再參加勞保，只能參加職災保險。',
        en: 'If you work again later, you cannot join labor insurance, only occupational accident insurance.',
      },
      {
        zh: '付款以前想改，還來得及，請儘快告訴我們。',
        en: 'Before it is paid you can still change it. Tell us soon.',
      },
    ],
    oneTime: [
      {
        zh: '只領這一次，這些勞保年資就結清了。',
        en: 'You are paid once, and these labor insurance years are settled.',
      },
      {
        zh: '付款後，不能再和國保年資合併每月領。',
        en: 'After payment they cannot be combined with National Pension years.',
      },
      {
        zh: '付款以前想改，還來得及，請儘快告訴我們。',
        en: 'Before it is paid you can still change it. Tell us soon.',
      },
    ],
    combined: [
      { zh: '選了每月領，付款後不能改成一次領。', en: 'A monthly pension cannot become one payment after it is paid.' },
      { zh: '勞保和國保分開計算，分兩筆匯給您。', en: 'Both insurances are computed apart and paid in two transfers.' },
      {
        zh: '付款以前想改，還來得及，請儘快告訴我們。',
        en: 'Before it is paid you can still change it. Tell us soon.',
      },
    ],
  } satisfies Record<string, Text[]>,
  /** Added where the claim comes before the statutory age: the deduction stays for life. */
  early: {
    zh: '每月的金額，不會因為到了法定年齡而變多。',
    en: 'The monthly amount will not rise when you reach the statutory age.',
  } satisfies Text,
} as const;

/** Electronic Signatures Act (電子簽章法) 5 IV–V: time and means to object before the first signature. */
export const consentLines: Text[] = [
  { zh: '您可以在這個螢幕上簽名，代替在紙上簽名。', en: 'You may sign on this screen instead of on paper.' },
  {
    zh: '不想用電子簽名，隨時可以改用紙本，辦理的結果一樣。',
    en: 'You may use paper at any time; the result is the same.',
  },
  { zh: '我們會保存您的筆跡、時間，和您看到的內容。', en: 'We keep your strokes, the time, and what you were shown.' },
];

export const documentWords = {
  title: { zh: '言詞申請紀錄', en: 'Record of an oral application' },
  pages: { zh: '共1頁', en: '1 page' },
  applicant: { zh: '申請人', en: 'Applicant' },
  agent: { zh: '代理人', en: 'Agent' },
  legalRepresentative: { zh: '法定代理人', en: 'Legal representative' },
  applies: { zh: '申請', en: 'Applies for' },
  fromMonth: { zh: '從哪個月領', en: 'From' },
  amount: { zh: '試算金額', en: 'Estimate' },
  account: { zh: '匯到', en: 'Paid to' },
  papers: { zh: '交來的文件', en: 'Papers' },
  others: { zh: '也看過', en: 'Also compared' },
  byLetter: { zh: '以勞保局來函為準', en: "the Bureau's letter decides" },
  ownAccount: { zh: '您本人的帳戶', en: 'your own account' },
  noAccount: { zh: '請提供您本人的帳戶', en: 'please give an account of your own' },
  noPapers: { zh: '身分證件看過退還', en: 'ID seen and returned' },
  seenReturned: { zh: '身分證件看過退還', en: 'ID seen and returned' },
  compared: { zh: '我看過各種領法的比較，自己選了', en: 'I have seen the comparison and chose for myself: ' },
  knows: { zh: '我知道勞保局付款以後，不能再改。', en: 'I know it cannot be changed once the Bureau has paid.' },
} satisfies Record<string, Text>;

export const thanksWords = {
  today: { zh: '今天', en: 'Today' },
  review: { zh: '審核中', en: 'Under review' },
  receiptPrinted: { zh: '請帶收件證明回家保存。', en: 'Please take your receipt home and keep it.' },
  askByNumber: { zh: '查進度，請報收件號。', en: 'Give the receipt number to ask how it is going.' },
  missingLater: { zh: '資料有缺，會用公文或電話通知您。', en: 'If something is missing we will write or call.' },
  message: {
    zh: '簡訊由111發出，開頭是您手機末3碼和「勞保局」，不會有網址。',
    en: 'Text messages come from 111 and begin with the last 3 digits of your number; they never hold a link.',
  },
  monthEnd: { zh: '{month}月底前', en: 'By the end of {month}' },
  firstAnnuity: {
    zh: '資料齊全的話，第一筆年金會匯到您本人的帳戶，公文另外寄給您。',
    en: 'If all is complete, the first pension is paid to your own account; a letter follows.',
  },
  onceDays: { zh: '齊全後10天內', en: 'Within 10 days' },
  oncePaid: {
    zh: '資料齊全的話，會一次匯到您本人的帳戶，公文另外寄給您。',
    en: 'If all is complete, it is paid at once to your own account; a letter follows.',
  },
  takeHome: { zh: '請帶試算表回家，和家人商量。', en: 'Take the comparison home and talk it over.' },
  comeBack: { zh: '想好了再來，帶身分證件就可以。', en: 'Come back with your ID when you have decided.' },
  later: { zh: '下次來', en: 'Next time' },
  monthCounts: {
    zh: '年金從申請的那個月開始算，晚申請不會補發。',
    en: 'A pension starts in the month of the claim; earlier months are not paid later.',
  },
  paper: { zh: '請在紙本上簽名，交給服務人員。', en: 'Please sign on paper and give it to the clerk.' },
  paperSame: { zh: '辦理的結果和電子簽名一樣。', en: 'The result is the same as with an electronic signature.' },
} satisfies Record<string, Text>;
