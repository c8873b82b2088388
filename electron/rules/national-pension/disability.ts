import { z } from 'zod';
import type { Caution, Step } from '../../../src/contract/answer.ts';
import type { Text } from '../../../src/contract/text.ts';
import { assumedStep, estimateCaution, monthlyStep, statementStep } from '../benefit-steps.ts';
import { ageOn, type Day } from '../calendar.ts';
import { checkBirth, dayFact, needed, readFacts, salaryFact, seniorityFact } from '../case.ts';
import { checkHappened, claimDates, lapsedWords, nationalPensionLimitation } from '../claim-dates.ts';
import { countOn, type Law, moneyOn } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution } from '../trace.ts';
import { disabilityParts } from './disability-parts.ts';

const schema = z.object({
  birthDate: dayFact.nullish(),
  eventOn: dayFact.nullish(),
  applyOn: dayFact.nullish(),
  coverage: seniorityFact.nullish(),
  monthlyAmount: salaryFact.nullish(),
  permanentIncapacity: z.boolean().nullish(),
  disabledBeforeJoining: z.boolean().nullish(),
  barredFromFloor: z.boolean().nullish(),
  paidLate: z.boolean().nullish(),
  laborInsurance: z.strictObject({ coverage: seniorityFact, averageSalary60: salaryFact }).nullish(),
});
export type DisabilityFacts = z.output<typeof schema>;
const factNames = new Set(Object.keys(schema.shape));

const articles = {
  conditions: article('國民年金法33'),
  guarantee: article('國民年金法35'),
  choice: article('國民年金法21，勞保74-2第3項'),
};

const obstacles = {
  'nationalPension.disability.notIncapable': {
    zh: '沒有達到重度以上而且無工作能力，不能請領',
    en: 'Not severe with no capacity for work, so no benefit',
  },
  'nationalPension.disability.overAge': {
    zh: '滿65歲以後才失能，已經不是國保被保險人',
    en: 'The disability came at 65 or later, when cover had ended',
  },
  'nationalPension.disability.guaranteeBarred': {
    zh: '另領社會福利津貼等，不能領身心障礙基本保證年金',
    en: 'A social-welfare allowance or the like bars the basic guaranteed pension',
  },
  'claim.lapsed': lapsedWords,
} as const satisfies Record<string, Text>;
type Obstacle = keyof typeof obstacles;

function obstaclesOf(law: Law, facts: DisabilityFacts, on: Day, lapsed: boolean): Obstacle[] {
  const found: Obstacle[] = [];
  if (facts.permanentIncapacity === false) found.push('nationalPension.disability.notIncapable');
  const age = countOn(law, 'nationalPension.oldAge.age', on).value;
  if (facts.birthDate != null && ageOn(facts.birthDate, on) >= age) found.push('nationalPension.disability.overAge');
  if (facts.disabledBeforeJoining === true && facts.barredFromFloor === true) {
    found.push('nationalPension.disability.guaranteeBarred');
  }
  if (lapsed) found.push('claim.lapsed');
  return found;
}

/** The flat pension of those who were severely disabled before they joined 身心障礙基本保證年金 (國民年金法35). */
function guaranteed(law: Law, asOf: Day): { options: Record<string, object>; steps: Step[]; cautions: Caution[] } {
  const floor = moneyOn(law, 'nationalPension.disability.floor', asOf);
  const label = { zh: '身心障礙基本保證年金', en: 'Basic guaranteed disability pension' };
  return {
    options: { basicGuarantee: { amount: floor.value, per: 'month' } },
    steps: [monthlyStep('nationalPension.disability.guarantee', label, '', floor.value, articles.guarantee, [floor])],
    cautions: [
      caution(
        'nationalPension.disability.meansTest',
        {
          zh: '假設居住、所得和財產都符合規定；和保費、年資無關。',
          en: 'Assumes that residence, income and property pass the test; premiums and years play no part.',
        },
        articles.guarantee,
      ),
    ],
  };
}

/**
 * National Pension disability 國民年金身心障礙年金 by years, raised to a floor, or the basic guaranteed pension of those
 * disabled before they joined (國民年金法33–35). Amounts are those of the day of the question: a new insured amount also
 * re-prices pensions in payment (19 II).
 */
export function answerNationalPensionDisability(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.eventOn ?? asOf;
  checkHappened('eventOn', facts.eventOn, asOf);
  if (facts.birthDate != null) checkBirth(facts.birthDate, on);
  const dates = claimDates(law, on, facts.applyOn, asOf, nationalPensionLimitation);
  const found = obstaclesOf(law, facts, on, dates.lapsed);
  const words = {
    zh: '加保期間傷病，治療終止，診斷重度以上而且無工作能力，保費繳清',
    en: 'illness or injury under cover, treatment ended, severe with no capacity for work, premiums paid',
  };
  const assumed = assumedStep('nationalPension.disability.assumed', words, articles.conditions);
  const cautions = [estimateCaution('nationalPension.disability'), ...dates.cautions, ...unusedFacts(given, factNames)];
  if (found.length > 0) {
    const steps = [assumed, ...found.map((code) => statementStep(code, obstacles[code], articles.conditions))];
    return { eligible: false, options: {}, reasons: found, steps, cautions };
  }
  if (facts.disabledBeforeJoining !== true && facts.coverage == null) throw needed('coverage');
  const part = facts.disabledBeforeJoining === true ? guaranteed(law, asOf) : disabilityParts(law, facts, asOf);
  return {
    eligible: true,
    options: part.options,
    reasons: [],
    steps: [assumed, ...part.steps],
    cautions: [
      ...cautions,
      ...part.cautions,
      caution(
        'nationalPension.disability.oneOnly',
        {
          zh: '國保各種年金只能選一種；同一失能符合勞保和國保的，也只能選一種。',
          en: 'Of the pensions of the National Pension one only; for one disability also labor insurance or it, not both.',
        },
        articles.choice,
      ),
    ],
  };
}
