import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkStore, openStore } from '../../electron/records/index.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { powerCuts, type Survivor } from './power.ts';
import { randomFrom } from './random.ts';
import { cannotRecord, type Recorded, recordWriter } from './recording.ts';

const CUTS = Number(process.env['COUNTER_POWER_CUTS'] ?? 60);
const SEED = Number(process.env['COUNTER_SEED'] ?? 20_261_130);
const RECEIPTS = 120;
const AT = '2026-11-30T14:25:00+08:00';

/** In memory where the system has such a folder: the disk is simulated, the real one would only cost time. */
function folderFor(): string {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'power-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens what the cut left. Empty where everything acknowledged is there and sound; else what is wrong. */
function problemOf({ files, told }: Survivor, folder: string, key: Buffer): string {
  const file = join(folder, 'counter.db');
  for (const name of ['', '-wal', '-shm']) rmSync(`${file}${name}`, { force: true });
  writeFileSync(file, files.database);
  writeFileSync(`${file}-wal`, files.wal);
  try {
    const store = openStore({ file, key, office: 'training', at: AT });
    try {
      if (!checkStore(store).sound) return 'damaged';
      const rows = connectionOf(store)
        .prepare<{ number: string; pdf: Buffer }>(`SELECT number, pdf FROM receipt WHERE state = 'complete'`)
        .all();
      const found = new Set(
        rows.map(({ number, pdf }) => `${number} ${createHash('sha256').update(pdf).digest('hex')}`),
      );
      return told.every((line) => found.has(line)) ? '' : 'lost';
    } finally {
      store.close();
    }
  } catch (error) {
    return `does not open: ${String(error)}`;
  }
}

function problemsOf(recorded: readonly Recorded[], key: Buffer, cuts: number, syncs: boolean): string[] {
  const folder = folderFor();
  const survivors = powerCuts(recorded, cuts, randomFrom(SEED), syncs);
  return [...survivors].map((survivor) => problemOf(survivor, folder, key)).filter((problem) => problem !== '');
}

const name = `${CUTS} power cuts (seed ${SEED}): no acknowledged receipt is lost, the store opens sound`;
const reason = cannotRecord();
if (reason !== '') test.skip(`${name} (left out: ${reason})`, () => {});
else test(name, cutOften, 600_000);

function cutOften(): void {
  const key = randomBytes(32);
  const recorded = recordWriter(folderFor(), key, RECEIPTS);
  expect(recorded.filter((event) => event.did === 'tell')).toHaveLength(RECEIPTS + 1);
  const checkpoints = recorded.filter((event) => event.did === 'sync' && event.file === 'database').length;
  expect(checkpoints).toBeGreaterThan(1);
  expect(problemsOf(recorded, key, CUTS, true)).toEqual([]);
  // The same cuts on a disk that lies about its syncs: a simulation that lost nothing here would prove nothing above.
  expect(problemsOf(recorded, key, 30, false).length).toBeGreaterThan(5);
}
