import { plusDays, plusMonths, reaches } from './dates.ts';
import { basicWage, inForce, topGrade } from './tables.ts';
import { premiumCategories } from './premium.ts';
import type { Spell } from './salary-history.ts';

/** Draws whole numbers from 0 up to and without a limit. */
export type Draw = (limit: number) => number;

/** The same numbers for the same seed (mulberry32), so that a case that differs can be asked again. */
export function drawFrom(seed: number): Draw {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

export interface RandomCase {
  asOf: string;
  facts: Record<string, unknown>;
}

function between(draw: Draw, from: number, to: number): number {
  return from + draw(to - from + 1);
}

function oneOf<T>(draw: Draw, ...values: readonly [T, ...T[]]): T {
  return values[draw(values.length)] ?? values[0];
}

/** A day, every second time one around which the law changes. */
function dayOf(draw: Draw, from: string, to: string, turns: readonly string[]): string {
  const turn = turns[draw(turns.length)];
  if (draw(2) === 0 && turn !== undefined) {
    const near = plusDays(turn, between(draw, -2, 2));
    if (near >= from && near <= to) return near;
  }
  const month = plusMonths(from, draw(12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1)));
  const day = plusDays(month, draw(31));
  return day <= to ? day : to;
}

/** The top grade, any whole average below it, or one of those that make exact half dollars. */
function salaryOn(draw: Draw, on: string): number {
  const top = inForce(topGrade, on) ?? 43_900;
  return oneOf(draw, top, between(draw, 11_100, top), 20_000 + 20 * draw(1_000), 20_005 + 10 * draw(2_000));
}

/** Keeps a fact in about every second case. */
function maybe(draw: Draw, facts: Record<string, unknown>): Record<string, unknown> {
  return draw(2) === 0 ? facts : {};
}

export function oldAgeCase(draw: Draw): RandomCase {
  const birthDate = oneOf(
    draw,
    `${between(draw, 1944, 1972)}-${oneOf(draw, '01-01', '12-31', '02-28', '03-01', '07-15')}`,
    plusDays(`${between(draw, 1944, 1972)}-01-01`, draw(365)),
    `${1944 + 4 * draw(8)}-02-29`,
  );
  const age = between(draw, 49, 71);
  const turn = reaches(birthDate, age);
  const near = oneOf(draw, plusDays(turn, between(draw, -2, 2)), plusDays(turn, draw(364)));
  const asOf = near < '2009-01-01' ? '2009-01-01' : near > '2026-12-31' ? '2026-12-31' : near;
  const reached = Number(asOf.slice(0, 4)) - Number(birthDate.slice(0, 4)) - 1;
  const salary = salaryOn(draw, asOf);
  const years = draw(Math.max(1, Math.min(reached - 15, 45)));
  const months = oneOf(draw, 0, 0, draw(12));
  const after60 = reached > 61 ? draw(Math.min(reached - 60, years + 1)) : 0;
  const facts = {
    birthDate,
    coverage: { years, months, days: after60 > 0 ? 0 : oneOf(draw, 0, 0, draw(30)) },
    averageSalary60: salary,
    ...maybe(draw, { averageSalary36: Math.min(45_800, salary + draw(500)), insuredBefore2009: draw(4) > 0 }),
    ...(after60 > 0 ? { coverageAfter60: { years: after60 } } : {}),
    ...maybe(draw, { sex: oneOf(draw, 'female', 'male') }),
    ...(draw(8) === 0 ? { hazardousYears: Math.min(years, between(draw, 3, 17)) } : {}),
    ...(draw(8) === 0 ? { sameUnitYears: Math.min(years, between(draw, 23, 27)) } : {}),
    ...(draw(4) === 0 ? { nationalPension: { coverage: { years: draw(14), months: draw(12) } } } : {}),
    ...(draw(6) === 0 && asOf >= '2015-02-05' ? { loan: { principal: draw(100_000), interest: draw(5_000) } } : {}),
  };
  return { asOf, facts };
}

/** Any income, or one at the turns of 就業保險法 17: the basic wage, alone or with the benefit, and 80 % of the average. */
function incomeNear(draw: Draw, on: string, salary: number): number {
  const wage = Number(inForce(basicWage, on) ?? 17_280n);
  const turn = oneOf(draw, wage, wage - Math.round(salary * 0.6), wage - Math.round(salary * 0.8), salary / 5);
  return oneOf(draw, draw(32_000), Math.max(0, Math.round(turn) + between(draw, -1, 1)));
}

export function unemploymentCase(draw: Draw): RandomCase {
  const turns = ['2009-05-01', '2013-04-01', '2022-01-18', '2024-01-01', '2026-01-01'];
  const registeredOn = dayOf(draw, '2007-07-01', '2026-10-31', turns);
  const asOf = plusDays(registeredOn, oneOf(draw, 0, 14, 40));
  const salary = salaryOn(draw, registeredOn);
  const facts = {
    leaving: oneOf(draw, 'involuntary', 'involuntary', 'fixedTerm', 'voluntary'),
    ageAtLeaving: oneOf(draw, between(draw, 16, 59), 44, 45),
    insuredMonthsIn3Years: oneOf(draw, between(draw, 0, 36), 11, 12, 36),
    averageSalary6: salary,
    registeredOn,
    ...maybe(draw, { dependants: draw(5) }),
    ...maybe(draw, { disabilityCertificate: draw(2) === 0 }),
    ...maybe(draw, { leftOn: plusDays(registeredOn, -draw(300)) }),
    contractMonthsIn12: oneOf(draw, 5, 6, draw(13)),
    unemployedDays: oneOf(draw, 30, 31, 60),
    // The basic wage of 2011 is not confirmed, so nothing is answered that needs it.
    ...maybe(draw, asOf.startsWith('2011') ? {} : { workIncome: incomeNear(draw, asOf, salary) }),
    ...oneOf(
      draw,
      {},
      {},
      { monthsDrawn: draw(6) },
      { exhaustedOn: oneOf(draw, plusMonths(registeredOn, -24), plusDays(registeredOn, -between(draw, 400, 900))) },
    ),
  };
  return { asOf, facts };
}

export function maternityCase(draw: Draw): RandomCase {
  const deliveredOn = dayOf(draw, '2009-01-01', '2026-11-20', ['2014-05-30', '2026-01-01', '2024-02-29']);
  const leftOn = oneOf(
    draw,
    plusMonths(deliveredOn, -12),
    plusDays(deliveredOn, -draw(420)),
    plusDays(deliveredOn, -366),
  );
  const facts = {
    deliveredOn,
    delivery: oneOf(draw, 'term', 'term', 'premature', 'miscarriage'),
    insuredDays: oneOf(draw, 180, 181, 279, 280, draw(9_000)),
    averageSalary6: salaryOn(draw, deliveredOn),
    ...maybe(draw, { children: between(draw, 1, 4) }),
    ...maybe(draw, { leftOn, pregnantWhileInsured: draw(4) > 0 }),
    ...maybe(draw, { nationality: oneOf(draw, 'roc', 'foreign'), rocSpouse: draw(2) === 0 }),
  };
  return { asOf: plusDays(deliveredOn, draw(60)), facts };
}

export function premiumCase(draw: Draw): RandomCase {
  const turns = [
    '2013-01-01',
    '2016-05-01',
    '2017-01-01',
    '2019-01-01',
    '2021-01-01',
    '2022-05-01',
    '2023-01-01',
    '2025-01-01',
  ];
  const category = premiumCategories[draw(premiumCategories.length)] ?? 'employee';
  const continued = category === 'occupationalContinuation';
  const asOf = dayOf(draw, continued ? '2022-05-01' : '2012-07-01', '2026-12-31', turns);
  const top = inForce(topGrade, asOf) ?? 43_900;
  const facts = {
    insuredSalary: oneOf(draw, top, 11_100, 30_300, 33_300, 36_300, between(draw, 11_100, top)),
    category,
    ...maybe(draw, { days: draw(31) }),
    ...(category === 'pensionerOccupationalOnly' || draw(2) === 0
      ? { occupationalRate: (11 + draw(90)) / 10_000 }
      : {}),
    ...maybe(draw, { employmentInsurance: draw(2) === 0 }),
    ...(continued ? { continuationYear: between(draw, 1, 5) } : {}),
  };
  return { asOf, facts };
}

export function occupationalSicknessCase(draw: Draw): RandomCase {
  const accidentOn = dayOf(draw, '2010-01-01', '2025-06-30', ['2022-05-01']);
  const daysUnable = oneOf(draw, draw(8), 62, 63, 64, 367, 368, 369, draw(800));
  const facts = {
    accidentOn,
    daysUnable,
    averageSalary6: salaryOn(draw, accidentOn),
    ...(daysUnable > 6 ? maybe(draw, { wardDays: draw(Math.min(daysUnable - 3, 730)) }) : {}),
  };
  return { asOf: plusDays(accidentOn, daysUnable), facts };
}

export function parentalLeaveCase(draw: Draw): RandomCase {
  const [first, latest] = oneOf(
    draw,
    ['2009-05-01', '2018-07-31'] as const,
    ['2018-08-01', '2022-01-17'] as const,
    ['2022-01-18', '2025-12-31'] as const,
    ['2026-01-01', '2026-11-20'] as const,
  );
  const leaveFrom = dayOf(draw, first, latest, ['2021-07-01', '2021-06-15', '2024-02-29', '2023-01-31']);
  const planned = plusDays(leaveFrom, oneOf(draw, draw(300), 29, 30, 58, 59));
  const leaveTo = planned > latest && first < '2026-01-01' ? latest : planned;
  const childBornOn = plusDays(leaveFrom, -oneOf(draw, draw(900), 1000 + draw(96), 1095, 1096));
  const apart = { from: plusDays(leaveTo, 1), to: plusDays(leaveTo, 90) };
  const facts = {
    leaveFrom,
    leaveTo,
    childBornOn,
    averageSalary6: salaryOn(draw, leaveFrom),
    coverage: oneOf(draw, { years: draw(4) }, { months: 11, days: 29 }, { months: 12 }, { months: 11, days: 30 }),
    ...maybe(draw, {
      otherParent: { ...oneOf(draw, { from: leaveFrom, to: leaveTo }, apart), sameChild: draw(2) === 0 },
    }),
  };
  return { asOf: leaveFrom, facts };
}

/** Spells of one unit one after another with gaps between them, and up to two of another unit or of a union beside them. */
function spells(draw: Draw, from: string, to: string): Spell[] {
  const found: Spell[] = [];
  const month = (): number => between(draw, 2, 90);
  for (let start = from; start < to; ) {
    const end = plusDays(plusMonths(start, month()), oneOf(draw, -1, -1, draw(28)));
    found.push({
      from: start,
      to: end < to ? end : to,
      salary: 1_100 * between(draw, 16, 39),
      unit: 'A',
      category: 'employee',
    });
    start = plusDays(end, oneOf(draw, 1, 1, 31 + draw(400)));
  }
  for (const unit of ['B', 'C'].slice(0, draw(3))) {
    const start = plusDays(from, draw(6_000));
    const end = plusDays(plusMonths(start, month()), draw(28));
    const category = oneOf(draw, 'employee' as const, 'union' as const);
    if (end <= to) found.push({ from: start, to: end, salary: 1_100 * between(draw, 10, 39), unit, category });
  }
  return found;
}

/** Two spells of different units that share fewer than 30 days, for which the merging of salaries is not settled. */
function touchBriefly(one: Spell, other: Spell): boolean {
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to < other.to ? one.to : other.to;
  return one.unit !== other.unit && from <= to && plusDays(from, 29) > to;
}

export function historyCase(draw: Draw): RandomCase {
  const birthDate = plusDays(`${between(draw, 1950, 1961)}-01-01`, draw(365));
  const asOf = plusDays(reaches(birthDate, 60), draw(4_000));
  const on = asOf < '2010-01-01' ? '2010-01-01' : asOf > '2026-11-20' ? '2026-11-20' : asOf;
  const salaryHistory = spells(draw, plusDays(on, -between(draw, 400, 9_000)), plusDays(on, -1));
  const unclear = salaryHistory.some((one) => salaryHistory.some((other) => touchBriefly(one, other)));
  return unclear ? historyCase(draw) : { asOf: on, facts: { birthDate, salaryHistory } };
}

/** The death of a husband or wife on a day on which the insured is covered. */
export function familyDeathCase(draw: Draw): RandomCase {
  const { asOf, facts } = historyCase(draw);
  const salaryHistory = facts['salaryHistory'] as Spell[];
  const spell = salaryHistory[draw(salaryHistory.length)];
  if (spell === undefined) throw new Error('a history without a spell');
  const eventOn = oneOf(draw, spell.from, spell.to, plusDays(spell.from, draw(90)));
  const inside = eventOn <= spell.to ? eventOn : spell.to;
  // How the average was taken before 2009 is not in the tables.
  const until = salaryHistory.map((one) => (one.to < inside ? one : { ...one, to: inside }));
  const unclear = until.some((one) => until.some((other) => touchBriefly(one, other)));
  if (inside < '2009-01-01' || unclear) return familyDeathCase(draw);
  return { asOf, facts: { relation: 'spouse', eventOn: inside, salaryHistory } };
}
