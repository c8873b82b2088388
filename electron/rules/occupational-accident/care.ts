import { z } from 'zod';
import type { Caution } from '../../../src/contract/answer.ts';
import { assumedStep, estimateCaution, monthlyStep, statementStep } from '../benefit-steps.ts';
import { type Day, parseDay } from '../calendar.ts';
import { dayFact, needed, readFacts } from '../case.ts';
import { checkHappened, lapsedWords } from '../claim-dates.ts';
import { combineGrades } from '../disability-grades.ts';
import { type Law, moneyOn, numberIn, tableOn } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution, step } from '../trace.ts';
import { claimLapsed, limitationArticle, underOldAct } from './accident-act.ts';

const schema = z.object({
  accidentOn: dayFact.nullish(),
  eventOn: dayFact.nullish(),
  applyOn: dayFact.nullish(),
  level: z.enum(['total', 'severe', 'partial']).nullish(),
  grades: z.array(z.int().min(1).max(15)).min(1).max(50).nullish(),
  permanentIncapacity: z.boolean().nullish(),
  insured: z.boolean().nullish(),
});
type Facts = z.output<typeof schema>;
const factNames = new Set(Object.keys(schema.shape));
const source = article('職保津貼補助辦法');

/** The allowance was last raised a year before this day; whether it was again is not known. */
const unseenSince = parseDay('2025-05-01');

const obstacles = {
  'occupationalCare.oldAct': {
    zh: '111年5月1日以前的事故，依職業災害勞工保護法的看護補助',
    en: 'For accidents before 2022-05-01 the protection Act has a care allowance of its own',
  },
  'occupationalCare.notSevere': {
    zh: '要是第1或第2等級而且終身無工作能力，才有失能照護補助',
    en: 'For grades 1 and 2 with permanent incapacity for work only',
  },
  'claim.lapsed': lapsedWords,
} as const;

/** Grades 1 and 2 marked as permanent incapacity 終身無工作能力, which is what total disability 完全失能 means. */
function isSevere(law: Law, facts: Facts, on: Day, worst: number): boolean {
  if (facts.level != null) return facts.level === 'total';
  if (facts.grades == null) throw needed('grades');
  const { grade } = combineGrades(facts.grades, tableOn(law, 'occupationalAccident.disability.days', on));
  return grade <= worst && facts.permanentIncapacity !== false;
}

function cautionsOf(facts: Facts, asOf: Day): Caution[] {
  const found = [estimateCaution('occupationalCare')];
  if (asOf >= unseenSince) {
    found.push(
      caution(
        'occupationalCare.laterAdjustment',
        {
          zh: '金額隨物價調整；113年5月以後有沒有再調，沒有查證。',
          en: 'The sum follows prices; whether it was raised again after May 2024 is not confirmed.',
        },
        source,
      ),
    );
  }
  if (facts.level == null && facts.permanentIncapacity == null) {
    found.push(
      caution(
        'occupationalCare.incapacityAssumed',
        { zh: '假設是終身無工作能力的項目。', en: 'Assumes an item of permanent incapacity for work.' },
        source,
      ),
    );
  }
  return found;
}

/** Monthly care allowance for the disabled 失能照護補助: grades 1 and 2 with permanent incapacity, five years at most. */
export function answerOccupationalCare(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.accidentOn ?? facts.eventOn ?? asOf;
  checkHappened('accidentOn', facts.accidentOn, asOf);
  const cautions = [...cautionsOf(facts, asOf), ...unusedFacts(given, factNames)];
  const refuse = (reason: keyof typeof obstacles): Outcome => ({
    eligible: false,
    options: {},
    reasons: [reason],
    steps: [statementStep(reason, obstacles[reason], reason === 'claim.lapsed' ? limitationArticle : source)],
    cautions,
  });
  if (underOldAct(on)) return refuse('occupationalCare.oldAct');
  const conditions = tableOn(law, 'occupationalAccident.careConditions', on);
  if (!isSevere(law, facts, on, numberIn(conditions, 'worstGrade'))) return refuse('occupationalCare.notSevere');
  if (claimLapsed(law, on, facts.applyOn)) return refuse('claim.lapsed');
  const monthly = moneyOn(law, 'occupationalAccident.careMonthly', asOf);
  const maxMonths = numberIn(conditions, facts.insured === false ? 'monthsUninsured' : 'months');
  return {
    eligible: true,
    options: { care: { amount: monthly.value, per: 'month', maxMonths } },
    reasons: [],
    steps: [
      assumedStep(
        'occupationalCare.assumed',
        { zh: '日常生活需要他人照顧，失能已核定', en: 'care is needed in daily life, the disability was decided' },
        source,
      ),
      monthlyStep(
        'occupationalCare.amount',
        { zh: '失能照護補助', en: 'Care allowance for the disabled' },
        '',
        monthly.value,
        source,
        [monthly],
      ),
      step(
        'occupationalCare.months',
        { zh: '最多補助月數', en: 'Months at most' },
        '',
        `${maxMonths}`,
        'month',
        source,
        [conditions],
        { zh: `最多領${maxMonths / 12}年`, en: `For ${maxMonths / 12} years at most` },
      ),
    ],
    cautions,
  };
}
