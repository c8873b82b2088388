import { z } from 'zod';
import { averageOfSix, averageOfSixShape, averageOfSixStep, aboveTopCaution } from '../average-of-six.ts';
import { assumedStep, estimateCaution, lackingStep, statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { dayFact, moneyFact, needed, readFacts, salaryFact, seniorityFact } from '../case.ts';
import { checkHappened, lapsedWords } from '../claim-dates.ts';
import { invalidFact } from '../fault.ts';
import type { Law } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution } from '../trace.ts';
import {
  averageArticle,
  claimLapsed,
  limitationArticle,
  limitationCautions,
  outsideRecordCautions,
  transitionCaution,
  underOldAct,
} from './accident-act.ts';
import { accidentAnnuity } from './disability-annuity.ts';
import { disabilityLumpSum } from './disability-lump-sum.ts';
import { oldActAnnuity } from './disability-old-act.ts';

const gradeFact = z.int().min(1).max(15);
const schema = z.object({
  ...averageOfSixShape,
  accidentOn: dayFact.nullish(),
  eventOn: dayFact.nullish(),
  applyOn: dayFact.nullish(),
  level: z.enum(['total', 'severe', 'partial']).nullish(),
  grades: z.array(gradeFact).min(1).max(50).nullish(),
  previousGrade: gradeFact.nullish(),
  dependants: z.int().min(0).max(50).nullish(),
  otherPension: moneyFact.nullish(),
  insuredBefore2009: z.boolean().nullish(),
  birthDate: dayFact.nullish(),
  coverage: seniorityFact.nullish(),
  averageSalary60: salaryFact.nullish(),
});
const factNames = new Set(Object.keys(schema.shape));
export type DisabilityFacts = z.output<typeof schema>;

/** One part of the answer: options, derivation, and what is missing or in the way. */
export interface DisabilityPart {
  options: Record<string, object>;
  steps: Outcome['steps'];
  missing: readonly string[];
  reasons: readonly string[];
}

const source = article('職保43、46');

function readDisabilityFacts(given: Record<string, unknown>): DisabilityFacts {
  const facts = readFacts(schema, given);
  if (facts.level == null && facts.grades == null) throw needed('level');
  if (facts.previousGrade === 1 && facts.level == null) {
    throw invalidFact('facts.previousGrade', {
      zh: '原有失能已是第1等級，不能再加重。請核對原有失能等級。',
      en: 'The grade before is already grade 1 and cannot become more severe. Check the grade before.',
    });
  }
  return facts;
}

/**
 * Occupational disability 職災失能給付: an annuity by level of incapacity, or a lump sum by grade; those insured before
 * 98-01-01 may take the lump sum instead of the annuity (職保43–46; before 111-05-01 勞保54).
 */
export function answerOccupationalDisability(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readDisabilityFacts(given);
  const on = facts.accidentOn ?? facts.eventOn ?? asOf;
  checkHappened('accidentOn', facts.accidentOn, asOf);
  const average = averageOfSix(law, facts, on, false);
  const parts: DisabilityPart[] = [];
  const lapsed = claimLapsed(law, on, facts.applyOn);
  if (lapsed) {
    const steps = [statementStep('claim.lapsed', lapsedWords, limitationArticle)];
    parts.push({ options: {}, steps, missing: [], reasons: ['claim.lapsed'] });
  } else {
    if (facts.level != null) {
      parts.push(
        underOldAct(on)
          ? oldActAnnuity(law, facts, average?.amount, on, asOf)
          : accidentAnnuity(law, facts, facts.level, average?.amount, on),
      );
    }
    if (facts.level == null || facts.insuredBefore2009 === true) {
      parts.push(disabilityLumpSum(law, facts, average?.amount, on));
    }
  }
  const options: Record<string, object> = Object.assign({}, ...parts.map((part) => part.options));
  const missing = [...new Set(parts.flatMap((part) => part.missing))];
  const open = Object.keys(options).length > 0;
  const first = missing[0];
  if (!open && first !== undefined) throw needed(first);
  const table = underOldAct(on) ? 'laborInsurance.salaryGrades' : 'occupationalAccident.salaryGrades';
  return {
    eligible: open,
    options,
    reasons: open ? [] : parts.flatMap((part) => part.reasons),
    steps: [
      assumedStep(
        'occupationalDisability.assumed',
        { zh: '職業傷病治療終止，經診斷永久失能', en: 'treatment ended, the disability diagnosed as permanent' },
        source,
      ),
      ...(average === undefined ? [] : [averageOfSixStep('occupationalDisability', average, averageArticle)]),
      ...parts.flatMap((part) => part.steps),
      ...missing.map((fact) => lackingStep('occupationalDisability', fact, source)),
    ],
    cautions: [
      estimateCaution('occupationalDisability'),
      ...transitionCaution(on),
      ...limitationCautions(law, on, facts.applyOn, asOf),
      ...(options['annuity'] !== undefined && options['lumpSum'] !== undefined
        ? [
            caution(
              'occupationalDisability.irrevocable',
              {
                zh: '年金和一次金只能選一種，勞保局付款以後就不能再改。',
                en: 'Annuity or lump sum, not both; once the Bureau has paid, the choice cannot be changed.',
              },
              source,
            ),
          ]
        : []),
      ...aboveTopCaution(law, table, average?.amount ?? 0, on),
      ...outsideRecordCautions(average, on),
      ...unusedFacts(given, factNames),
    ],
  };
}
