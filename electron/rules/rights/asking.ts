import type { RightQuestion as Question } from '../../../src/contract/rights.ts';
import type { Text } from '../../../src/contract/text.ts';
import { aboutFact } from '../fact-words.ts';

/** A question before it is known whose right it is for. */
export type RightQuestion = Omit<Question, 'belongsTo'>;
type Asking = { text: Text; answer: RightQuestion['answer']; choices?: RightQuestion['choices'] };

function yesNo(zh: string, en: string): Asking {
  return { text: { zh, en }, answer: 'yesNo' };
}
function count(zh: string, en: string): Asking {
  return { text: { zh, en }, answer: 'count' };
}
function money(zh: string, en: string): Asking {
  return { text: { zh, en }, answer: 'money' };
}
function day(zh: string, en: string): Asking {
  return { text: { zh, en }, answer: 'day' };
}
function other(zh: string, en: string): Asking {
  return { text: { zh, en }, answer: 'other' };
}
function choice(zh: string, en: string, choices: readonly [value: string, zh: string, en: string][]): Asking {
  return {
    text: { zh, en },
    answer: 'choice',
    choices: choices.map(([value, inChinese, english]) => ({ value, text: { zh: inChinese, en: english } })),
  };
}

/** What a clerk says aloud to learn a fact; one thought a question. */
const askings: Readonly<Record<string, Asking>> = {
  salaryHistory: other(
    '請問您以前在哪裡投保過勞保？要查一下投保紀錄。',
    'Where have you been insured? The record is needed.',
  ),
  sex: choice('請問您的性別是？', 'What is your sex?', [
    ['female', '女', 'Female'],
    ['male', '男', 'Male'],
  ]),
  nationality: choice('請問您是本國籍嗎？', 'Are you a national of this country?', [
    ['roc', '本國籍', 'National'],
    ['foreign', '外國籍', 'Foreign'],
  ]),
  rocSpouse: yesNo('請問您的配偶是設有戶籍的國人嗎？', 'Is your spouse a registered national?'),
  insured: yesNo('請問那一天您有在加保嗎？', 'Were you insured on that day?'),
  receivedOldAge: yesNo('請問您領過老年給付嗎？', 'Have you drawn an old-age benefit?'),
  coverage: other('請問年資一共多久？要查一下投保紀錄。', 'How long is the seniority? The record is needed.'),
  averageSalary6: money(
    '請問最近6個月的投保薪資平均是多少？',
    'What is the average insured salary of the latest 6 months?',
  ),
  averageSalary36: money('請問退保前3年的投保薪資平均是多少？', 'What is the average of the latest 36 months?'),
  averageSalary60: money('請問投保薪資最高的60個月，平均是多少？', 'What is the average of the highest 60 months?'),
  leaving: choice('請問您是怎麼離職的？', 'How did you leave your work?', [
    ['involuntary', '公司資遣、關廠、歇業', 'Laid off or closed down'],
    ['fixedTerm', '定期契約到期', 'Fixed term ended'],
    ['voluntary', '自己辭職', 'Own will'],
  ]),
  leftJob: day('請問上一個工作是哪一天離職的？', 'On which day did you leave the work before?'),
  contractMonthsIn12: count(
    '離職前1年內，定期契約合計幾個月？',
    'How many months of fixed-term contracts within the year before?',
  ),
  dependants: count(
    '請問您扶養幾位沒有收入的配偶、未成年或身心障礙子女、父母？',
    'How many dependants without income do you support?',
  ),
  monthsPaid: count('請問失業給付已經領了幾個月？', 'How many months of unemployment benefit were paid?'),
  newInsuredMonths: count('請問新工作加保滿幾個月了？', 'For how many months have you been insured in the new work?'),
  trainingDays: count('請問職業訓練一共幾天？', 'How many days does the training take?'),
  tailHours: count('請問最後未滿30天的部分，上課幾小時？', 'How many hours are in the last part month?'),
  deliveredOn: day(
    '請問寶寶哪一天出生？還沒生的話，生產後再申請。',
    'On which day was the child born? Before the birth there is nothing to claim.',
  ),
  delivery: choice('請問是足月還是早產？', 'Was the birth at term or premature?', [
    ['term', '足月', 'Term'],
    ['premature', '早產', 'Premature'],
    ['miscarriage', '流產', 'Miscarriage'],
  ]),
  children: count('請問這一胎生了幾個寶寶？', 'How many children were born?'),
  insuredDays: count('請問生產前一共加保幾天？', 'How many days were you insured before the birth?'),
  pregnantWhileInsured: yesNo('請問懷孕的時候還在加保嗎？', 'Were you insured when the pregnancy began?'),
  leaveFrom: day('請問要不要請育嬰留職停薪？從哪一天開始？', 'Will you take parental leave? From which day?'),
  leaveTo: day('請問育嬰留職停薪到哪一天？', 'On which day does the parental leave end?'),
  hospitalDays: count('請問一共住院幾天？', 'How many days in hospital?'),
  fullPay: yesNo('請問不能工作的期間，公司有照發全部薪水嗎？', 'Did the employer go on paying full wages?'),
  beganUnderCover: yesNo(
    '請問這個傷病是加保期間就開始的嗎？',
    'Did this illness or injury begin while you were insured?',
  ),
  daysUnable: count('請問因為這次傷病，一共幾天不能工作？', 'For how many days were you unable to work?'),
  intensiveCareDays: count('請問其中在加護病房或隔離病房幾天？', 'How many of them in intensive care or isolation?'),
  employed: yesNo('請問事故那天，您已經到職受僱了嗎？', 'Were you employed on the day of the accident?'),
  paidOwnFees: yesNo('請問有自己先付職災的醫療費嗎？', 'Did you pay for the medical treatment yourself?'),
  stillTreated: yesNo('請問職災還在治療中嗎？', 'Is the occupational injury still being treated?'),
  cause: choice('請問是工作或上下班途中造成的嗎？', 'Did it happen at work or on the way to it?', [
    ['ordinary', '不是，普通傷病', 'No, ordinary'],
    ['occupational', '是，職業災害', 'Yes, occupational'],
  ]),
  workCapacity: choice('請問還有部分工作能力嗎？', 'Is part of the capacity for work left?', [
    ['none', '完全不能工作', 'None'],
    ['partial', '還有一部分', 'Part of it'],
  ]),
  accidentOn: day('請問職災是哪一天發生的？', 'On which day did the accident happen?'),
  permanentIncapacity: yesNo(
    '請問診斷書寫「終身無工作能力」嗎？',
    'Does the certificate say permanent incapacity for work?',
  ),
  disabledBeforeJoining: yesNo(
    '請問參加國保以前就已經是重度以上障礙嗎？',
    'Was the disability severe before joining the National Pension?',
  ),
  grades: other(
    '請問失能診斷書上是哪幾項？要對照失能等級。',
    'Which items are on the certificate? Their grades are needed.',
  ),
  level: choice('請問評估的失能程度是？', 'Which level of disability was assessed?', [
    ['total', '完全失能', 'Total'],
    ['severe', '嚴重失能', 'Severe'],
    ['partial', '部分失能', 'Partial'],
    ['none', '都不是，只有失能等級', 'None, a grade only'],
  ]),
  relation: choice('請問過世的是您的哪一位家人？', 'Who of your family died?', [
    ['spouse', '配偶', 'Spouse'],
    ['parent', '父母', 'Parent'],
    ['child', '子女', 'Child'],
    ['other', '其他親屬', 'Other relative'],
  ]),
  ageOfDeceased: count('請問過世的孩子幾歲？', 'How old was the child?'),
  deceased: other(
    '請問過世的家人有勞保、國保或農保嗎？要另外查他的紀錄。',
    'Was the deceased insured? Their own record is needed.',
  ),
  survivors: count('請問合於年金條件的同順位遺屬有幾位？', 'How many survivors of the same rank meet the conditions?'),
  anySurvivor: yesNo('請問過世的人有配偶、子女、父母等遺屬嗎？', 'Are there any survivors?'),
  pensionerMonthly: money('請問過世前每月領多少年金？', 'How much was the monthly annuity before the death?'),
  lumpSum: money('請問當初一次請領老年給付可以領多少？', 'What would the lump sum of old age have been?'),
  annuityReceived: money('請問過世前一共領了多少年金？', 'How much annuity was drawn in all?'),
  atWork: yesNo('請問是在工作的時候失蹤的嗎？', 'Did the person go missing at work?'),
  fullMonths: count('請問失蹤滿幾個月了？', 'For how many full months has the person been missing?'),
  closed: yesNo(
    '請問公司已經歇業、清算或宣告破產了嗎？',
    'Has the employer closed, gone into liquidation or bankruptcy?',
  ),
  unpaidMonths: count('請問積欠幾個月的工資？', 'How many months of wages are unpaid?'),
  monthlyWage: money('請問每個月工資多少？', 'How much is the monthly wage?'),
  severanceAndPension: money('請問積欠多少資遣費和退休金？沒有就是0。', 'How much severance and pension is unpaid?'),
  averageWage: money('請問平均工資是多少？', 'What is the average wage?'),
  nationalPension: other(
    '請問您有國民年金的年資嗎？要查一下紀錄。',
    'Have you been in the National Pension? The record is needed.',
  ),
  welfareAllowance: yesNo('請問您有領社會福利津貼嗎？', 'Do you draw a social welfare allowance?'),
  farmers: other('請問您有農保嗎？要查一下紀錄。', "Have you been in farmers' insurance? The record is needed."),
  accountBalance: money('請問勞退專戶現在有多少？', 'How much is in the labor pension account?'),
  laborPension: other(
    '請問您有新制勞退的提繳嗎？要查一下專戶。',
    'Is there a labor pension account? The record is needed.',
  ),
  resident: yesNo(
    '請問您戶籍在國內、最近3年每年住滿183天嗎？',
    'Are you registered here and did you live here for 183 days in each of the last 3 years?',
  ),
};

/** Facts that have a question of their own. */
export const askedFacts: readonly string[] = Object.keys(askings);

/** The question that learns a fact; a fact without words of its own is asked for by its name. */
export function askingFor(fact: string): RightQuestion {
  const found = askings[fact];
  if (found === undefined) return { fact, text: aboutFact(fact, true), answer: 'other', choices: [] };
  return { fact, text: found.text, answer: found.answer, choices: found.choices ?? [] };
}
