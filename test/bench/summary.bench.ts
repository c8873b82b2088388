import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { summaryOf } from '../../electron/desk/summary/summary-view.ts';
import {
  lookUpPerson,
  lookUpUnit,
  openStore,
  type Person,
  searchPersons,
  type Store,
} from '../../electron/records/index.ts';
import { connect } from '../../electron/records/open.ts';
import { unitSpells } from '../../electron/records/person-units.ts';
import { readPerson, savePerson } from '../../electron/records/persons.ts';
import { change, connectionOf } from '../../electron/records/store.ts';
import { inventPeople } from '../../electron/records/training/people.ts';
import { trainingUnits } from '../../electron/records/training/units.ts';
import { saveUnit } from '../../electron/records/units.ts';
import { law } from '../rules/law-under-test.ts';
import { quantile } from './quantiles.ts';

/** Persons in the store; the Bureau holds about 3.8 million insured now, which takes some 30 GB and an hour. */
const PERSONS = Number(process.env['COUNTER_BENCH_PERSONS'] ?? 100_000);
const PATTERNS = 2_000;
const PERSONS_A_UNIT = 7;
const CHUNK = 5_000;
const WARM = 2_000;
const COLD = 60;
const DAY = '2026-11-30';
const AT = `${DAY}T14:25:00+08:00`;
const asked = { actor: 'T0217', reason: '量測', visitId: null, at: AT, capacity: 'self' } as const;

function numberOf(index: number): string {
  return `B1${String(index).padStart(8, '0')}`;
}

function unitNumber(index: number): string {
  return `${String(index).padStart(8, '0')}A`;
}

/** One of the invented careers under another name and number, spread over units of a usual size. */
function personAt(patterns: readonly Person[], index: number, units: number): Person {
  const pattern = patterns[index % patterns.length];
  if (pattern === undefined) throw new Error('there are no patterns');
  const rehired = JSON.parse(
    JSON.stringify(pattern).replaceAll(/"unit":"(\d{8})[A-Z]"/g, (_, unit: string) => {
      return `"unit":"${unitNumber((Number(unit) + index * 7919) % units)}"`;
    }),
  );
  return {
    ...rehired,
    name: `${pattern.name}${index}`,
    identifiers: [{ kind: 'nationalId', value: numberOf(index), current: true }],
    privacyLock: false,
  };
}

function fill(store: Store, patterns: readonly Person[], from: number, to: number): number {
  let rows = 0;
  const units = Math.ceil(PERSONS / PERSONS_A_UNIT);
  for (let start = from; start < to; start += CHUNK) {
    change(store, (connection) => {
      for (let index = start; index < Math.min(to, start + CHUNK); index += 1) {
        const person = personAt(patterns, index, units);
        rows += unitSpells(person).length + person.nationalPension.length + person.claims.length;
        savePerson(connection, person, DAY);
      }
    });
  }
  return rows;
}

function sample(count: number, size: number, work: (identifier: string) => unknown): number[] {
  return Array.from({ length: count }, (_, turn) => {
    const identifier = numberOf((turn * 7_368_787) % size);
    const begin = performance.now();
    work(identifier);
    return performance.now() - begin;
  });
}

function shown(name: string, samples: readonly number[], aim = ''): string {
  const [half, most] = [quantile(samples, 0.5), quantile(samples, 0.99)];
  return `  ${name.padEnd(44)} p50 ${half.toFixed(2).padStart(6)} ms   p99 ${most.toFixed(2).padStart(6)} ms   ${aim}`;
}

/** Takes this file's pages out of the system's cache, and nobody else's; false where `dd` cannot. */
function dropFromCache(file: string): boolean {
  const done = spawnSync('dd', ['if=/dev/null', `of=${file}`, 'oflag=nocache', 'conv=notrunc,fdatasync', 'count=0']);
  return done.status === 0;
}

/** Each with a connection and a file nobody has read: what the first look of a morning costs. */
function coldSamples(file: string, key: Uint8Array, size: number): number[] {
  const samples: number[] = [];
  for (let turn = 0; turn < COLD; turn += 1) {
    const connection = connect(file, key, true);
    if (!dropFromCache(file)) return [];
    const identifier = numberOf((turn * 7_368_787 + 17) % size);
    const begin = performance.now();
    readPerson(connection, identifier);
    samples.push(performance.now() - begin);
    connection.close();
  }
  return samples;
}

function measure(store: Store, file: string, key: Uint8Array, size: number): string[] {
  const connection = connectionOf(store);
  const read = (identifier: string) => readPerson(connection, identifier);
  const draw = (identifier: string) => {
    const record = readPerson(connection, identifier);
    if (record === null) throw new Error(`${identifier} is not there`);
    summaryOf(record, law, DAY, null);
  };
  sample(200, size, draw);
  const units = Math.ceil(PERSONS / PERSONS_A_UNIT);
  const lines = [
    shown('record by number, warm', sample(WARM, size, read), '(aim p99 2 ms)'),
    shown('record and its whole summary, warm', sample(WARM, size, draw)),
    shown(
      'look-up with its event on disk',
      sample(200, size, (identifier) => lookUpPerson(store, identifier, asked)),
    ),
    shown(
      'search by name, 30 hits',
      sample(100, size, () => searchPersons(store, '王', 30, asked)),
    ),
    shown(
      'unit with roster',
      sample(200, size, (identifier) => {
        const number = unitNumber(Number(identifier.slice(2)) % units);
        return lookUpUnit(store, number, { ...asked, since: '2026-11-01', limit: 200 });
      }),
    ),
  ];
  connection.pragma('wal_checkpoint(TRUNCATE)');
  const cold = coldSamples(file, key, size);
  lines.splice(
    1,
    0,
    cold.length === 0
      ? '  record by number, cold: left out, dd cannot drop a file from the cache here'
      : shown('record by number, file not in the cache', cold, '(aim p99 10 ms)'),
  );
  return lines;
}

/** 一頁總覽 in a store that grows to the size of the centre's: one indexed read whatever the size. */
export function benchSummary(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-summary-'));
  const file = join(folder, 'counter.db');
  const key = randomBytes(32);
  const store = openStore({ file, key, office: 'training', at: AT });
  const lines: string[] = [];
  try {
    connectionOf(store).pragma('synchronous = OFF');
    const patterns = inventPeople(PATTERNS, 7, DAY, []);
    change(store, (connection) => {
      const [unit] = trainingUnits();
      if (unit === undefined) throw new Error('there are no units');
      for (let index = 0; index < Math.ceil(PERSONS / PERSONS_A_UNIT); index += 1) {
        saveUnit(connection, { ...unit, insuranceNumber: unitNumber(index), name: `${unit.name}${index}` }, DAY);
      }
    });
    let rows = 0;
    let before = 0;
    for (const size of [PERSONS / 100, PERSONS / 10, PERSONS].map(Math.ceil)) {
      const begin = performance.now();
      rows += fill(store, patterns, before, size);
      const seconds = (performance.now() - begin) / 1000;
      before = size;
      connectionOf(store).pragma('synchronous = FULL');
      lines.push(
        `${size.toLocaleString('en')} persons, ${rows.toLocaleString('en')} rows of history, ` +
          `${(statSync(file).size / 1e9).toFixed(2)} GB, filled in ${seconds.toFixed(0)} s`,
        ...measure(store, file, key, size),
      );
      connectionOf(store).pragma('synchronous = OFF');
    }
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return lines;
}

if (import.meta.main) for (const line of benchSummary()) console.log(line);
