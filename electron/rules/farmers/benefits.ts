import { z } from 'zod';
import type { Text } from '../../../src/contract/text.ts';
import { assumedStep, estimateCaution } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { dayFact, readFacts } from '../case.ts';
import { fixedMonths } from '../fixed-months.ts';
import type { Law } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article } from '../trace.ts';

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
  assumed: { zh: '加保期間單胎分娩、保費繳清', en: 'one child born under cover, premiums paid' },
  source: article('農民健康保險條例11、25', "Farmers' Health Insurance Act 11, 25"),
};
const funeral: FarmersBenefit = {
  option: 'funeral',
  months: 'farmers.funeralMonths',
  label: { zh: '農保喪葬津貼', en: "Farmers' funeral grant" },
  assumed: {
    zh: '加保期間死亡、保費繳清、由支出殯葬費的人請領',
    en: 'death under cover, premiums paid, claimed by whoever paid the funeral',
  },
  source: article('農民健康保險條例11、40', "Farmers' Health Insurance Act 11, 40"),
};

const schema = z.object({ eventOn: dayFact.nullish(), deliveredOn: dayFact.nullish(), diedOn: dayFact.nullish() });

function answerFarmers(law: Law, benefit: FarmersBenefit, given: Record<string, unknown>, asOf: Day): Outcome {
  const own = benefit.option === 'maternity' ? 'deliveredOn' : 'diedOn';
  const facts = readFacts(schema, given);
  const code = `farmers.${benefit.option}`;
  const { option, step } = fixedMonths(
    law,
    {
      code: `${code}.amount`,
      amount: 'farmers.insuredAmount',
      months: benefit.months,
      label: benefit.label,
      source: benefit.source,
    },
    facts[own] ?? facts.eventOn ?? asOf,
  );
  return {
    eligible: true,
    options: { [benefit.option]: option },
    reasons: [],
    steps: [assumedStep(`${code}.assumed`, benefit.assumed, benefit.source), step],
    cautions: [estimateCaution(code), ...unusedFacts(given, new Set([own, 'eventOn']))],
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
