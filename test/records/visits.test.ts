import { expect, test } from 'vitest';
import {
  closeVisit,
  createTrainingOffice,
  listAudit,
  listOpenVisits,
  loadVisit,
  openStore,
  openVisit,
  saveVisit,
  type Store,
  type VisitSave,
} from '../../electron/records/index.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { AT, codeOf, temporaryStore } from './temporary-store.ts';

const act = { actor: 'T0217', at: AT };
const LATER = '2026-11-30T14:31:00+08:00';

function begin(store: Store, id: string): void {
  openVisit(store, { ...act, id, ticket: '086', step: 'identity', draft: { words: '' } });
}

function save(store: Store, id: string, revision: number, more: Partial<VisitSave> = {}): number {
  const draft = { words: `revision ${revision}` };
  return saveVisit(store, {
    id,
    revision,
    actor: 'T0217',
    at: LATER,
    step: 'summary',
    personId: null,
    draft,
    event: null,
    ...more,
  });
}

test('the last saved draft is there after a restart', () => {
  const { store, file, key } = temporaryStore();
  begin(store, 'a');
  expect(save(store, 'a', 1)).toBe(2);
  expect(save(store, 'a', 2)).toBe(3);
  store.close();
  const again = openStore({ file, key, office: 'training', at: LATER });
  expect(loadVisit(again, 'a')).toEqual({
    id: 'a',
    ticket: '086',
    clerk: 'T0217',
    state: 'open',
    step: 'summary',
    personId: null,
    revision: 3,
    draft: { words: 'revision 2' },
    openedAt: AT,
    savedAt: LATER,
  });
  again.close();
});

test('a draft made from an older revision is refused and changes nothing', () => {
  const { store } = temporaryStore();
  begin(store, 'a');
  save(store, 'a', 1);
  expect(codeOf(() => save(store, 'a', 1, { draft: 'stale' }))).toBe('store.staleRevision');
  expect(loadVisit(store, 'a').draft).toEqual({ words: 'revision 1' });
});

test('opening the same visit twice is already done', () => {
  const { store } = temporaryStore();
  begin(store, 'a');
  save(store, 'a', 1);
  begin(store, 'a');
  expect(loadVisit(store, 'a').revision).toBe(2);
  expect(listAudit(store).filter((event) => event.type === 'visit.opened')).toHaveLength(1);
});

test('draft and event are stored together or not at all', () => {
  const { store } = temporaryStore();
  begin(store, 'a');
  connectionOf(store).exec(
    `CREATE TEMP TRIGGER log_breaks BEFORE INSERT ON main.audit BEGIN SELECT raise(ABORT, 'no'); END`,
  );
  const event = { type: 'visit.released', details: { page: 'facts' } } as const;
  expect(() => save(store, 'a', 1, { event })).toThrow('no');
  expect(loadVisit(store, 'a').revision).toBe(1);
  connectionOf(store).exec('DROP TRIGGER temp.log_breaks');
  save(store, 'a', 1, { event });
  expect(listAudit(store).at(-1)).toMatchObject({ type: 'visit.released', subject: 'a', details: { page: 'facts' } });
});

test('open visits are listed oldest first with the name once a record was opened; closed ones are not', () => {
  const { store } = temporaryStore();
  createTrainingOffice(store, { seed: 1, asOf: '2026-11-27', at: AT });
  begin(store, 'b');
  openVisit(store, { ...act, id: 'a', at: LATER, ticket: '', step: 'identity', draft: {} });
  begin(store, 'c');
  save(store, 'b', 1, { personId: 1 });
  closeVisit(store, { ...act, id: 'c', state: 'cancelled', reason: 'customerLeft' });
  expect(listOpenVisits(store).map(({ id, name, ticket }) => [id, name, ticket])).toEqual([
    ['b', '張正文', '086'],
    ['a', '', ''],
  ]);
  expect(listAudit(store).at(-1)).toMatchObject({ type: 'visit.cancelled', details: { reason: 'customerLeft' } });
});

test('a closed or unknown visit takes no more drafts', () => {
  const { store } = temporaryStore();
  begin(store, 'a');
  closeVisit(store, { ...act, id: 'a', state: 'finished', reason: '' });
  expect(codeOf(() => save(store, 'a', 1))).toBe('store.unknownVisit');
  expect(codeOf(() => closeVisit(store, { ...act, id: 'a', state: 'finished', reason: '' }))).toBe(
    'store.unknownVisit',
  );
  expect(codeOf(() => loadVisit(store, 'nobody'))).toBe('store.unknownVisit');
  expect(loadVisit(store, 'a').state).toBe('finished');
});
