import { z } from 'zod';
import { assumedStep, estimateCaution, statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { dayFact, readFacts } from '../case.ts';
import { checkHappened, claimDates, lapsedWords, nationalPensionLimitation } from '../claim-dates.ts';
import { fixedMonths } from '../fixed-months.ts';
import type { Law } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article } from '../trace.ts';

const schema = z.object({ eventOn: dayFact.nullish(), applyOn: dayFact.nullish(), diedOn: dayFact.nullish() });
const factNames = new Set(Object.keys(schema.shape));
const source = article('國民年金法39');

/** National Pension funeral benefit 國民年金喪葬給付: five months, to whoever paid the funeral (國民年金法39). */
export function answerNationalPensionFuneral(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.diedOn ?? facts.eventOn ?? asOf;
  checkHappened('diedOn', facts.diedOn, asOf);
  const dates = claimDates(law, on, facts.applyOn, asOf, nationalPensionLimitation);
  const { option, monthsStep, step } = fixedMonths(
    law,
    {
      code: 'nationalPension.funeral.amount',
      amount: 'nationalPension.monthlyAmount',
      months: 'nationalPension.funeralMonths',
      label: { zh: '國民年金喪葬給付', en: 'National Pension funeral benefit' },
      source,
    },
    on,
  );
  const words = {
    zh: '加保期間死亡、保費繳清、由支出殯葬費的人請領',
    en: 'death under cover, premiums paid, claimed by whoever paid the funeral',
  };
  const assumed = assumedStep('nationalPension.funeral.assumed', words, source);
  const cautions = [estimateCaution('nationalPension.funeral'), ...dates.cautions, ...unusedFacts(given, factNames)];
  if (dates.lapsed) {
    const lapsed = statementStep('claim.lapsed', lapsedWords, nationalPensionLimitation.source);
    return { eligible: false, options: {}, reasons: ['claim.lapsed'], steps: [assumed, lapsed], cautions };
  }
  return { eligible: true, options: { funeral: option }, reasons: [], steps: [assumed, monthsStep, step], cautions };
}
