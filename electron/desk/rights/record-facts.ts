import type { LifeStory } from '../../../src/contract/rights.ts';
import type { PersonRecord } from '../../records/index.ts';
import { CASE_CATEGORIES } from '../old-age/case-facts.ts';
import { begunBy, insuredMonths, type Spell } from '../summary/insured-time.ts';

type Person = PersonRecord['person'];
type Claim = Person['claims'][number];

/** How the rights call what a claim on record was for; a benefit that no right names is left out. */
const BENEFITS: Partial<Record<Claim['benefit'], string>> = {
  oldAgeAnnuity: 'oldAge',
  oldAgeOneTime: 'oldAge',
  oldAgeLumpSum: 'oldAge',
  pensionMonthly: 'withdrawal',
  pensionLumpSum: 'withdrawal',
};
const ANNUITIES: ReadonlySet<Claim['benefit']> = new Set(['oldAgeAnnuity', 'pensionMonthly']);

function within({ from, to }: Spell, limits: Spell): Spell | null {
  const later = from > limits.from ? from : limits.from;
  const ends = [to, limits.to].filter((day) => day !== null).toSorted();
  const end = ends[0] ?? null;
  return end !== null && end < later ? null : { from: later, to: end };
}

/** Employment insurance has no salary of its own: that of labor insurance, or of the accident insurance, of the same unit. */
function employmentSpells(person: Person, today: string): Record<string, unknown>[] {
  return begunBy(person.employmentInsurance, today).flatMap((cover) => {
    const salaries = (of: readonly (Spell & { salary: number; unit: string })[]) =>
      begunBy(of, today).flatMap(({ salary, unit, ...spell }) => {
        const part = unit === cover.unit ? within(spell, cover) : null;
        return part === null ? [] : [{ ...part, salary, unit, scheme: 'employmentInsurance' }];
      });
    const ordinary = salaries(person.laborInsurance);
    return ordinary.length > 0 ? ordinary : salaries(person.occupationalAccident);
  });
}

function salaryHistory(person: Person, today: string): Record<string, unknown>[] {
  return [
    ...begunBy(person.laborInsurance, today).map(({ from, to, salary, unit, category }) => ({
      from,
      to,
      salary,
      unit,
      category: CASE_CATEGORIES[category],
      scheme: 'laborInsurance',
    })),
    ...employmentSpells(person, today),
    ...begunBy(person.occupationalAccident, today).map(({ from, to, salary, unit }) => ({
      from,
      to,
      salary,
      unit,
      scheme: 'occupationalAccident',
    })),
  ];
}

function drawn({ claims }: Person): Record<string, unknown>[] {
  return claims.flatMap(({ scheme, benefit, stage, amount }) => {
    const name = BENEFITS[benefit];
    if (name === undefined || (stage !== 'paid' && stage !== 'beingPaid')) return [];
    const isAnnuity = ANNUITIES.has(benefit);
    return [
      {
        benefit: `${scheme}.${name}`,
        form: isAnnuity ? 'annuity' : 'once',
        ...(isAnnuity && amount !== null ? { monthly: amount } : {}),
      },
    ];
  });
}

/** The facts of `rights.all` as the record holds them, with what the clerk was told. Unknown facts stay unknown. */
export function rightsFactsOf({ person }: PersonRecord, story: LifeStory, today: string): Record<string, unknown> {
  const { birthDate, sex, nationality, laborPension } = person;
  const pension = begunBy(person.nationalPension, today);
  const paid = pension.filter((spell) => spell.paid === 'paid');
  const { welfareAllowance, ...answers } = story.answers;
  return {
    birthDate,
    sex,
    nationality,
    ...answers,
    salaryHistory: salaryHistory(person, today),
    nationalPension: {
      coverage: { months: insuredMonths(paid, birthDate, today) },
      spells: pension.map(({ from, to, paid: state }) => ({ from, to, paid: state })),
      ...(welfareAllowance === undefined ? {} : { welfareAllowance }),
    },
    farmers: { spells: begunBy(person.farmers, today).map(({ from, to }) => ({ from, to })) },
    laborPension: {
      months: insuredMonths(laborPension.spells, birthDate, today),
      balance: laborPension.balance + laborPension.individualBalance,
    },
    benefitsReceived: drawn(person),
    ...(person.sameUnitYears === undefined ? {} : { sameUnitYears: person.sameUnitYears }),
    ...(person.hazardousYears === undefined ? {} : { hazardousYears: person.hazardousYears }),
    ...(person.loan === null ? {} : { loan: person.loan }),
    events: [
      ...story.events.map(({ kind, on, facts }) => ({ kind, on, ...facts })),
      ...(person.diedOn === undefined || story.events.some(({ kind }) => kind === 'died')
        ? []
        : [{ kind: 'died', on: person.diedOn }]),
    ],
  };
}
