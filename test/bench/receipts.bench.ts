import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type ReceiptQuery, searchReceipts, type Store } from '../../electron/records/index.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { milliseconds, quantile, timed } from './quantiles.ts';

const RECEIPTS = 100_000;
const A_DAY = 250;
const AT = '2026-11-30T14:25:00+08:00';
/** Only the newest have files of a real size: a store of such files would be 6 GB, and a list shows the newest. */
const WHOLE = 3_000;
const WHOLE_BYTES = 60_000;
const FILE_BYTES = 1_500;
const SURNAMES = Array.from('陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周');
const GIVEN = Array.from('雅婷怡君志明家豪淑芬美玲建宏俊傑欣怡宗翰');
const WORK = 200;

const PIECES: Readonly<Record<string, (turn: number) => ReceiptQuery>> = {
  'by whole number': (turn) => query({ text: numberAt((turn * 7919) % RECEIPTS) }),
  'by the beginning of a number': (turn) => query({ text: numberAt((turn * 7919) % RECEIPTS).slice(0, 6) }),
  'by whole name': (turn) => query({ text: nameAt(turn * 31) }),
  'by surname (a twentieth of all)': (turn) => query({ text: SURNAMES[turn % SURNAMES.length] ?? '' }),
  'by day': (turn) => query({ day: dayAt((turn * 7919) % RECEIPTS) }),
  'the newest voided': () => query({ state: 'void' }),
  'the newest': () => query({}),
};

function query(given: Partial<ReceiptQuery>): ReceiptQuery {
  return { text: '', day: null, state: null, limit: 50, ...given };
}

function dayAt(index: number): string {
  return new Date(Date.UTC(2025, 0, 1) + Math.floor(index / A_DAY) * 86_400_000).toISOString().slice(0, 10);
}

function numberAt(index: number): string {
  const sequence = String((index % A_DAY) + 1).padStart(4, '0');
  return `01-${Number(dayAt(index).replaceAll('-', '')) - 19_110_000}-07-${sequence}-${index % 10}`;
}

function nameAt(index: number): string {
  const given = [GIVEN[index % GIVEN.length], GIVEN[Math.floor(index / 7) % GIVEN.length]];
  return [SURNAMES[index % SURNAMES.length], ...given].join('');
}

function fill(store: Store): void {
  const connection = connectionOf(store);
  connection
    .prepare(
      `INSERT INTO visit (id, ticket, clerk, state, step, revision, draft, opened_at, saved_at)
       VALUES (?, '', 'T0217', 'finished', 'receipt', 1, '{}', ?, ?)`,
    )
    .run('bench', AT, AT);
  const insert = connection.prepare(
    `INSERT INTO receipt (office, day, sequence, number, visit_id, state, reserved_at, completed_at, name, folded_name,
       identifier, route, choice, shown, shown_hash, pdf, sha256)
     VALUES ('01', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'application', '', '{}', '', zeroblob(?), '')`,
  );
  const visit = connection.prepare(
    `INSERT INTO visit SELECT ?, ticket, clerk, state, step, person_id, revision, draft, opened_at, saved_at
       FROM visit WHERE id = 'bench'`,
  );
  connection.transaction(() => {
    for (let index = 0; index < RECEIPTS; index += 1) {
      const id = `visit-${index}`;
      const name = nameAt(index);
      visit.run(id);
      insert.run(
        dayAt(index),
        (index % A_DAY) + 1,
        numberAt(index),
        id,
        index % 100 === 0 ? 'void' : 'complete',
        AT,
        AT,
        name,
        name,
        `A${String(index).padStart(9, '0')}`,
        index < RECEIPTS - WHOLE ? FILE_BYTES : WHOLE_BYTES,
      );
    }
  })();
}

/** A hundred thousand receipts, found in every way the desk offers; the log of the search is part of the time. */
export async function benchReceipts(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'receipts-'));
  try {
    const store = openStore({ file: join(folder, 'counter.db'), key: randomBytes(32), office: 'real', at: AT });
    fill(store);
    const lines: string[] = [];
    for (const [name, piece] of Object.entries(PIECES)) {
      const samples: number[] = [];
      const before = process.threadCpuUsage();
      for (let turn = 0; turn < WORK; turn += 1) {
        samples.push(await timed(() => searchReceipts(store, piece(turn), { actor: 'T0217', reason: '量測', at: AT })));
      }
      const { user, system } = process.threadCpuUsage(before);
      const processor = (user + system) / 1000 / WORK;
      const [middle, most] = [quantile(samples, 0.5), quantile(samples, 0.95)];
      lines.push(
        `  ${name.padEnd(34)} p50 ${milliseconds(middle)}, p95 ${milliseconds(most)}, processor ${milliseconds(processor)} each   aim 20 ms`,
      );
    }
    store.close();
    return [`  ${RECEIPTS.toLocaleString('en')} receipts`, ...lines];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
