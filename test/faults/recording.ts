import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type FileKind = 'database' | 'wal';

/** What a process did to its store, in order, and what it told the world in between. */
export type Recorded =
  | { readonly did: 'write'; readonly file: FileKind; readonly at: number; readonly bytes: Buffer }
  | { readonly did: 'truncate'; readonly file: FileKind; readonly size: number }
  | { readonly did: 'sync'; readonly file: FileKind }
  | { readonly did: 'tell'; readonly line: string };

/** Why the writes of a process cannot be recorded on this machine; empty where they can. */
export function cannotRecord(): string {
  const tried = spawnSync('strace', ['-f', '-o', '/dev/null', process.execPath, '--version'], { encoding: 'utf8' });
  if (tried.error !== undefined) return 'strace is not installed, so no writes of a real process could be recorded';
  return tried.status === 0 ? '' : `strace may not watch processes here: ${tried.stderr.trim().split('\n')[0]}`;
}

/** Runs the receipt writer under strace until it has taken `receipts` applications. */
export function recordWriter(folder: string, key: Buffer, receipts: number): Recorded[] {
  const traces = join(folder, 'traces');
  mkdirSync(traces);
  const file = join(folder, 'recorded.db');
  const calls = 'trace=pwrite64,write,fsync,fdatasync,ftruncate';
  const writer = [
    join(import.meta.dirname, 'receipt-writer.ts'),
    file,
    key.toString('hex'),
    'cut',
    `${receipts}`,
    '3000',
  ];
  const watch = ['-f', '-ff', '-y', '-xx', '-s', '1000000', '-e', calls, '-o', join(traces, 'of')];
  const run = spawnSync('strace', [...watch, process.execPath, ...writer], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`the recorded writer ended with ${run.status}: ${run.stderr}`);
  // One trace per thread; the database is written by the main thread, whose trace is by far the longest.
  const [main = ''] = readdirSync(traces)
    .map((name) => join(traces, name))
    .sort((one, other) => statSync(other).size - statSync(one).size);
  return readFileSync(main, 'latin1')
    .split('\n')
    .flatMap((line) => read(line, file));
}

function unescaped(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex');
}

function read(line: string, database: string): Recorded[] {
  const [, call = '', descriptor = '', path = '', rest = ''] = /^(\w+)\((\d+)<([^>]*)>(.*)$/.exec(line) ?? [];
  const [, content = ''] = /^, "([^"]*)"/.exec(rest) ?? [];
  if (call === 'write' && descriptor === '1') return [{ did: 'tell', line: unescaped(content).toString().trim() }];
  const name = unescaped(path).toString();
  const file = name === database ? 'database' : name === `${database}-wal` ? 'wal' : null;
  if (file === null) return [];
  if (call === 'fsync' || call === 'fdatasync') return [{ did: 'sync', file }];
  if (call === 'ftruncate') return [{ did: 'truncate', file, size: Number(/^, (\d+)/.exec(rest)?.[1]) }];
  const [, length = '', at = '', written = ''] = /", (\d+), (\d+)\) = (\d+)$/.exec(rest) ?? [];
  const bytes = unescaped(content);
  if (call !== 'pwrite64' || length !== written || bytes.length !== Number(length)) {
    throw new Error(`a call that the simulation does not know: ${line.slice(0, 80)}`);
  }
  return [{ did: 'write', file, at: Number(at), bytes }];
}
