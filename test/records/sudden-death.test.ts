import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { checkStore, openReceipt, openStore, searchReceipts } from '../../electron/records/index.ts';
import { AT, temporaryFolder } from './temporary-store.ts';

const KILLS = Number(process.env['COUNTER_KILLS'] ?? 24);
const request = { actor: 'T0101', reason: 'check', at: AT };

/** Lets the writer work for a moment and kills it without warning. Returns what it had acknowledged. */
async function writeAndDie(file: string, key: Buffer, round: number): Promise<Map<string, string>> {
  const writer = join(import.meta.dirname, '../faults/receipt-writer.ts');
  const child = spawn(process.execPath, [writer, file, key.toString('hex'), `${round}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await once(child.stdout, 'data');
  await wait((round * 37) % 90);
  child.kill('SIGKILL');
  await once(child, 'close');
  const lines = output.split('\n').slice(1, -1);
  return new Map(lines.map((line) => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']));
}

test(`${KILLS} processes killed while writing: no acknowledged receipt is lost, the store opens clean`, async () => {
  const file = join(temporaryFolder(), 'counter.db');
  const key = randomBytes(32);
  const acknowledged = new Map<string, string>();
  for (let round = 0; round < KILLS; round += 1) {
    for (const [number, sha256] of await writeAndDie(file, key, round)) acknowledged.set(number, sha256);
    const store = openStore({ file, key, office: 'training', at: AT });
    expect(checkStore(store).sound).toBe(true);
    store.close();
  }
  const store = openStore({ file, key, office: 'training', at: AT });
  for (const [number, sha256] of acknowledged) {
    const receipt = openReceipt(store, number, request);
    expect(receipt.state).toBe('complete');
    expect(createHash('sha256').update(receipt.pdf).digest('hex')).toBe(sha256);
  }
  const { rows } = searchReceipts(store, { text: '', day: null, state: null, limit: 200 }, request);
  const newest = rows[0]?.sequence ?? 0;
  expect(rows.map((row) => row.sequence)).toEqual(rows.map((_, index) => newest - index));
  store.close();
  expect(acknowledged.size).toBeGreaterThan(KILLS);
}, 900_000);
