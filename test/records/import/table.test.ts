import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  auditHead,
  type ImportProfile,
  importPersons,
  importTable,
  listAudit,
  lookUpPerson,
  parseImport,
  readProfile,
  type Store,
} from '../../../electron/records/index.ts';
import { readTable } from '../../../electron/records/import/read/read-table.ts';
import { checkIdentifier } from '../../../electron/rules/index.ts';
import { AT, codeOf, temporaryStore } from '../temporary-store.ts';
import { big5, shipped, sound } from './table-files.ts';

const request = { actor: 'T0217', reason: 'test', visitId: null, at: AT, capacity: 'self' } as const;
const options = {
  checkIdentifier: (_kind: string, value: string) => (checkIdentifier(value).valid ? '' : '檢查碼不對。'),
  actor: 'import',
  at: AT,
};
const units = ['05034567F', '05012345K'].map((insuranceNumber) => ({
  insuranceNumber,
  businessNumber: '',
  name: '禾川電子',
  type: '50',
  employees: 9,
  arrears: [],
}));

function storeWithUnits(): Store {
  const { store } = temporaryStore();
  const file = { office: 'training', dataAsOf: '2026-11-01', units, persons: [] };
  importPersons(store, parseImport(Buffer.from(JSON.stringify(file))), options);
  return store;
}

interface Changes {
  readonly preview?: boolean;
  readonly dataAsOf?: string;
}

function run(store: Store, content: Uint8Array, profile: ImportProfile, changes: Changes = {}) {
  return importTable(store, readTable(content, profile), {
    ...options,
    profile,
    fileName: 'delivery.dat',
    sha256: 'a'.repeat(64),
    dataAsOf: '2026-11-20',
    preview: false,
    ...changes,
  });
}

function runSound(store: Store, kind: ImportProfile['kind'], changes: Changes = {}) {
  return run(store, sound[kind].content, shipped(sound[kind].profile), changes);
}

function personOf(store: Store, identifier: string) {
  const found = lookUpPerson(store, identifier, request);
  if (found.outcome !== 'found') throw new Error(found.outcome);
  return found.record;
}

/** The file with one piece of it written otherwise. */
function damaged(kind: ImportProfile['kind'], from: string, to: string): Buffer {
  const encode = shipped(sound[kind].profile).encoding === 'big5' ? big5 : (text: string) => Buffer.from(text);
  const whole = sound[kind].content.toString('latin1');
  const piece = encode(from).toString('latin1');
  if (!whole.includes(piece)) throw new Error(`Nowhere in the file: ${from}`);
  return Buffer.from(whole.replace(piece, encode(to).toString('latin1')), 'latin1');
}

test('every shipped profile is valid, is named like its file, and says that it is not official', () => {
  const names = readdirSync(join(import.meta.dirname, '../../../resources/import-profiles'));
  const profiles = names.filter((name) => name.endsWith('.json')).map((name) => shipped(name.replace('.json', '')));
  expect(profiles.map(({ id }) => `${id}.json`)).toEqual(names.filter((name) => name.endsWith('.json')));
  for (const { official, source } of profiles) {
    expect(official).toBe(false);
    expect(source).toContain('未經勞保局');
  }
});

test('comma-separated and fixed-width Big5 files of the same content are stored alike', () => {
  const [one, other] = [storeWithUnits(), storeWithUnits()];
  expect(runSound(one, 'csv')).toMatchObject({ stored: true, counts: { added: 2 }, problems: [], reconciled: true });
  expect(runSound(other, 'fixed')).toMatchObject({ stored: true, counts: { added: 2 }, problems: [] });
  for (const identifier of ['A123456789', 'B223456782']) {
    expect(personOf(one, identifier).person).toEqual(personOf(other, identifier).person);
  }
  expect(personOf(one, 'B223456782').person).toMatchObject({
    name: '許功蓋',
    birthDate: '1990-04-05',
    sex: 'female',
  });
  expect(personOf(one, 'A123456789').person.laborInsurance).toEqual([
    { from: '2001-03-01', to: '2009-11-30', salary: 30300, unit: '05034567F', category: 'employee' },
    { from: '2010-01-05', to: null, salary: 45800, unit: '05012345K', category: 'employee' },
  ]);
  expect(runSound(one, 'csv')).toMatchObject({ counts: { same: 2, added: 0, updated: 0 } });
});

test('further files fill further parts of the record and leave the rest; each part remembers its file', () => {
  const store = storeWithUnits();
  runSound(store, 'csv');
  for (const kind of ['tsv', 'json', 'xlsx'] as const) {
    expect(runSound(store, kind), kind).toMatchObject({ stored: true, problems: [] });
  }
  const { person, sources } = personOf(store, 'A123456789');
  expect(person.laborInsurance).toHaveLength(2);
  expect(person.nationalPension).toEqual([{ from: '2009-12-01', to: '2010-01-04', paid: 'paid' }]);
  expect(person.employmentInsurance).toEqual([{ from: '2010-01-05', to: null, unit: '05012345K' }]);
  expect(person.laborPension).toEqual({
    balance: 250000,
    individualBalance: 0,
    spells: [
      { from: '2005-07-01', to: '2009-11-30', wage: 30300, unit: '05034567F' },
      { from: '2010-01-05', to: null, wage: 45800, unit: '05012345K' },
    ],
  });
  expect(sources?.map(({ part, profile, official }) => [part, profile, official])).toEqual([
    ['laborPension', 'labor-pension-xlsx', false],
    ['employmentInsurance', 'employment-insurance-json', false],
    ['nationalPension', 'national-pension-tsv', false],
    ['laborInsurance', 'labor-insurance-csv', false],
  ]);
  expect(sources?.[0]).toMatchObject({ fileName: 'delivery.dat', sha256: 'a'.repeat(64), at: AT, actor: 'import' });
});

test('a canonical file takes the place of all parts as the source', () => {
  const store = storeWithUnits();
  runSound(store, 'csv');
  const { person } = personOf(store, 'A123456789');
  const file = { office: 'training', dataAsOf: '2026-11-27', units, persons: [person] };
  const source = { fileName: 'persons.json', sha256: 'b'.repeat(64) };
  importPersons(store, parseImport(Buffer.from(JSON.stringify(file))), { ...options, source });
  expect(personOf(store, 'A123456789').sources).toEqual([
    expect.objectContaining({ part: 'all', profile: 'canonical', dataAsOf: '2026-11-27', ...source }),
  ]);
});

test('a preview tells the same and changes nothing', () => {
  const store = storeWithUnits();
  const head = auditHead(store);
  const told = runSound(store, 'csv', { preview: true });
  expect(told).toMatchObject({ stored: false, counts: { added: 2 }, problems: [] });
  expect(told.changes).toEqual([
    { line: 2, number: 'A123456789', kept: 'added', spells: { before: 0, after: 2 } },
    { line: 4, number: 'B223456782', kept: 'added', spells: { before: 0, after: 1 } },
  ]);
  expect(auditHead(store)).toEqual(head);
  expect(lookUpPerson(store, 'A123456789', request).outcome).toBe('notFound');
  expect(runSound(store, 'csv').counts).toEqual(told.counts);
  expect(listAudit(store).at(-1)).toMatchObject({
    type: 'person.imported',
    details: { added: 2, sha256: 'a'.repeat(64) },
  });
});

test.each([
  ['csv', '0701231', '0700231', 2, '出生日期'],
  ['csv', '98/11/30', '98/02/30', 2, '退保日期'],
  ['csv', '"45,800"', '"45,80"', 3, '投保薪資'],
  ['csv', '"45,800"', '"-5,800"', 3, '投保薪資'],
  ['csv', ',1,1,', ',3,1,', 2, '性別'],
  ['csv', '王小明', '王\u202E明', 2, '姓名'],
  ['csv', '王小明', '王\u0000明', 2, '姓名'],
  ['csv', '"45,800"', '45,800', 3, ''],
  ['csv', 'A123456789', 'A123456788', 2, 'identifiers[0].value'],
  ['csv', '05012345K', '99999999Z', 2, ''],
  ['fixed', '0900301', '0900300', 1, '第 49 到 55 位元組'],
  ['fixed', '王小明 ', '王小明', 1, ''],
  ['tsv', '已繳', '己繳', 2, '繳費'],
  ['json', '"2010-01-05"', '"2010-01-32"', 3, 'from'],
  ['json', '"2010-01-05"', '20100105', 3, 'from'],
  ['json', '"2010-01-05"', '1.5', 3, 'from'],
  ['json', '"from": "2010-01-05"', '"from": "2010-01-05", "from": "2011-01-05"', 3, ''],
] as const)('%s with %s written as %s: named by row and column, nothing is stored', (kind, from, to, line, column) => {
  const store = storeWithUnits();
  if (kind !== 'csv' && kind !== 'fixed') runSound(store, 'csv');
  const head = auditHead(store);
  const report = run(store, damaged(kind, from, to), shipped(sound[kind].profile));
  expect(report.stored).toBe(false);
  expect(report.problems[0]).toMatchObject({ line, column });
  for (const { reason } of report.problems) expect(reason).toMatch(/[\u4e00-\u9fff]/u);
  expect(auditHead(store)).toEqual(head);
});

test('half a character of Big5 is not made into another one', () => {
  const content = Buffer.from(sound.fixed.content);
  content[11 + 5] = 0x20;
  const { problems } = readTable(content, shipped('labor-insurance-fixed-big5'));
  expect(problems).toEqual([expect.objectContaining({ line: 1, column: '第 12 到 31 位元組' })]);
});

test.each([
  ['a row is lost', (text: string) => text.replace(/B223456782.*\r\n/, '')],
  ['the end is lost', (text: string) => text.slice(0, text.indexOf('合計'))],
  ['a figure is another', (text: string) => text.replace('45,800', '45,801')],
  [
    'the total is in the middle',
    (text: string) => text.replace(/(合計.*\r\n)/, '$1').replace(/(B223.*\r\n)(合計.*\r\n)/, '$2$1'),
  ],
])('where %s, the totals say so and nothing is stored', (_name, damage) => {
  const store = storeWithUnits();
  const text = sound.csv.content.toString();
  expect(damage(text)).not.toBe(text);
  expect(run(store, Buffer.from(damage(text)), shipped('labor-insurance-csv'))).toMatchObject({
    stored: false,
    reconciled: false,
  });
});

test('a person not held yet needs more than a number; one held with another birthday or newer data is left alone', () => {
  const store = storeWithUnits();
  expect(runSound(store, 'tsv').problems[0]?.reason).toContain('姓名、出生日期、性別、國籍別');
  runSound(store, 'csv');
  const other = damaged('csv', '0701231', '0701230').toString().replaceAll('0701231', '0701230');
  expect(run(store, Buffer.from(other), shipped('labor-insurance-csv')).problems[0]?.reason).toContain('出生日期不同');
  expect(runSound(store, 'csv', { dataAsOf: '2026-11-19' }).problems[0]?.reason).toContain('比這個檔案新');
});

test.each([
  ['another encoding', Buffer.from('身分證號,姓名\r\n', 'utf16le'), 'import.columnMissing'],
  ['an open quote', damaged('csv', '"王小明"', '"王小明'), 'import.brokenTable'],
  ['a row without end', Buffer.from('a,'.repeat(200_000)), 'import.brokenTable'],
  ['a heading twice', damaged('csv', '姓名', '性別'), 'import.columnMissing'],
])('a file with %s is refused whole', (_name, content, code) => {
  expect(codeOf(() => readTable(content, shipped('labor-insurance-csv')))).toBe(code);
});

test.each([
  ['a field its rows do not have', { fields: [{ at: 'x', to: 'salary', form: { as: 'text' } }] }],
  ['a field too few', { fields: [{ at: '身分證號', to: 'identifier', form: { as: 'text' } }] }],
  ['bytes in a table', { fields: [{ at: { from: 1, length: 2 }, to: 'identifier', form: { as: 'text' } }] }],
  ['an unknown key', { formula: '1' }],
])('a profile with %s is refused', (_name, changed) => {
  const text = JSON.stringify({ ...shipped('labor-insurance-csv'), ...changed });
  expect(codeOf(() => readProfile(text))).toBe('import.badProfile');
});
