import { expect, test } from 'vitest';
import { timelineOf } from '../../../electron/desk/summary/timeline.ts';
import { invent } from '../../../electron/records/training/invent.ts';
import { SHOP } from '../../../electron/records/training/units.ts';

const TODAY = '2026-11-30';
const stretch = { from: '2012-01-01', to: '2013-12-31', unit: SHOP };

test('a working life has a lane for each of six schemes, and an interruption is a stretch of its own', () => {
  const person = invent({
    name: '王小明',
    identifiers: 'A123456789',
    birthDate: '1970-05-05',
    sex: 'male',
    more: {
      laborInsurance: [
        { ...stretch, salary: 30_300, category: 'employee' },
        { from: '2015-03-01', to: null, unit: SHOP, salary: 36_300, category: 'employee' },
      ],
      employmentInsurance: [stretch],
      occupationalAccident: [{ ...stretch, from: '2022-05-01', to: null, salary: 36_300 }],
      laborPension: { balance: 0, individualBalance: 0, spells: [{ ...stretch, wage: 30_300 }] },
      nationalPension: [
        { from: '2014-01-01', to: '2014-06-30', paid: 'paid' },
        { from: '2014-07-01', to: '2015-02-28', paid: 'lapsed' },
      ],
      farmers: [{ from: '2009-01-01', to: '2010-12-31', unit: '06031456Y' }],
    },
  });
  const { lanes } = timelineOf({ personId: 1, person, dataAsOf: TODAY, units: {} }, TODAY);
  expect(lanes.map((lane) => lane.title)).toEqual(['勞保', '就保', '職保', '勞退', '國保', '農保']);
  expect(lanes[0]?.stretches.map(({ kind, detail }) => [kind, detail])).toEqual([
    ['cover', ''],
    ['gap', '1年2個月'],
    ['cover', ''],
  ]);
  expect(lanes[4]?.stretches.map(({ kind }) => kind)).toEqual(['cover', 'unpaid']);
});
