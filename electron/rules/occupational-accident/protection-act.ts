import { z } from 'zod';
import type { Step } from '../../../src/contract/answer.ts';
import type { Text } from '../../../src/contract/text.ts';
import { assumedStep, estimateCaution, monthlyStep, onceStep, statementStep } from '../benefit-steps.ts';
import { type Day, parseDay } from '../calendar.ts';
import { dayFact, needed, readFacts } from '../case.ts';
import { combineGrades } from '../disability-grades.ts';
import { type Law, moneyOn, numberIn, tableOn } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution, step } from '../trace.ts';
import { underOldAct } from './accident-act.ts';

const schema = z.object({
  accidentOn: dayFact,
  grades: z.array(z.int().min(1).max(15)).min(1).max(50).nullish(),
  workCapacity: z.enum(['none', 'partial']).nullish(),
  needsCare: z.boolean().nullish(),
  inTraining: z.boolean().nullish(),
  diedOn: dayFact.nullish(),
  insured: z.boolean().nullish(),
});
type Facts = z.output<typeof schema>;
const factNames = new Set(Object.keys(schema.shape));
const source = article('職業災害勞工保護法，職保104–106');
const prefix = 'occupationalAccident.protectionAct';

/** The Act was in force from 91-04-28 to 111-04-30. */
const actInForce = parseDay('2002-04-28');

const obstacles = {
  'protectionAct.newAct': {
    zh: '111年5月1日以後的事故，依職災保險法的補助',
    en: 'Accidents from 2022-05-01 on follow the Accident Insurance Act',
  },
  'protectionAct.beforeAct': {
    zh: '91年4月28日以前的事故，那時還沒有職業災害勞工保護法',
    en: 'The accident lies before the Act of 2002-04-28',
  },
} as const satisfies Record<string, Text>;

/** Which living allowance a grade gives: 1–3 without, 2–7 with part of the capacity for work, 8–10, 11–15. */
function livingKey(law: Law, facts: Facts, grades: readonly number[]): string {
  const table = () => tableOn(law, 'occupationalAccident.disability.days', facts.accidentOn);
  // Only several items need the table, which begins later than the Act.
  const grade = grades.length === 1 ? (grades[0] ?? 15) : combineGrades(grades, table()).grade;
  if (grade >= 11) return 'grades11to15';
  if (grade >= 8) return 'grades8to10';
  if (grade >= 4) return 'partialCapacity';
  if (grade === 1) return 'noCapacity';
  if (facts.workCapacity == null) throw needed('workCapacity');
  return facts.workCapacity === 'none' ? 'noCapacity' : 'partialCapacity';
}

/**
 * Allowances for accidents before 111-05-01 under the Occupational Accident Labor Protection Act 職業災害勞工保護法: living
 * by grade, care, training, and once for the family. Amounts are those of the month asked.
 */
export function answerProtectionAct(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const cautions = [estimateCaution('protectionAct'), ...unusedFacts(given, factNames)];
  if (!underOldAct(facts.accidentOn) || facts.accidentOn < actInForce) {
    const reason = underOldAct(facts.accidentOn) ? 'protectionAct.beforeAct' : 'protectionAct.newAct';
    const steps = [statementStep(reason, obstacles[reason], source)];
    return { eligible: false, options: {}, reasons: [reason], steps, cautions };
  }
  const rules = tableOn(law, `${prefix}.months`, facts.accidentOn);
  const most = numberIn(rules, facts.insured === false ? 'uninsured' : 'insured');
  const options: Record<string, object> = {};
  const steps: Step[] = [];
  const add = (option: string, key: string, label: Text, maxMonths: number) => {
    const monthly = moneyOn(law, `${prefix}.${key}`, asOf);
    options[option] = { amount: monthly.value, per: 'month', maxMonths };
    const months = { zh: `${label.zh}最多月數`, en: `${label.en}, months at most` };
    steps.push(
      monthlyStep(`protectionAct.${option}`, label, '', monthly.value, source, [monthly]),
      step(`protectionAct.${option}Months`, months, '', `${maxMonths}`, 'month', source, [rules]),
    );
  };
  if (facts.grades != null) {
    add('living', livingKey(law, facts, facts.grades), { zh: '失能生活津貼', en: 'Living allowance' }, most);
  }
  if (facts.needsCare === true) add('care', 'care', { zh: '看護補助', en: 'Care allowance' }, most);
  if (facts.inTraining === true) {
    const label = { zh: '職業訓練生活津貼', en: 'Training allowance' };
    add('training', 'training', label, numberIn(rules, 'training'));
  }
  if (facts.diedOn != null) {
    const family = moneyOn(law, `${prefix}.family`, asOf);
    options['family'] = { amount: family.value, per: 'once' };
    const label = { zh: '家屬補助', en: 'Allowance for the family' };
    steps.push(onceStep('protectionAct.family', label, '', family.value, source, [family]));
  }
  if (Object.keys(options).length === 0) throw needed('grades');
  return {
    eligible: true,
    options,
    reasons: [],
    steps: [
      assumedStep(
        'protectionAct.assumed',
        {
          zh: '失能已核定，照規定申請，沒有領取同性質的補助',
          en: 'the disability was decided, application in order, no allowance of the same kind drawn',
        },
        source,
      ),
      ...steps,
    ],
    cautions: [
      ...cautions,
      caution(
        'protectionAct.secondary',
        {
          zh: '金額和等級區分沒有看到公告全文，請向承辦單位確認。',
          en: 'Sums and tiers are from secondary sources; confirm them with the office.',
        },
        source,
      ),
    ],
  };
}
