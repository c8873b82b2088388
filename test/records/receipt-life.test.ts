import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  beginCorrection,
  closeVisit,
  completeReceipt,
  linksOfReceipt,
  openStore,
  openVisit,
  planBundle,
  receiptOfVisit,
  reserveReceipt,
  searchReceipts,
  type Store,
  StoreError,
  verifyChain,
  voidReceipt,
} from '../../electron/records/index.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { AT, temporaryStore } from './temporary-store.ts';

const act = { actor: 'T0217', at: AT };
const day = '2026-11-30';

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function numberOf(sequence: number): string {
  return `01-1151130-07-${String(sequence).padStart(4, '0')}-X`;
}

function reserve(store: Store, visitId: string) {
  return reserveReceipt(store, { ...act, visitId, office: '01', day, numberOf });
}

function complete(store: Store, number: string, visitId: string): void {
  const bytes = Buffer.from(`PDF of ${number}`);
  const pdf = { bytes, sha256: hash(bytes) };
  const person = { personId: null, name: '鄭文峯', identifier: 'D128362909' } as const;
  const content = { kind: 'application', choice: '月領', shown: '{}', shownHash: hash('{}'), strokes: null } as const;
  completeReceipt(store, { ...act, number, visitId, idempotencyKey: visitId, ...person, ...content, pdf });
}

/** Does one act on the model of a day; what the store refuses by name is no failure. */
function doOne(store: Store, what: string, pick: number, visits: string[]): void {
  const id = visits[pick % visits.length] ?? '';
  const held = receiptOfVisit(store, id);
  try {
    if (what === 'open') {
      openVisit(store, { ...act, id: `v${visits.length}`, ticket: '', step: 'sign', draft: {} });
      visits.push(`v${visits.length}`);
    } else if (what === 'reserve') reserve(store, id);
    else if (what === 'seal') complete(store, (held ?? reserve(store, id)).number, id);
    else if (what === 'finish') closeVisit(store, { ...act, id, state: 'finished', reason: '' });
    else if (what === 'void' && held !== null) {
      const why = { cause: 'rethought', note: '', reason: '民眾改變主意', approvedBy: null, visit: null };
      voidReceipt(store, { ...act, ...why, number: held.number });
    } else if (what === 'correct' && held !== null) {
      const visit = { ...act, id: `v${visits.length}`, ticket: '', step: 'identity', draft: {} };
      beginCorrection(store, { corrects: held.number, cause: 'wrongFact', note: '' }, visit);
      visits.push(visit.id);
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}

test('whatever is sealed, voided, corrected and cut off: numbers without a gap, links both ways, one valid at most', () => {
  const step = fc.record({
    what: fc.constantFrom('open', 'reserve', 'seal', 'seal', 'finish', 'void', 'correct', 'crash'),
    pick: fc.nat(20),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { store: first, file, key } = temporaryStore();
      let store = first;
      connectionOf(store).pragma('synchronous = OFF');
      const visits: string[] = [];
      doOne(store, 'open', 0, visits);
      for (const { what, pick } of steps) {
        if (what !== 'crash') doOne(store, what, pick, visits);
        else {
          store.close();
          store = openStore({ file, key, office: 'training', at: AT });
          connectionOf(store).pragma('synchronous = OFF');
        }
      }
      const request = { ...act, reason: '核對' };
      const { rows } = searchReceipts(store, { text: '', day, state: null, limit: 200 }, request);
      expect(rows.map((row) => row.sequence).toReversed()).toEqual(rows.map((_, index) => index + 1));
      for (const row of rows) {
        const { corrects, correctedBy } = linksOfReceipt(store, row.number);
        expect(correctedBy ?? '').toBe(row.correctedBy);
        if (correctedBy !== null) expect(linksOfReceipt(store, correctedBy).corrects).toBe(row.number);
        if (corrects !== null && row.state === 'complete') {
          expect(linksOfReceipt(store, corrects).correctedBy).toBe(row.number);
        }
      }
      const live = rows.filter((row) => row.state !== 'void').map((row) => row.visitId);
      expect(new Set(live).size).toBe(live.length);
      expect(
        planBundle(store)
          .receipts.map((one) => one.number)
          .toSorted(),
      ).toEqual(rows.map((row) => row.number).toSorted());
      expect(verifyChain(store).intact).toBe(true);
      store.close();
    }),
    { numRuns: 25 },
  );
});
