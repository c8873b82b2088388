import { z } from 'zod';
import type { Step } from '../../../src/contract/answer.ts';
import { assumedStep, estimateCaution, lackingStep, statementStep } from '../benefit-steps.ts';
import { ageOn, type Day } from '../calendar.ts';
import { checkBirth, dayFact, needed, readFacts, salaryFact, seniorityFact } from '../case.ts';
import { checkHappened, claimDates, lapsedWords, nationalPensionLimitation } from '../claim-dates.ts';
import { invalidFact } from '../fault.ts';
import { fixedMonths } from '../fixed-months.ts';
import { countOn, type Law } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution } from '../trace.ts';
import { nationalPensionSurvivorAnnuity } from './survivor-annuity.ts';

const schema = z.object({
  birthDate: dayFact.nullish(),
  diedOn: dayFact.nullish(),
  eventOn: dayFact.nullish(),
  applyOn: dayFact.nullish(),
  coverage: seniorityFact.nullish(),
  coverEndedOn: dayFact.nullish(),
  monthlyAmount: salaryFact.nullish(),
  survivors: z.int().min(0).max(50).nullish(),
  anySurvivor: z.boolean().nullish(),
  pensionerMonthly: salaryFact.nullish(),
});
export type DeathFacts = z.output<typeof schema>;
const factNames = new Set(Object.keys(schema.shape));

/**
 * How a person died in the eyes of the Act: under cover, while drawing a pension, at 65 or later before claiming, or, before
 * that age, after cover had ended (國民年金法40).
 */
export type DeathRoute = 'insured' | 'pensioner' | 'unclaimed' | 'notInsured';

const articles = {
  survivors: article('國民年金法40–42'),
  funeral: article('國民年金法39'),
  backPayment: article('國民年金法18-1'),
  choice: article('國民年金法21、43，勞保74-2第3項'),
};

const assumptions = {
  insured: { zh: '死亡時國保加保中、保費繳清', en: 'insured on the day of death, premiums paid' },
  pensioner: { zh: '死亡時領取國保年金中', en: 'drawing a pension on the day of death' },
  unclaimed: { zh: '滿65歲以後、請領老年年金以前死亡', en: 'died at 65 or later, before claiming old age' },
  notInsured: { zh: '死亡時沒有加保國保', en: 'not insured on the day of death' },
} as const;

function routeOf(law: Law, facts: DeathFacts, on: Day): DeathRoute {
  if (facts.pensionerMonthly != null) return 'pensioner';
  const age = countOn(law, 'nationalPension.oldAge.age', on).value;
  if (facts.birthDate != null && ageOn(facts.birthDate, on) >= age) return 'unclaimed';
  return facts.coverEndedOn != null && facts.coverEndedOn < on ? 'notInsured' : 'insured';
}

function check(facts: DeathFacts, on: Day, asOf: Day): void {
  checkHappened(facts.diedOn == null ? 'eventOn' : 'diedOn', on, asOf);
  if (facts.birthDate != null) checkBirth(facts.birthDate, on);
  if (facts.anySurvivor !== false || (facts.survivors ?? 0) === 0) return;
  throw invalidFact('facts.survivors', {
    zh: '「有無遺屬」寫沒有，符合條件的遺屬人數卻大於0。請核對兩項。',
    en: 'There is said to be no survivor, yet some qualify. Check both facts.',
  });
}

/**
 * National Pension death 國民年金死亡: survivor annuity 遺屬年金 by one of three routes, and the funeral benefit for a death
 * under cover (國民年金法39–42).
 */
export function answerNationalPensionDeath(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.diedOn ?? facts.eventOn ?? asOf;
  check(facts, on, asOf);
  const route = routeOf(law, facts, on);
  const dates = claimDates(law, on, facts.applyOn, asOf, nationalPensionLimitation);
  const options: Record<string, object> = {};
  const reasons: string[] = [];
  const steps: Step[] = [];
  const missing: string[] = [];
  if (route === 'notInsured') {
    const words = {
      zh: '未滿65歲而且已退出國保後死亡，國保沒有給付',
      en: 'Died below 65 after cover had ended: nothing from the National Pension',
    };
    reasons.push('nationalPension.death.notInsured');
    steps.push(statementStep('nationalPension.death.notInsured', words, articles.survivors));
  } else {
    const survivors = facts.anySurvivor === false ? 0 : (facts.survivors ?? undefined);
    const part = nationalPensionSurvivorAnnuity(law, facts, route, survivors, asOf);
    Object.assign(options, part.options);
    steps.push(...part.steps);
    missing.push(...part.missing);
    reasons.push(...part.reasons);
  }
  if (route === 'insured' && dates.lapsed) {
    reasons.push('claim.lapsed');
    steps.push(statementStep('claim.lapsed', lapsedWords, nationalPensionLimitation.source));
  } else if (route === 'insured') {
    const funeral = fixedMonths(
      law,
      {
        code: 'nationalPension.funeral.amount',
        amount: 'nationalPension.monthlyAmount',
        months: 'nationalPension.funeralMonths',
        label: { zh: '國民年金喪葬給付', en: 'National Pension funeral benefit' },
        source: articles.funeral,
      },
      on,
    );
    options['funeral'] = funeral.option;
    steps.push(funeral.monthsStep, funeral.step);
  } else if (route !== 'notInsured') {
    const words = { zh: '死亡時不是被保險人，沒有喪葬給付', en: 'Not insured on the day of death: no funeral benefit' };
    steps.push(statementStep('nationalPension.death.noFuneral', words, articles.funeral));
  }
  const open = Object.keys(options).length > 0;
  const first = missing[0];
  if (!open && first !== undefined) throw needed(first);
  return {
    eligible: open,
    options,
    reasons: open ? [] : reasons,
    steps: [
      assumedStep('nationalPension.death.assumed', assumptions[route], articles.survivors),
      ...steps,
      ...missing.map((fact) => lackingStep('nationalPension.death', fact, articles.survivors)),
    ],
    cautions: [
      estimateCaution('nationalPension.death'),
      ...dates.cautions,
      ...(options['survivorAnnuity'] === undefined
        ? []
        : [
            caution(
              'nationalPension.death.backPayment',
              {
                zh: '遺屬年金從申請當月起發，以前的部分最多追溯5年。',
                en: 'Paid from the month of the claim; at most five years before it are made good.',
              },
              articles.backPayment,
            ),
            caution(
              'nationalPension.death.oneOnly',
              {
                zh: '遺屬自己領國保年金，或同一死亡也符合勞保的，只能選一種。先各試算一次再選。',
                en: 'Beside an own pension of the National Pension, or for a death labor insurance covers too: one only. Compare first.',
              },
              articles.choice,
            ),
          ]),
      ...unusedFacts(given, factNames),
    ],
  };
}
