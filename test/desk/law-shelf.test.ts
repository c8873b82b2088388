import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepBook } from '../../electron/desk/law-update/refresh.ts';
import { openShelf } from '../../electron/desk/law-update/shelf.ts';
import { keepLawBundle, type Store } from '../../electron/records/index.ts';
import { parseDay } from '../../electron/rules/calendar.ts';
import { isKnownOn, moneyOn } from '../../electron/rules/law.ts';
import { bundle, head, officeKey, publicPem, rowsOf, tables } from '../law-bundles/law-office.ts';
import { AT, temporaryFolder, temporaryStore } from '../records/temporary-store.ts';

/** A program with these tables and nothing else. */
function program(content: string, includedBundles = 0): string {
  const folder = temporaryFolder();
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  mkdirSync(join(folder, 'law'));
  mkdirSync(join(folder, 'law-updates'));
  write('law/small.yaml', content);
  write('law-updates/law-office.pub', publicPem(officeKey));
  write('law-updates/golden-cases.json', '[]');
  write('law-updates/edition.json', JSON.stringify({ includedBundles }));
  return folder;
}

const shipped = tables[0]?.content ?? '';

function imported(store: Store, sequence: number, bytes: Uint8Array): void {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const [signer, base, version] = ['a'.repeat(64), 'law-before', `law-${sequence}`];
  keepLawBundle(store, {
    sequence,
    sha256,
    bytes,
    signer,
    training: false,
    base,
    version,
    acceptedAt: AT,
    acceptedBy: 'T0101',
  });
}

const day = parseDay('2027-06-01');
const second = bundle({ sequence: 2, effectiveFrom: '2027-07-01' }, [
  rowsOf('small.rate', 'fraction', "from: 2027-07-01, value: '0.08'"),
]);

it('uses each book from its own day on', () => {
  const { store } = temporaryStore();
  imported(store, 1, bundle());
  imported(store, 2, second);
  const shelf = openShelf(program(shipped), store);
  expect(isKnownOn(shelf.bookOn('2026-12-31').law, 'small.amount', day)).toBe(false);
  expect(moneyOn(shelf.bookOn('2027-01-01').law, 'small.amount', day).value).toBe(120);
  expect(shelf.bookOn('2027-06-30').law.version).not.toBe(shelf.head().law.version);
  expect(shelf.bookOn('2027-07-01').law.version).toBe(shelf.head().law.version);
  expect(shelf.bookOn('2026-12-31').law.version).toBe(head.law.version);
});

it('puts the imported updates on the tables of a newer program, and says which no longer fit', () => {
  const { store } = temporaryStore();
  imported(store, 1, bundle());
  imported(store, 2, second);
  const reworded = openShelf(program(`${shipped}\n# A remark.\n`), store);
  expect(reworded.bundles().map(({ place }) => place)).toEqual(['onTop', 'onTop']);
  expect(moneyOn(reworded.head().law, 'small.amount', day).value).toBe(120);

  const renamed = openShelf(program(shipped.replaceAll('small.amount', 'small.sum')), store);
  expect(renamed.bundles().map(({ place }) => place)).toEqual(['unusable', 'unusable']);

  const included = openShelf(program(shipped, 1), store);
  expect(included.bundles().map(({ place }) => place)).toEqual(['inside', 'onTop']);
  expect(isKnownOn(included.head().law, 'small.amount', day)).toBe(false);
});

it('finds the law of an earlier answer after the program has other tables, and never another under its name', () => {
  const { store } = temporaryStore();
  const before = openShelf(program(shipped), store);
  keepBook(store, before.head(), AT);
  const { version } = before.head().law;
  const after = openShelf(program(shipped.replace('value: 110', 'value: 111')), store);
  const then = after.lawOf(version);
  expect(then === null ? null : moneyOn(then, 'small.amount', parseDay('2026-06-01')).value).toBe(110);
  expect(moneyOn(after.head().law, 'small.amount', parseDay('2026-06-01')).value).toBe(111);
  expect(after.lawOf('law-0000000000000000')).toBeNull();
});
