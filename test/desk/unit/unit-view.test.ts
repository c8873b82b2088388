import { expect, test } from 'vitest';
import { unitViewOf } from '../../../electron/desk/unit/unit-view.ts';
import type { RosterLine, RosterSpell, UnitRecord } from '../../../electron/records/index.ts';
import { SHOP, trainingUnits } from '../../../electron/records/training/units.ts';

const TODAY = '2026-11-30';

function labor(from: string, to: string | null, salary = 30_300): RosterSpell {
  return { scheme: 'laborInsurance', from, to, salary, category: 'employee' };
}

function pension(from: string): RosterSpell {
  return { scheme: 'laborPension', from, to: null, salary: 30_300, category: null };
}

function viewOf(...people: readonly (readonly [name: string, ...spells: RosterSpell[]])[]) {
  const unit = trainingUnits().find((one) => one.insuranceNumber === SHOP);
  if (unit === undefined) throw new Error('the shop is a training unit');
  const lines: RosterLine[] = people.map(([name, ...spells], index) => {
    return { personId: index + 1, name, identifier: 'A223456781', spells };
  });
  const record: UnitRecord = { unit, dataAsOf: TODAY, roster: { lines, total: lines.length, locked: 0 } };
  return unitViewOf(record, TODAY);
}

test('who came, who left and whose salary changed this month, in order of the day', () => {
  const { changes, month } = viewOf(
    ['甲調薪', labor('2020-01-01', '2026-10-31'), labor('2026-11-01', null, 33_300)],
    ['乙離職', labor('2020-01-01', '2026-11-15')],
    ['丙新進', labor('2026-11-10', null)],
    ['丁照舊', labor('2020-01-01', null)],
    ['戊上月調薪', labor('2020-01-01', '2026-09-30'), labor('2026-10-01', null, 33_300)],
  );
  expect(month).toBe('115/11');
  expect(changes.map(({ kind, name, date, detail }) => [kind, name, date, detail])).toEqual([
    ['salary', '甲調薪', '115/11/01', '30,300 → 33,300元'],
    ['joined', '丙新進', '115/11/10', '30,300元'],
    ['left', '乙離職', '115/11/15', '30,300元'],
  ]);
});

test('the roster lists who is insured today, since the unbroken beginning, with the number masked', () => {
  const { roster } = viewOf(
    ['甲調薪', labor('2020-01-01', '2026-10-31'), labor('2026-11-01', null, 33_300), pension('2020-01-01')],
    ['乙離職', labor('2020-01-01', '2026-11-15')],
  );
  expect(roster).toEqual([
    {
      key: '1',
      name: '甲調薪',
      identifier: 'A22345****',
      schemes: '勞保、勞退',
      category: '受僱',
      salary: 33_300,
      since: '109/01/01',
    },
  ]);
});

test('a new employee whose two starting days differ is a hint to compare, and older ones are not', () => {
  const { hints } = viewOf(
    ['甲不同', labor('2026-11-10', null), pension('2026-11-16')],
    ['乙相同', labor('2026-11-10', null), pension('2026-11-10')],
    ['丙早就', labor('2026-01-10', null), pension('2026-02-01')],
  );
  expect(hints).toHaveLength(1);
  expect(hints[0]?.text).toMatch(/^甲不同：/);
});
