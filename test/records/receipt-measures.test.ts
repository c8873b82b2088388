import { expect, test } from 'vitest';
import { secondsToSignature, spreadOf, tally, type VisitMoment } from '../../electron/records/receipt-measures.ts';

function moment(visitId: string, time: string, what: VisitMoment['what']): VisitMoment {
  return { visitId, at: `2026-11-30T${time}+08:00`, what };
}

test('the time to a signature runs from the last release before it, visit by visit', () => {
  expect(
    secondsToSignature([
      moment('a', '09:00:00', 'shown'),
      moment('b', '09:01:00', 'shown'),
      moment('a', '09:02:00', 'shown'),
      moment('b', '09:03:10', 'signed'),
      moment('a', '09:06:05', 'signed'),
      moment('c', '09:07:00', 'signed'),
    ]),
  ).toEqual([130, 245]);
});

test('a second signature of a visit, after the first was voided, is one more', () => {
  const moments = [
    moment('a', '09:00:00', 'shown'),
    moment('a', '09:01:00', 'signed'),
    moment('a', '09:05:00', 'signed'),
  ];
  expect(secondsToSignature(moments)).toEqual([60, 300]);
});

test('median and 90th percentile are times that happened; nothing has none', () => {
  expect(spreadOf([])).toBeNull();
  expect(spreadOf([7])).toEqual({ count: 1, median: 7, ninetieth: 7 });
  expect(spreadOf([10, 1, 9, 2, 8, 3, 7, 4, 6, 5])).toEqual({ count: 10, median: 5, ninetieth: 9 });
});

test('words are counted, the most frequent first', () => {
  expect(tally(['乙', '甲', '乙', '丙'])).toEqual([
    { word: '乙', count: 2 },
    { word: '丙', count: 1 },
    { word: '甲', count: 1 },
  ]);
});
