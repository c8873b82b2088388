import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../electron/rules/calendar.ts';
import { answerCase, isRefusal } from '../../../electron/rules/index.ts';
import { law } from '../law-under-test.ts';
import { goldenCases } from './known-facts.ts';
import { daysBetween, daysIn, moved } from './shifted-cases.ts';

interface Side {
  /** Parameter → first days of the rows that the steps name. */
  used: Map<string, Set<string>>;
  /** The parameter whose value is not known. */
  unknown?: string;
  answered: boolean;
}

function sideOf(question: object): Side {
  const answer = answerCase(law, { id: 'side', ...question });
  const used: Side['used'] = new Map();
  if (isRefusal(answer)) {
    return answer.error.code === 'law.unknown'
      ? { used, unknown: answer.error.path, answered: false }
      : { used, answered: false };
  }
  for (const { parameters } of answer.steps) {
    for (const { name, from } of parameters) used.set(name, (used.get(name) ?? new Set()).add(from));
  }
  return { used, answered: true };
}

/** A row of the tables, as far as a boundary needs it. */
interface Row {
  from: string;
  hasValue: boolean;
  notInForce: boolean;
}

const rowsOf: ReadonlyMap<string, readonly Row[]> = new Map(
  [...law.parameters].map(([name, { rows }]) => [
    name,
    rows.map(({ from, state }) => ({
      from: isoDay(from),
      hasValue: state === 'inForce' || state === 'zeroByLaw',
      notInForce: state === 'notInForce',
    })),
  ]),
);

/** Whether a side of a boundary was answered with the row that is in force there, or refused for lack of it. */
function rightSide(side: Side, name: string, row: Row, other: Row): boolean {
  if (side.unknown === name) return !row.hasValue;
  if (!side.answered) return false;
  const used = side.used.get(name) ?? new Set();
  return row.hasValue ? used.has(row.from) : row.notInForce && !used.has(other.from);
}

/** Golden cases by question and by parameter that their answer names. */
const users = new Map<string, Map<string, { ask: string; asOf: string; facts: object }[]>>();
for (const { ask, asOf, facts } of goldenCases) {
  for (const name of sideOf({ ask, asOf, facts }).used.keys()) {
    const ofQuestion = users.get(name) ?? new Map();
    ofQuestion.set(ask, [...(ofQuestion.get(ask) ?? []), { ask, asOf, facts }]);
    users.set(name, ofQuestion);
  }
}

type Proof = 'right' | 'wrong' | 'notReached';

/**
 * Moves cases so that each of their days in turn lies on the eve of a boundary and on it. The day that selects the law is
 * among them: there the row must change between the two days, neither earlier nor later.
 */
function boundary(cases: readonly object[], name: string, before: Row, after: Row): Proof {
  let reached = false;
  for (const one of cases.slice(0, 12)) {
    for (const day of daysIn(one)) {
      const by = daysBetween(day, after.from);
      const eve = sideOf(moved(one, by - 1) as object);
      const on = sideOf(moved(one, by) as object);
      const late = eve.used.get(name)?.has(after.from) === true;
      if (!late && rightSide(eve, name, before, after) && rightSide(on, name, after, before)) return 'right';
      const bothKnown = eve.used.has(name) && on.used.has(name);
      reached ||= bothKnown && before.hasValue && after.hasValue;
    }
  }
  return reached ? 'wrong' : 'notReached';
}

/** Boundaries that no case reaches on both sides, with what stands in the way. */
const notReached: Readonly<Record<string, string>> = {
  'occupationalAccident.salaryGrades 2027-01-01': 'the premium rate of 2027 is pending',
  'nationalPension.oldAge.floorAddition 2028-01-01': 'the monthly amount of 2027 is not known',
};

describe('every boundary between two rows of the law', () => {
  it('is where the questions that name the parameter change from one row to the other', () => {
    const wrong: string[] = [];
    const unreached: string[] = [];
    let right = 0;
    for (const [name, byQuestion] of users) {
      const rows = rowsOf.get(name) ?? [];
      for (let index = 1; index < rows.length; index += 1) {
        const [before, after] = [rows[index - 1], rows[index]];
        if (before === undefined || after === undefined) continue;
        // A pension is adjusted in May and a question about one round asks about that month alone.
        const asked = [...byQuestion].filter(([ask]) => ask !== 'annuity.cpiAdjustment');
        const proofs = asked.map(([ask, cases]) => [ask, boundary(cases, name, before, after)] as const);
        for (const [ask, proof] of proofs) if (proof === 'wrong') wrong.push(`${ask}: ${name} ${after.from}`);
        right += proofs.filter(([, proof]) => proof === 'right').length;
        if (!proofs.some(([, proof]) => proof === 'right')) unreached.push(`${name} ${after.from}`);
      }
    }
    console.log(`${right} boundaries of ${users.size} parameters, day before and day on`);
    expect(wrong).toEqual([]);
    expect(unreached.filter((one) => !Object.hasOwn(notReached, one))).toEqual([]);
  });
});
