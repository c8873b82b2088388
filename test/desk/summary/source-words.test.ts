import { expect, it } from 'vitest';
import { dataAsOfInWords } from '../../../electron/desk/summary/source-words.ts';
import type { PersonRecord, PersonSource } from '../../../electron/records/index.ts';

const whole: PersonSource = {
  part: 'all',
  fileName: 'persons.json',
  sha256: 'a'.repeat(64),
  profile: 'canonical',
  profileVersion: 1,
  official: true,
  dataAsOf: '2026-11-27',
  at: '2026-11-28T09:00:00+08:00',
  actor: 'import',
};

it.each([
  [[], '115/11/27'],
  [[whole], '115/11/27（匯入自persons.json）'],
  [[{ ...whole, official: false }], '115/11/27（匯入自persons.json，非官方格式）'],
  [['a', 'b', 'c'].map((fileName) => ({ ...whole, fileName })), '115/11/27（匯入自a、b等3個檔案）'],
])('the line of the summary says where the record comes from (%#)', (sources, words) => {
  const record = { dataAsOf: '2026-11-27', sources } as unknown as PersonRecord;
  expect(dataAsOfInWords(record)).toBe(words);
});
