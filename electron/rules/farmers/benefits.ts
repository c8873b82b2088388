import { z } from 'zod';
import type { Text } from '../../../src/contract/text.ts';
import { assumedStep, estimateCaution } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { dayFact, readFacts } from '../case.ts';
import { checkHappened } from '../claim-dates.ts';
import { fixedMonths } from '../fixed-months.ts';
import { countOn, type Law } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article } from '../trace.ts';
import { expectedBirthCautions } from '../expected-birth.ts';

interface FarmersBenefit {
  option: 'maternity' | 'funeral';
  months: string;
  label: Text;
  assumed: Text;
  source: Text;
}

const maternity: FarmersBenefit = {
  option: 'maternity',
  months: 'farmers.maternityMonths',
  label: { zh: '農保生育給付', en: "Farmers' maternity benefit" },
  assumed: { zh: '加保期間分娩或早產、保費繳清', en: 'the birth under cover, premiums paid' },
  source: article('農民健康保險條例11、25'),
};
const funeral: FarmersBenefit = {
  option: 'funeral',
  months: 'farmers.funeralMonths',
  label: { zh: '農保喪葬津貼', en: "Farmers' funeral grant" },
  assumed: {
    zh: '加保期間死亡、保費繳清、由支出殯葬費的人請領',
    en: 'death under cover, premiums paid, claimed by whoever paid the funeral',
  },
  source: article('農民健康保險條例11、40'),
};

const schema = z.object({
  eventOn: dayFact.nullish(),
  deliveredOn: dayFact.nullish(),
  diedOn: dayFact.nullish(),
  children: z.int().min(1).max(12).nullish(),
  delivery: z.enum(['term', 'premature', 'miscarriage']).nullish(),
});
/** Facts of each benefit beside its own day. */
const otherFacts = { maternity: ['eventOn', 'children', 'delivery'], funeral: ['eventOn'] } as const;

function answerFarmers(law: Law, benefit: FarmersBenefit, given: Record<string, unknown>, asOf: Day): Outcome {
  const own = benefit.option === 'maternity' ? 'deliveredOn' : 'diedOn';
  const facts = readFacts(schema, given);
  const code = `farmers.${benefit.option}`;
  const on = facts[own] ?? facts.eventOn ?? asOf;
  const isBirth = benefit.option === 'maternity';
  if (!isBirth) checkHappened(facts[own] == null ? 'eventOn' : own, on, asOf);
  // No value is known for a miscarriage, so this refuses it with the name of the parameter.
  if (isBirth && facts.delivery === 'miscarriage') countOn(law, 'farmers.miscarriageMonths', on);
  const { option, monthsStep, step } = fixedMonths(
    law,
    {
      code: `${code}.amount`,
      amount: 'farmers.insuredAmount',
      months: benefit.months,
      label: benefit.label,
      source: benefit.source,
    },
    on,
    isBirth ? (facts.children ?? 1) : 1,
  );
  return {
    eligible: true,
    options: { [benefit.option]: option },
    reasons: [],
    steps: [assumedStep(`${code}.assumed`, benefit.assumed, benefit.source), monthsStep, step],
    cautions: [
      estimateCaution(code),
      ...(isBirth ? expectedBirthCautions(on, asOf) : []),
      ...unusedFacts(given, new Set([own, ...otherFacts[benefit.option]])),
    ],
  };
}

/** Maternity benefit of farmers' insurance 農保生育給付. */
export function answerFarmersMaternity(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  return answerFarmers(law, maternity, given, asOf);
}

/** Funeral grant of farmers' insurance 農保喪葬津貼. */
export function answerFarmersFuneral(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  return answerFarmers(law, funeral, given, asOf);
}
