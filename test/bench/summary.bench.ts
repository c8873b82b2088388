import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { summaryOf } from '../../electron/desk/summary/summary-view.ts';
import { lookUpPerson, lookUpUnit, openStore, searchPersons, type Store } from '../../electron/records/index.ts';
import { connect } from '../../electron/records/open.ts';
import { type PersonRecord, readPerson } from '../../electron/records/persons.ts';
import { type Connection, connectionOf } from '../../electron/records/store.ts';
import { law } from '../rules/law-under-test.ts';
import { quantile } from './quantiles.ts';
import { fillCountry, identifierAt, unitNumber, unitsFor } from './whole-country.ts';

/** Persons in the largest store; the Bureau holds about 3.8 million insured now. */
const PERSONS = Number(process.env['COUNTER_BENCH_PERSONS'] ?? 3_800_000);
const SIZES = [100_000, 1_000_000, 3_800_000].filter((size) => size < PERSONS);
const BYTES_A_PERSON = 4_500;
const WARM = 2_000;
const COLD = 200;
const TURNS = 3;
const DAY = '2026-11-30';
const AT = `${DAY}T14:25:00+08:00`;
const asked = { actor: 'T0217', reason: '量測', visitId: null, at: AT, capacity: 'self' } as const;

/** Milliseconds of each piece of work in each turn, and of this thread's processor altogether. */
interface Samples {
  readonly turns: readonly (readonly number[])[];
  readonly processor: number;
}

/** The same pieces in turns: what the machine's other work adds to one turn it seldom adds to the same piece again. */
function sample(turns: number, pieces: readonly (() => unknown)[]): Samples {
  const before = process.threadCpuUsage();
  const walls = Array.from({ length: turns }, () => pieces.map(millisecondsOf));
  const { user, system } = process.threadCpuUsage();
  return { turns: walls, processor: (user + system - before.user - before.system) / 1000 };
}

function millisecondsOf(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function figure(value: number): string {
  return value.toFixed(2).padStart(6);
}

function shown(name: string, { turns, processor }: Samples, aim = ''): string {
  const [first = []] = turns;
  const best = first.map((_, piece) => Math.min(...turns.map((turn) => turn[piece] ?? Number.NaN)));
  const ofTurns = turns.length > 1 ? `, best of ${turns.length} ${figure(quantile(best, 0.99))}` : '';
  return (
    `  ${name.padEnd(38)} p50 ${figure(quantile(first, 0.5))} ms, p99 ${figure(quantile(first, 0.99))}${ofTurns}` +
    `, processor ${figure(processor / turns.length / first.length)} each   ${aim}`
  );
}

/** Takes this file's pages out of the system's cache, and nobody else's; false where `dd` cannot. */
function dropFromCache(file: string): boolean {
  const done = spawnSync('dd', ['if=/dev/null', `of=${file}`, 'oflag=nocache', 'conv=notrunc,fdatasync', 'count=0']);
  return done.status === 0;
}

/** Each with a connection and a file nobody has read: what the first look of a morning costs. Null without `dd`. */
function coldSamples(file: string, key: Uint8Array, size: number): Samples | null {
  let processor = 0;
  const cold = (_: unknown, turn: number) => {
    const connection = connect(file, key, true);
    if (!dropFromCache(file)) return null;
    const identifier = identifierAt((turn * 7_368_787 + 17) % size);
    const one = sample(1, [() => readKnown(connection, identifier)]);
    connection.close();
    processor += one.processor;
    return one.turns[0]?.[0] ?? null;
  };
  const turns = Array.from({ length: TURNS }, () => Array.from({ length: COLD }, cold).filter((wall) => wall !== null));
  return turns[0]?.length === COLD ? { turns, processor } : null;
}

function readKnown(connection: Connection, identifier: string): PersonRecord {
  const record = readPerson(connection, identifier);
  if (record === null) throw new Error(`${identifier} is not there`);
  return record;
}

function measure(store: Store, key: Uint8Array, size: number): string[] {
  const connection = connectionOf(store);
  const cold = coldSamples(store.file, key, size);
  const each = (turns: number, count: number, work: (identifier: string, index: number) => unknown) =>
    sample(
      turns,
      Array.from({ length: count }, (_, turn) => {
        const index = (turn * 7_368_787) % size;
        return () => work(identifierAt(index), index);
      }),
    );
  const draw = (identifier: string) => summaryOf(readKnown(connection, identifier), law, DAY, null);
  each(1, WARM, draw);
  return [
    cold === null
      ? '  record, file not in the cache: left out, dd cannot drop a file from the cache here'
      : shown('record, file not in the cache', cold, '(aim p99 10 ms)'),
    shown(
      'record, warm',
      each(TURNS, WARM, (identifier) => readKnown(connection, identifier)),
      '(aim p99 2 ms)',
    ),
    shown('record and its whole summary, warm', each(TURNS, WARM, draw)),
    shown(
      'look-up with its event on disk',
      each(1, 200, (identifier) => lookUpPerson(store, identifier, asked)),
    ),
    shown(
      'search by name, 30 hits',
      each(1, 100, () => searchPersons(store, '王', 30, asked)),
    ),
    shown(
      'unit with roster',
      each(1, 200, (_, index) => {
        return lookUpUnit(store, unitNumber(index % unitsFor(size)), { ...asked, since: '2026-11-01', limit: 200 });
      }),
    ),
  ];
}

function benchSize(folder: string, persons: number): string[] {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < 2 * persons * BYTES_A_PERSON) {
    return [`${persons.toLocaleString('en')} persons: left out, ${folder} has too little free space`];
  }
  const file = join(folder, `counter-${persons}.db`);
  const key = randomBytes(32);
  const store = openStore({ file, key, office: 'training', at: AT });
  try {
    let rows = 0;
    const filled = sample(1, [
      () => {
        rows = fillCountry(store, persons, DAY);
      },
    ]);
    const seconds = (filled.turns[0]?.[0] ?? Number.NaN) / 1000;
    return [
      `${persons.toLocaleString('en')} persons, ${rows.toLocaleString('en')} rows of history, ` +
        `${(statSync(file).size / 1e9).toFixed(2)} GB, filled in ${seconds.toFixed(0)} s ` +
        `(processor ${(filled.processor / 1000).toFixed(0)} s)`,
      ...measure(store, key, persons),
    ];
  } finally {
    store.close();
    rmSync(file, { force: true });
  }
}

/** 一頁總覽 in stores up to the size of the centre's: a handful of pages whatever the size. */
export function benchSummary(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-summary-'));
  try {
    return [...SIZES, PERSONS].flatMap((size) => benchSize(folder, size));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) for (const line of benchSummary()) console.log(line);
