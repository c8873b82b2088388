import type { Caution } from '../../../src/contract/answer.ts';
import { aboveTopCaution, averageOfSixStep } from '../average-of-six.ts';
import { assumedStep, estimateCaution, lackingStep, statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { needed } from '../case.ts';
import { lapsedWords } from '../claim-dates.ts';
import type { Law } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution } from '../trace.ts';
import {
  averageArticle,
  claimLapsed,
  limitationCautions,
  outsideRecordCautions,
  limitationArticle,
  transitionCaution,
  underOldAct,
} from './accident-act.ts';
import { type AccidentDeath, deathFactNames, type DeathPart, readAccidentDeath } from './death-facts.ts';
import { paidOnceOnDeath } from './death-paid-once.ts';
import { accidentSurvivorAnnuity } from './survivor-annuity.ts';

const source = article('職保49–51');

function cautionsOf(law: Law, death: AccidentDeath, options: Record<string, object>): Caution[] {
  const found = [estimateCaution('occupationalDeath'), ...transitionCaution(death.on)];
  if (options['survivorAnnuity'] !== undefined && options['survivorLumpSum'] !== undefined) {
    found.push(
      caution(
        'occupationalDeath.irrevocable',
        {
          zh: '年金和一次給付只能選一種，勞保局付款以後就不能再改。',
          en: 'Annuity or lump sum, not both; once the Bureau has paid, the choice cannot be changed.',
        },
        source,
      ),
    );
  }
  if (death.pensioner !== undefined && !underOldAct(death.on)) {
    found.push(
      caution(
        'occupationalDeath.pensionerLevel',
        {
          zh: '只有領完全或嚴重失能年金的人死亡，遺屬才有年金；以不含眷屬補助的月額計算。',
          en: 'Only a pension for total or severe disability passes on; of its amount without supplement.',
        },
        article('職保50'),
      ),
    );
  }
  const table = underOldAct(death.on) ? 'laborInsurance.salaryGrades' : 'occupationalAccident.salaryGrades';
  const amount = death.average?.amount ?? 0;
  return [
    ...found,
    ...aboveTopCaution(law, table, amount, death.on),
    ...outsideRecordCautions(death.average, death.on),
  ];
}

/** Benefits of an occupational death 職災死亡給付 (職保49–51; before 111-05-01 勞保63-2, 64). */
export function answerOccupationalDeath(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const death = readAccidentDeath(law, given, asOf);
  // The annuity is paid for up to five years before the claim, however late it comes (職保56, 勞保65-1 III).
  const parts: DeathPart[] = [accidentSurvivorAnnuity(law, death, asOf)];
  if (claimLapsed(law, death.on, death.declared.applyOn)) {
    const steps = [statementStep('claim.lapsed', lapsedWords, limitationArticle)];
    parts.push({ options: {}, steps, missing: [], reasons: ['claim.lapsed'] });
  } else parts.push(paidOnceOnDeath(law, death));
  const options: Record<string, object> = Object.assign({}, ...parts.map((part) => part.options));
  const missing = [...new Set(parts.flatMap((part) => part.missing))];
  const open = Object.keys(options).length > 0;
  const first = missing[0];
  if (!open && first !== undefined) throw needed(first);
  return {
    eligible: open,
    options,
    reasons: open ? [] : parts.flatMap((part) => part.reasons),
    steps: [
      assumedStep(
        'occupationalDeath.assumed',
        {
          zh: '在加保期間因職業傷病死亡，支出殯葬費的人請領',
          en: 'an occupational death while insured; claimed by who paid the funeral',
        },
        source,
      ),
      ...(death.average === undefined ? [] : [averageOfSixStep('occupationalDeath', death.average, averageArticle)]),
      ...parts.flatMap((part) => part.steps),
      ...missing.map((fact) => lackingStep('occupationalDeath', fact, source)),
    ],
    cautions: [
      ...cautionsOf(law, death, options),
      ...limitationCautions(law, death.on, death.declared.applyOn, asOf),
      ...unusedFacts(given, deathFactNames),
    ],
  };
}
