import { readdirSync, readFileSync } from 'node:fs';

interface GoldenCase {
  ask: string;
  asOf: string;
  facts: Record<string, unknown>;
}

const folder = new URL('../../golden/', import.meta.url);

/** Every case under test/golden; a question has at least one, so a new question is met here without being listed. */
export const goldenCases: readonly GoldenCase[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as GoldenCase[]);

/** What the cases tell of a question. */
export interface KnownFacts {
  cases: readonly GoldenCase[];
  /** The values each fact has in the cases. */
  values: ReadonlyMap<string, readonly unknown[]>;
}

/** Facts that any question may be given, whether it uses them or not. */
const sharedFacts: readonly [name: string, values: readonly unknown[]][] = [
  ['eventOn', ['2025-03-10', '2009-05-01']],
  ['applyOn', ['2025-04-21', '2009-05-02']],
  ['birthDate', ['1960-02-29', '1961-04-10', '1985-12-31']],
  [
    'salaryHistory',
    [
      [{ from: '1995-05-01', to: '2025-03-10', salary: 45_800 }],
      [
        { from: '2001-07-31', to: '2024-02-29', salary: 30_300, unit: 'A' },
        { from: '2023-06-15', to: null, salary: 11_100, unit: 'B', category: 'union' },
      ],
    ],
  ],
];

function factsOf(ask: string): KnownFacts {
  const values = new Map<string, readonly unknown[]>();
  const cases = goldenCases.filter((one) => one.ask === ask);
  for (const { facts } of cases) {
    for (const [name, value] of Object.entries(facts)) {
      values.set(name, [...(values.get(name) ?? []), value]);
    }
  }
  for (const [name, shared] of sharedFacts) if (!values.has(name)) values.set(name, shared);
  return { cases, values };
}

/** Question → its facts and their values. */
export const knownFacts: ReadonlyMap<string, KnownFacts> = new Map(
  [...new Set(goldenCases.map((one) => one.ask))].sort().map((ask) => [ask, factsOf(ask)]),
);
