import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { completeReceipt, openStore, openVisit, reserveReceipt, saveVisit } from '../../electron/records/index.ts';

/** Takes so many applications, or works until it is killed; names each number on standard output once it is acknowledged. */
const [file = '', key = '', prefix = '', count = 'Infinity', size = '20000'] = process.argv.slice(2);
const act = { actor: 'T0217', at: '2026-11-30T14:25:00+08:00' };
const store = openStore({ file, key: Buffer.from(key, 'hex'), office: 'training', at: act.at });
writeSync(1, 'ready\n');
for (let each = 0; each < Number(count); each += 1) {
  const visitId = `${prefix}-${each}`;
  openVisit(store, { ...act, id: visitId, ticket: '', step: 'identity', draft: { each } });
  const event = { type: 'visit.answered', details: { each } } as const;
  saveVisit(store, { ...act, id: visitId, revision: 1, step: 'sign', personId: null, draft: { each }, event });
  const { number } = reserveReceipt(store, {
    ...act,
    visitId,
    office: '01',
    day: '2026-11-30',
    numberOf: (sequence) => `N${String(sequence).padStart(8, '0')}`,
  });
  const bytes = Buffer.alloc(Number(size), `receipt ${number} `);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const shown = JSON.stringify({ number });
  completeReceipt(store, {
    ...act,
    number,
    visitId,
    idempotencyKey: visitId,
    personId: null,
    name: '張正文',
    identifier: 'A123456789',
    kind: 'application',
    choice: '月領',
    shown,
    shownHash: createHash('sha256').update(shown).digest('hex'),
    strokes: null,
    pdf: { bytes, sha256 },
  });
  writeSync(1, `${number} ${sha256}\n`);
}
// No close: whoever is cut off does not tidy up.
process.exit(0);
