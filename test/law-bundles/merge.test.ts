import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkBundle,
  type FigureChange,
  lawDifference,
  openBook,
  withUpdate,
} from '../../electron/law-bundles/index.ts';
import { FaultError } from '../../src/contract/fault.ts';
import { parseDay } from '../../electron/rules/calendar.ts';
import { isKnownOn, moneyOn, rateOn } from '../../electron/rules/law.ts';
import { amount2027, bundle, head, rowsOf, signers, tables } from './law-office.ts';

const checking = { signers, training: false, head, accepted: [] };

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof FaultError) return error.code;
    throw error;
  }
  return 'accepted';
}

const rate = (...rows: string[]) => [rowsOf('small.rate', 'fraction', ...rows)];
const amount = (...rows: string[]) => [rowsOf('small.amount', 'NT$/month', ...rows)];

describe('what a bundle does', () => {
  it('resolves an unknown year, leaves every other day as it was, and says exactly that', () => {
    const { next, changes, signer } = checkBundle(bundle(), checking);
    expect(signer.training).toBe(false);
    expect(moneyOn(next.law, 'small.amount', parseDay('2026-12-31')).value).toBe(110);
    expect(moneyOn(next.law, 'small.amount', parseDay('2027-01-01')).value).toBe(120);
    expect(isKnownOn(next.law, 'small.amount', parseDay('2028-01-01'))).toBe(false);
    expect(changes.filter((one) => !one.sameFigure)).toEqual([
      expect.objectContaining({
        parameter: expect.objectContaining({ name: 'small.amount' }),
        from: '2027-01-01',
        to: '2027-12-31',
        before: expect.objectContaining({ state: 'unknown', source: '尚未公告' }),
        after: expect.objectContaining({ state: 'inForce', source: '部令1', standing: 'A' }),
      }),
    ]);
    expect(next.law.version).not.toBe(head.law.version);
  });

  it('ends a row without an end on the day before the new one', () => {
    const { next } = checkBundle(bundle({}, rate("from: 2027-01-01, value: '0.08'")), checking);
    expect(rateOn(next.law, 'small.rate', parseDay('2026-12-31')).used.value).toBe('7%');
    expect(rateOn(next.law, 'small.rate', parseDay('2027-01-01')).used.value).toBe('8%');
  });

  it('corrects the past only where it says so', () => {
    const wrong = 'from: 2026-01-01, to: 2026-12-31, value: 111';
    expect(codeOf(() => checkBundle(bundle({}, amount(wrong)), checking))).toBe('lawBundle.overlap');
    const { next } = checkBundle(bundle({}, amount(`${wrong}, corrects: true`)), checking);
    expect(moneyOn(next.law, 'small.amount', parseDay('2026-06-01')).value).toBe(111);
    expect(moneyOn(next.law, 'small.amount', parseDay('2025-12-31')).value).toBe(100);
  });

  it('makes the same book whether its updates are read one by one or all at once', () => {
    const first = { sequence: 1, effectiveFrom: '2027-01-01', files: [amount2027] };
    const second = { sequence: 2, effectiveFrom: '2027-06-01', files: rate("from: 2027-06-01, value: '0.08'") };
    const step = withUpdate(withUpdate(head, first), second);
    const whole = openBook({ tables, updates: [first, second] });
    expect(whole.law.version).toBe(step.law.version);
    expect(lawDifference(step.law, whole.law)).toEqual([]);
  });
});

describe('what a bundle may not do', () => {
  it.each([
    ['change the past of a row without an end', rate("from: 2026-06-01, value: '0.08'"), 'changesPast'],
    ['replace a row with fixed dates', amount('from: 2026-07-01, value: 120'), 'overlap'],
    ['bring two rows for one day', amount('from: 2027-01-01, value: 1', 'from: 2027-06-01, value: 2'), 'rowsOverlap'],
    ['leave days without a row', amount('from: 2024-01-01, to: 2024-06-30, value: 90'), 'gap'],
    ['let an old value come back by itself', rate("from: 2027-01-01, to: 2027-12-31, value: '0.08'"), 'gap'],
    ['make a known value unknown', rate('from: 2027-01-01, state: unknown'), 'losesValue'],
    ['name a parameter nobody reads', [rowsOf('small.other', 'NT$', 'from: 2027-01-01, value: 1')], 'unknownParameter'],
    ['change the unit', [rowsOf('small.rate', 'percent', "from: 2027-01-01, value: '8'")], 'otherUnit'],
    ['bring a value of another kind', rate('from: 2027-01-01, value: eight'), 'unsound'],
    ['name a member of a row twice', rate("from: 2027-01-01, value: '0.07', source: 甲法2"), 'unreadableYaml'],
    ['end before it begins', amount('from: 2027-06-01, to: 2027-01-01, value: 1'), 'malformed'],
    [
      'bring a row without its source',
      [
        {
          name: 'small.yaml',
          content:
            'scheme: s\nparameters:\n  - {name: small.rate, unit: fraction, values: [{from: 2027-01-01, value: "0.08", standing: A, checked: 2026-11-20}]}\n',
        },
      ],
      'malformed',
    ],
  ])('%s', (_, files, code) => {
    expect(codeOf(() => checkBundle(bundle({}, files), checking))).toBe(`lawBundle.${code}`);
  });

  it('be empty of change', () => {
    const same = [
      {
        name: 'small.yaml',
        content:
          "scheme: small\nparameters:\n  - name: small.rate\n    unit: fraction\n    values:\n      - {from: 2009-01-01, value: '0.07', source: 甲法2, standing: A, checked: 2026-11-20, corrects: true}\n",
      },
    ];
    expect(codeOf(() => checkBundle(bundle({}, same), checking))).toBe('lawBundle.changesNothing');
  });
});

it('touches no day outside the rows it brings, whatever they are', () => {
  const day = integer({ min: 0, max: 4000 }).map((days) => {
    const date = new Date(Date.UTC(2020, 0, 1) + days * 86_400_000);
    return date.toISOString().slice(0, 10);
  });
  assert(
    property(day, day, integer({ min: 1, max: 999 }), (one, other, value) => {
      const [from, to] = one <= other ? [one, other] : [other, one];
      const files = [rowsOf('small.amount', 'NT$/month', `from: ${from}, to: ${to}, value: ${value}, corrects: true`)];
      let changes: readonly FigureChange[] = [];
      try {
        ({ changes } = checkBundle(bundle({}, files), checking));
      } catch (error) {
        if (!(error instanceof FaultError)) throw error;
        expect(['lawBundle.gap', 'lawBundle.changesNothing']).toContain(error.code);
      }
      for (const change of changes) {
        expect(change.from >= from && (change.to ?? '9999') <= to).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});
