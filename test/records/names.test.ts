import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from '../../electron/records/names.ts';

test.each([
  ['鄭文峯', '鄭文峰'],
  ['許建𠮷', '許建吉'],
  ['李㐂', '李喜'],
  ['林喆', '林哲'],
  ['鄭堃', '鄭坤'],
  ["Kuliw Ma'adac", 'KULIW MAADAC'],
  ['Kuliw Ma’adac', 'kuliw maadac'],
  ['谷辣斯·尤達卡', '谷辣斯尤達卡'],
  ['ＮＧＵＹＥＮ', 'Nguyen'],
  ['Cafe\u0301', 'Café'],
])('%s is found as %s', (stored, typed) => {
  expect(foldName(stored)).toBe(foldName(typed));
});

test('different names stay different', () => {
  expect(foldName('王美玉')).not.toBe(foldName('王美王'));
  expect(foldName('林𤭢妹')).not.toBe(foldName('林妹'));
});

test('folding again changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => foldName(foldName(name)) === foldName(name)));
});
