import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  auditHead,
  type ImportReport,
  importPersons,
  LARGEST_IMPORT,
  lookUpPerson,
  parseImport,
  type Person,
  type Store,
  type Unit,
} from '../../../electron/records/index.ts';
import { importFileSchema } from '../../../electron/records/import/person-schema.ts';
import { connectionOf } from '../../../electron/records/store.ts';
import { checkIdentifier } from '../../../electron/rules/index.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import { AT, codeOf, temporaryStore } from '../temporary-store.ts';

const samples = join(import.meta.dirname, '../../../resources/samples');
const sample: { office: string; dataAsOf: string; units: Unit[]; persons: Person[] } = JSON.parse(
  readFileSync(join(samples, 'persons.json'), 'utf8'),
);
const [first, second, third] = sample.persons;
if (first === undefined || second === undefined || third === undefined) throw new Error('The sample has too few rows.');
const request = { actor: 'T0217', reason: 'test', visitId: null, at: AT, capacity: 'self' } as const;

function rowsOf(list: readonly unknown[]): string {
  return list.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join(',\n');
}

/** A file with one row on each line; person `index` begins on line `FIRST_PERSON + index`. */
function fileOf(persons: readonly unknown[], office = 'training'): string {
  return `{
"office": "${office}", "dataAsOf": "2026-11-27",
"units": [
${rowsOf(sample.units)}
], "persons": [
${rowsOf(persons)}
]}`;
}
const FIRST_PERSON = 5 + sample.units.length;

function run(store: Store, text: string): ImportReport {
  return importPersons(store, parseImport(Buffer.from(text)), {
    checkIdentifier: (_kind, value) => (checkIdentifier(value).valid ? '' : '檢查碼不對。'),
    actor: 'import',
    at: AT,
  });
}

function identifierOf(person: Person): string {
  return person.identifiers[0]?.value ?? '';
}

test('the committed schema is the one the code checks by', () => {
  // When this fails: write importFileSchema() to the file, then format it.
  const committed = JSON.parse(readFileSync(join(samples, 'person.schema.json'), 'utf8'));
  expect(committed).toEqual(JSON.parse(JSON.stringify(importFileSchema())));
});

test('the sample is stored unchanged, and importing it again changes nothing', () => {
  const { store } = temporaryStore();
  const all = sample.persons.length;
  const text = JSON.stringify(sample);
  expect(run(store, text)).toMatchObject({ persons: { added: all, refused: 0 }, problems: [] });
  expect(run(store, text)).toMatchObject({ persons: { added: 0, updated: 0, same: all, refused: 0 }, problems: [] });
  for (const person of sample.persons) {
    const found = lookUpPerson(store, identifierOf(person), request);
    expect(found).toMatchObject({ outcome: 'found', record: { person, dataAsOf: sample.dataAsOf } });
  }
});

test('a newer record of a known person replaces the older one, also when the number is the old one', () => {
  const { store } = temporaryStore();
  run(store, fileOf([third]));
  const moved = { ...third, phone: '0900000000' };
  expect(run(store, fileOf([moved])).persons).toEqual({ added: 0, updated: 1, same: 0, refused: 0 });
  const old = third.identifiers.find((identifier) => !identifier.current)?.value ?? '';
  expect(lookUpPerson(store, old, request)).toMatchObject({ record: { person: { phone: '0900000000' } } });
});

test('bad rows are named by line, path and reason; good rows between them are stored', () => {
  const { store } = temporaryStore();
  const wrongDigit = { kind: 'nationalId', value: 'A123456788', current: true };
  const spell = second.laborInsurance[0];
  const report = run(
    store,
    fileOf([
      { ...first, birthDate: '1990-02-30', nickname: 'x' },
      second,
      { ...first, identifiers: [wrongDigit] },
      { ...first, laborInsurance: [{ ...spell, unit: '99999999Z' }] },
      { ...first, laborInsurance: [{ ...spell, salary: 30_300.5 }] },
      { ...first, laborInsurance: [spell, spell] },
      { ...first, name: '' },
      null,
      third,
    ]),
  );
  expect(report.persons).toEqual({ added: 2, updated: 0, same: 0, refused: 7 });
  expect(report.problems.map(({ line, path }) => [line - FIRST_PERSON, path])).toEqual([
    [0, '$.persons[0].birthDate'],
    [0, '$.persons[0]'],
    [2, '$.persons[2].identifiers[0].value'],
    [3, '$.persons[3]'],
    [4, '$.persons[4].laborInsurance[0].salary'],
    [5, '$.persons[5].laborInsurance[1]'],
    [6, '$.persons[6].name'],
    [7, '$.persons[7]'],
  ]);
  for (const { reason } of report.problems) expect(reason).toMatch(/[\u4e00-\u9fff]/u);
  expect(report.problems[1]?.reason).toContain('nickname');
  expect(report.problems[3]?.reason).toContain('99999999Z');
  expect(lookUpPerson(store, identifierOf(first), request).outcome).toBe('notFound');
  expect(lookUpPerson(store, identifierOf(second), request).outcome).toBe('found');
});

test('one number in two rows, or numbers of two persons in one row, are refused', () => {
  const { store } = temporaryStore();
  const twice = run(store, fileOf([first, { ...first, phone: '0900000000' }]));
  expect(twice.persons).toEqual({ added: 1, updated: 0, same: 0, refused: 1 });
  expect(twice.problems[0]?.reason).toContain(`第 ${FIRST_PERSON} 行`);
  run(store, fileOf([second]));
  const merged = { ...first, identifiers: [...first.identifiers, { ...second.identifiers[0], current: false }] };
  expect(run(store, fileOf([merged])).problems[0]?.reason).toContain('不同的人');
  expect(lookUpPerson(store, identifierOf(first), request)).toMatchObject({ record: { person: first } });
});

test('a key written twice is not guessed at', () => {
  const { store } = temporaryStore();
  const doubled = JSON.stringify(first).replace('"phone":', '"phone":"0911111111","phone":');
  const report = run(store, fileOf([doubled, second]));
  expect(report.persons).toMatchObject({ added: 1, refused: 1 });
  expect(report.problems).toEqual([
    { line: FIRST_PERSON, path: '$.persons[0]', reason: expect.stringContaining('「phone」寫了兩次') },
  ]);
  const outside = fileOf([]).replace('"office"', '"office": "real", "office"');
  expect(codeOf(() => parseImport(Buffer.from(outside)))).toBe('import.wrongShape');
});

test('a row is never mixed with the machinery of the language', () => {
  const { store } = temporaryStore();
  const poisoned = JSON.stringify(first).replace('{', '{"__proto__":{"privacyLock":false},');
  expect(run(store, fileOf([poisoned])).persons).toMatchObject({ added: 0, refused: 1 });
});

test.each([
  ['no JSON', '{"office": "training",\n "units": [}', 'import.notJson'],
  ['nothing', '', 'import.notJson'],
  ['a list', '[]', 'import.wrongShape'],
  ['another kind of office', '{"office":"moon","dataAsOf":"2026-11-27","units":[],"persons":[]}', 'import.wrongShape'],
  ['an unknown part', '{"office":"real","dataAsOf":"2026-11-27","units":[],"persons":[],"x":1}', 'import.wrongShape'],
  [
    'persons that are no list',
    '{"office":"real","dataAsOf":"2026-11-27","units":[],"persons":{}}',
    'import.wrongShape',
  ],
])('a file of %s is refused whole', (_name, text, code) => {
  expect(codeOf(() => parseImport(Buffer.from(text)))).toBe(code);
});

test.each([
  ['a missing comma', (text: string) => text.replace(',\n{', '\n{'), `第 ${FIRST_PERSON - sample.units.length} 行`],
  [
    'a bracket too many',
    (text: string) => text.replace('}\n], "persons"', '}}\n], "persons"'),
    `第 ${FIRST_PERSON - 2} 行`,
  ],
  ['a trailing comma', (text: string) => text.replace('\n]}', ',\n]}'), `第 ${FIRST_PERSON + 2} 行`],
  ['a missing end', (text: string) => text.slice(0, -1), '第'],
  ['an open string', (text: string) => text.slice(0, text.lastIndexOf('"')), ''],
])('a file with %s says where it breaks', (_name, damage, where) => {
  const damaged = damage(fileOf([first, second]));
  let words = '';
  try {
    parseImport(Buffer.from(damaged));
  } catch (error) {
    if (error instanceof FaultError) words = error.text.zh;
  }
  expect(words).toContain('檔案不是正確的 JSON（');
  expect(words).toContain(where);
  expect(words).not.toContain(first.name);
});

test('other encodings and files beyond the limit are refused before they are read', () => {
  expect(codeOf(() => parseImport(Buffer.from('{"name":"王"}', 'utf16le')))).toBe('import.notText');
  expect(codeOf(() => parseImport(Buffer.from([0x7b, 0xa4, 0xfd, 0x7d])))).toBe('import.notText');
  expect(codeOf(() => parseImport(Buffer.alloc(LARGEST_IMPORT + 1, ' ')))).toBe('import.tooLarge');
  expect(parseImport(Buffer.from(`\u{FEFF}${fileOf([])}`)).persons).toEqual([]);
});

test('real persons never get into a training office, nor the other way', () => {
  for (const [store, file] of [
    ['training', 'real'],
    ['real', 'training'],
  ] as const) {
    const opened = temporaryStore(store).store;
    const head = auditHead(opened);
    expect(codeOf(() => run(opened, fileOf([first], file)))).toBe('store.mixedData');
    expect(auditHead(opened)).toEqual(head);
  }
});

test('nesting without end ends in a refusal', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const { store } = temporaryStore();
  expect(run(store, fileOf([deep, first])).persons).toMatchObject({ added: 1, refused: 1 });
});

test('1,000 damaged files: each refused kindly or read as it stands', () => {
  const { store } = temporaryStore();
  connectionOf(store).pragma('synchronous = OFF');
  const sound = Buffer.from(fileOf([first, second, third]));
  let state = 20_261_130;
  const draw = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  let refused = 0;
  for (let each = 0; each < 1000; each += 1) {
    const bytes = Buffer.from(sound);
    for (let hit = 0; hit <= each % 4; hit += 1) bytes[draw(bytes.length)] = draw(256);
    const mutant = each % 5 === 0 ? bytes.subarray(0, draw(bytes.length)) : bytes;
    try {
      const { persons } = run(store, mutant.toString('latin1'));
      expect(persons.added + persons.updated + persons.same + persons.refused).toBeLessThanOrEqual(3);
    } catch (error) {
      expect(error).toBeInstanceOf(FaultError);
      refused += 1;
    }
  }
  expect(refused).toBeGreaterThan(300);
});
