import { z } from 'zod';
import { assumedStep, countStep, estimateCaution, onceStep, statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { needed, readFacts, yearsFact } from '../case.ts';
import { type Law, numberIn, tableOn } from '../law.ts';
import { monthsOfSalary } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, shownHundredths, shownMoney } from '../trace.ts';
import { afterCover } from './after-cover.ts';
import { averageStep } from './average-step.ts';
import { laborInsuranceLimitation, claimDates, lapsedWords } from '../claim-dates.ts';
import { readInsuredRecord, recordShape } from './insured-record.ts';

const schema = z.object({
  ...recordShape,
  relation: z.enum(['spouse', 'parent', 'child']),
  ageOfDeceased: yearsFact.max(130).nullish(),
});
const factNames = new Set(Object.keys(schema.shape));
const source = article('勞保19、62，細則55');

const relations = {
  spouse: { zh: '配偶死亡', en: 'Death of the spouse' },
  parent: { zh: '父母死亡', en: 'Death of a parent' },
  child: { zh: '滿12歲子女死亡', en: 'Death of a child of 12 or older' },
  youngChild: { zh: '未滿12歲子女死亡', en: 'Death of a child below 12' },
} as const;

/** Funeral grant for the death of a parent, spouse or child 家屬死亡喪葬津貼 (勞保62). */
export function answerFamilyDeath(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.eventOn ?? asOf;
  const record = readInsuredRecord(law, facts, on, asOf);
  const dates = claimDates(law, on, facts.applyOn, asOf, laborInsuranceLimitation);
  const table = tableOn(law, 'laborInsurance.familyDeath.months', on);
  if (facts.relation === 'child' && facts.ageOfDeceased == null) throw needed('ageOfDeceased');
  const young = facts.relation === 'child' && (facts.ageOfDeceased ?? 0) < numberIn(table, 'childAge');
  const relation = young ? 'youngChild' : facts.relation;
  const months = numberIn(table, relation);
  const cautions = [
    estimateCaution('familyDeath'),
    ...dates.cautions,
    ...record.cautions,
    ...unusedFacts(given, factNames),
  ];
  const assumed = assumedStep(
    'familyDeath.assumed',
    {
      zh: '死亡時本人加保中、保費繳清、同一事故由1人請領',
      en: 'the claimant insured on that day, premiums paid, one claimant for the same death',
    },
    source,
  );
  if (dates.lapsed) {
    const lapsed = statementStep('claim.lapsed', lapsedWords, laborInsuranceLimitation.source);
    return { eligible: false, options: {}, reasons: ['claim.lapsed'], steps: [assumed, lapsed], cautions };
  }
  const after = afterCover(record, on, false);
  if (after.reasons.length > 0) {
    return { eligible: false, options: {}, reasons: after.reasons, steps: [assumed, ...after.steps], cautions };
  }
  const average = record.average6;
  if (average === undefined) throw needed('averageSalary6');
  const amount = monthsOfSalary(average.amount, months);
  const words = relations[relation];
  const shown = shownHundredths(months);
  return {
    eligible: true,
    options: { funeral: { months: months / 100, amount, per: 'once' } },
    reasons: [],
    steps: [
      assumed,
      averageStep(
        'familyDeath.averageSalary6',
        { zh: '最近6個月平均月投保薪資', en: 'Average of the latest 6 months' },
        average,
      ),
      countStep(
        'familyDeath.months',
        { zh: `${words.zh}喪葬津貼月數`, en: `${words.en}, months of the funeral grant` },
        shown,
        'month',
        source,
        [table],
      ),
      onceStep(
        'familyDeath.funeral',
        { zh: `${words.zh}喪葬津貼`, en: `${words.en}, funeral grant` },
        `${shownMoney(average.amount)} × ${shown}`,
        amount,
        source,
        [table],
      ),
    ],
    cautions,
  };
}
