import { expect, test } from 'vitest';
import { type Gathered, type ImportProfile, importTable } from '../../electron/records/index.ts';
import { readTable } from '../../electron/records/import/read/read-table.ts';
import { checkIdentifier } from '../../electron/rules/index.ts';
import { FaultError } from '../../src/contract/fault.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { shipped, sound } from '../records/import/table-files.ts';
import { AT, temporaryStore } from '../records/temporary-store.ts';
import { generator, mutantOf } from './injuries.ts';

/** Damaged files over all kinds; `COUNTER_IMPORT_MUTANTS=20000` for the long run. */
const MUTANTS = Number(process.env['COUNTER_IMPORT_MUTANTS'] ?? 1000);
const SLOWEST = 100;
const kinds = ['csv', 'tsv', 'xlsx', 'json', 'fixed'] as const;

/** The outcome, and its shortest time of three: the machine may be busy with something else. */
function timed(content: Buffer, profile: ImportProfile): { read: Gathered | string; milliseconds: number } {
  let shortest = Number.POSITIVE_INFINITY;
  for (let each = 0; ; each += 1) {
    const start = performance.now();
    let read: Gathered | string;
    try {
      read = readTable(content, profile);
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      read = error.code;
    }
    shortest = Math.min(shortest, performance.now() - start);
    if (shortest < SLOWEST || each === 2) return { read, milliseconds: shortest };
  }
}

/** The cells of a line by another way of reading than the program's: expressions over the text of that line alone. */
function cellsOf(content: Buffer, profile: ImportProfile, line: number): Map<string, string> {
  const decoder = new TextDecoder(profile.encoding);
  const text = content.toString('latin1').replace(/^\u00EF\u00BB\u00BF/, '');
  const wanted = text.split(profile.kind === 'fixed' ? '\n' : /\r\n|\n|\r/)[line - 1] ?? '';
  if (profile.kind === 'fixed') {
    return new Map(
      profile.fields.map(({ at }) => {
        const { from, length } = at as { from: number; length: number };
        return [JSON.stringify(at), decoder.decode(Buffer.from(wanted.slice(from - 1, from - 1 + length), 'latin1'))];
      }),
    );
  }
  const split = (row: string) => {
    const whole = decoder.decode(Buffer.from(row, 'latin1'));
    if (profile.kind === 'tsv') return whole.split('\t');
    return [...whole.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)].map((cell) => {
      return cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '';
    });
  };
  const first = text.split(/\r\n|\n|\r/).find((row) => split(row).some((cell) => cell.trim() !== '')) ?? '';
  const cells = split(wanted);
  return new Map(split(first).map((heading, index) => [heading.trim(), cells[index] ?? '']));
}

function agrees(value: unknown, cell: string, form: ImportProfile['fields'][number]['form']): boolean {
  const text = cell.replace(/^[ \u3000]+|[ \u3000]+$/g, '');
  if (form.as === 'text') return value === text;
  if (form.as === 'code') return value === form.codes[text];
  if (form.as === 'money') return value === Number(text.replaceAll(',', ''));
  if (value === null) return form.open.includes(text);
  const parts = form.written === 'roc7' ? [text.slice(0, 3), text.slice(3, 5), text.slice(5)] : text.split(/[/.-]/);
  const [year = 0, month, day] = parts.map(Number);
  const [isoYear, isoMonth, isoDay] = JSON.stringify(value).slice(1, -1).split('-').map(Number);
  return isoYear === (form.written === 'iso' ? year : year + 1911) && isoMonth === month && isoDay === day;
}

/** The objects of a list in JSON; which line each stands on is tested with the reader of lines. */
function objectsOf(content: Buffer): Map<string, string>[] {
  const list: Record<string, unknown>[] = JSON.parse(content.toString()).records;
  return list.map(
    (each) =>
      new Map(
        Object.entries(each ?? {}).map(([key, value]) => [
          key,
          value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value),
        ]),
      ),
  );
}

/** What the program took out of a damaged file that another reader does not find in it. */
function misread(read: Gathered, content: Buffer, profile: ImportProfile): string[] {
  const objects = profile.kind === 'json' ? objectsOf(content) : [];
  return read.entries.flatMap(({ rows, lines }) =>
    rows.flatMap((row, index) => {
      const found = profile.kind === 'json' ? objects : [cellsOf(content, profile, lines[index] ?? 0)];
      const isThere = found.some((cells) =>
        profile.fields.every(({ at, to, form }) => {
          const cell = cells.get(typeof at === 'string' ? at : JSON.stringify(at));
          return cell !== undefined && agrees(row[to], cell, form);
        }),
      );
      return isThere ? [] : [JSON.stringify(row)];
    }),
  );
}

test.each(kinds)(
  'damaged %s files are refused, or read as they stand, each within 100 ms',
  (kind) => {
    const profile = shipped(sound[kind].profile);
    const whole = readTable(sound[kind].content, profile);
    const { store } = temporaryStore();
    connectionOf(store).pragma('synchronous = OFF');
    const draw = generator(20_261_130 + kinds.indexOf(kind));
    const count = { refused: 0, rowsRefused: 0, asItStands: 0 };
    let slowest = 0;
    for (let each = 0; each < MUTANTS / kinds.length; each += 1) {
      const content = mutantOf(sound[kind].content, draw);
      const { read, milliseconds } = timed(content, profile);
      slowest = Math.max(slowest, milliseconds);
      if (typeof read === 'string') {
        expect(read).toMatch(/^import\./);
        count.refused += 1;
        continue;
      }
      expect(read.entries.flatMap(({ rows }) => rows).length).toBe(read.understood);
      const balanced = read.totals.every(({ claimed, counted }) => claimed === counted);
      if (read.problemCount > 0 || !balanced) count.rowsRefused += 1;
      else count.asItStands += 1;
      if (kind !== 'xlsx') expect(misread(read, content, profile), content.toString('latin1')).toEqual([]);
      // A workbook carries checksums: what is not refused is the file as it was.
      else expect(read).toEqual(whole);
      const told = importTable(store, read, {
        profile,
        fileName: 'mutant',
        sha256: 'a'.repeat(64),
        dataAsOf: '2026-11-20',
        preview: true,
        checkIdentifier: (_kind, value) => (checkIdentifier(value).valid ? '' : '檢查碼不對。'),
        actor: 'import',
        at: AT,
      });
      expect(told.stored).toBe(false);
    }
    console.log(`${kind}: ${JSON.stringify(count)}, slowest ${slowest.toFixed(1)} ms`);
    expect(slowest).toBeLessThan(SLOWEST);
    expect(count.refused + count.rowsRefused).toBeGreaterThan((MUTANTS / kinds.length) * 0.5);
  },
  600_000,
);
