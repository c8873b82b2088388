import { expect, test } from 'vitest';
import { checkHandout, type Handout, keepHandout, listAudit } from '../../electron/records/index.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { AT, temporaryStore } from './temporary-store.ts';

const arrears: Handout = {
  code: 'ABCDE-FGHJK',
  kind: 'unitArrears',
  title: '欠費明細',
  about: { unit: '05076891S' },
  visitId: null,
  recipient: '曾小橋',
  capacity: '負責人',
  sheets: 1,
  actor: 'T0217',
  at: AT,
  content: '{"title":"欠費明細"}',
  contentHash: 'ab'.repeat(32),
};
const asked = { actor: 'T0305', at: AT, reason: '民眾拿紙本來核對' };

test('a hand-out is found by its code, with all that was printed and to whom it went', () => {
  const { store } = temporaryStore();
  keepHandout(store, arrears, null);
  expect(checkHandout(store, arrears.code, asked)).toEqual(arrears);
  expect(checkHandout(store, 'AAAAA-AAAAA', asked)).toBeNull();
  expect(listAudit(store).map(({ type, subject, details }) => [type, subject, details['found']])).toEqual([
    ['store.created', 'training', undefined],
    ['handout.made', 'unit:05076891S', undefined],
    ['handout.checked', 'unit:05076891S', true],
    ['handout.checked', 'handout', false],
  ]);
});

test('arrears printed in part leave their reason in the log before the paper does', () => {
  const { store } = temporaryStore();
  const partly = { kinds: ['laborInsurance'], left: ['laborPension'], reason: '只補勞保繳款單' };
  keepHandout(store, arrears, partly);
  const [, first, second] = listAudit(store);
  expect(first).toMatchObject({ type: 'arrears.partlyPrinted', details: { ...partly, code: arrears.code } });
  expect(second).toMatchObject({ type: 'handout.made' });
});

test('a hand-out is never changed, never removed, and its code never given twice', () => {
  const { store } = temporaryStore();
  keepHandout(store, arrears, null);
  expect(() => keepHandout(store, arrears, null)).toThrow();
  const connection = connectionOf(store);
  expect(() => connection.exec("UPDATE handout SET content = '{}'")).toThrow(/stay/);
  expect(() => connection.exec('DELETE FROM handout')).toThrow(/stay/);
  expect(listAudit(store).filter(({ type }) => type === 'handout.made')).toHaveLength(1);
});
