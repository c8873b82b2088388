import { describe, expect, it } from 'vitest';
import { answerCase, isRefusal } from '../../../electron/rules/index.ts';
import { law } from '../law-under-test.ts';
import { tiesMet } from './exact.ts';
import { maternity, type MaternityFacts } from './maternity.ts';
import { occupationalSickness, type OccupationalSicknessFacts } from './occupational-sickness.ts';
import { type Expected, oldAge, type OldAgeFacts } from './old-age.ts';
import { parentalLeave, type ParentalLeaveFacts } from './parental-leave.ts';
import { premium, type PremiumFacts } from './premium.ts';
import {
  drawFrom,
  familyDeathCase,
  historyCase,
  maternityCase,
  occupationalSicknessCase,
  oldAgeCase,
  parentalLeaveCase,
  premiumCase,
  type RandomCase,
  unemploymentCase,
} from './random-cases.ts';
import { averageOfSix, fromHistory, type Spell } from './salary-history.ts';
import { unemployment, type UnemploymentFacts } from './unemployment.ts';

/** Random cases for each benefit; `npm run proof` asks more. */
const cases = Number(process.env['COUNTER_AGREEMENT_CASES'] ?? 2_000);

/** Benefits of whole months: two of maternity, three of a funeral. */
const wholeMonths = new Set(['laborInsurance.maternity', 'laborInsurance.familyDeath']);

type Second = (facts: Record<string, unknown>, asOf: string) => Expected;

const questions: [
  ask: string,
  from: string,
  random: (draw: ReturnType<typeof drawFrom>) => RandomCase,
  second: Second,
][] = [
  ['laborInsurance.oldAge', 'totals', oldAgeCase, (facts, asOf) => oldAge(facts as unknown as OldAgeFacts, asOf)],
  ['laborInsurance.oldAge', 'spells', historyCase, fromSpells],
  ['laborInsurance.familyDeath', 'spells', familyDeathCase, familyDeath],
  [
    'employmentInsurance.unemployment',
    'totals',
    unemploymentCase,
    (facts, asOf) => unemployment(facts as unknown as UnemploymentFacts, asOf),
  ],
  ['laborInsurance.maternity', 'totals', maternityCase, (facts) => maternity(facts as unknown as MaternityFacts)],
  ['laborInsurance.premium', 'totals', premiumCase, (facts, asOf) => premium(facts as unknown as PremiumFacts, asOf)],
  [
    'occupationalAccident.sickness',
    'totals',
    occupationalSicknessCase,
    (facts) => occupationalSickness(facts as unknown as OccupationalSicknessFacts),
  ],
  [
    'employmentInsurance.parentalLeave',
    'totals',
    parentalLeaveCase,
    (facts) => parentalLeave(facts as unknown as ParentalLeaveFacts),
  ],
];

function fromSpells(facts: Record<string, unknown>, asOf: string): Expected {
  const { birthDate, salaryHistory } = facts as unknown as { birthDate: string; salaryHistory: Spell[] };
  return oldAge(fromHistory(birthDate, salaryHistory), asOf);
}

/** Three months of the average (勞工保險條例 62). */
function familyDeath(facts: Record<string, unknown>): Expected {
  const { eventOn, salaryHistory } = facts as unknown as { eventOn: string; salaryHistory: Spell[] };
  return { eligible: true, options: { funeral: { months: 3, amount: 3 * averageOfSix(salaryHistory, eventOn) } } };
}

/** What the engine says, cut to the figures that the second implementation works out; every option is kept by its name. */
function sameFigures(expected: Expected, options: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => {
      const wanted = expected.options[name];
      if (wanted === undefined || option === null || typeof option !== 'object') return [name, option];
      return [name, Object.fromEntries(Object.keys(wanted).map((key) => [key, Reflect.get(option, key)]))];
    }),
  );
}

describe('the engine and a second implementation from the text of the law', () => {
  it.each(questions)('%s from %s', { timeout: 600_000 }, (ask, from, random, second) => {
    const draw = drawFrom(20_261_121);
    let eligible = 0;
    const tiesBefore = tiesMet();
    // The second reading of spells goes from day to day and takes its time.
    const asked = from === 'spells' ? cases / 10 : cases;
    for (let index = 0; index < asked; index += 1) {
      const { asOf, facts } = random(draw);
      const expected = second(facts, asOf);
      const answer = answerCase(law, { id: String(index), ask, asOf, facts });
      const given = isRefusal(answer)
        ? { error: answer.error.code, path: answer.error.path }
        : { eligible: answer.eligible, options: sameFigures(expected, answer.options) };
      if (JSON.stringify(given) !== JSON.stringify(expected)) {
        expect(given, JSON.stringify({ ask, asOf, facts })).toEqual(expected);
      }
      if (expected.eligible) eligible += 1;
    }
    // Both sides of every condition are met, else the agreement would prove little.
    expect(eligible).toBeGreaterThan(asked / 10);
    // Months of pay are whole dollars; every other benefit meets exact half dollars.
    if (!wholeMonths.has(ask)) expect(tiesMet()).toBeGreaterThan(tiesBefore);
  });
});
