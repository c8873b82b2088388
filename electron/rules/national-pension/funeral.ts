import { z } from 'zod';
import { assumedStep, estimateCaution } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { dayFact, readFacts } from '../case.ts';
import { fixedMonths } from '../fixed-months.ts';
import type { Law } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article } from '../trace.ts';

const schema = z.object({ eventOn: dayFact.nullish(), diedOn: dayFact.nullish() });
const factNames = new Set(Object.keys(schema.shape));
const source = article('國民年金法39', 'National Pension Act 39');

/** National Pension funeral benefit 國民年金喪葬給付: five months, to whoever paid the funeral (國民年金法39). */
export function answerNationalPensionFuneral(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const { option, step } = fixedMonths(
    law,
    {
      code: 'nationalPension.funeral.amount',
      amount: 'nationalPension.monthlyAmount',
      months: 'nationalPension.funeralMonths',
      label: { zh: '國民年金喪葬給付', en: 'National Pension funeral benefit' },
      source,
    },
    facts.diedOn ?? facts.eventOn ?? asOf,
  );
  const words = {
    zh: '加保期間死亡、保費繳清、由支出殯葬費的人請領',
    en: 'death under cover, premiums paid, claimed by whoever paid the funeral',
  };
  return {
    eligible: true,
    options: { funeral: option },
    reasons: [],
    steps: [assumedStep('nationalPension.funeral.assumed', words, source), step],
    cautions: [estimateCaution('nationalPension.funeral'), ...unusedFacts(given, factNames)],
  };
}
