import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile, openReceipt, openStore } from '../../../electron/records/index.ts';
import { connectionOf } from '../../../electron/records/store.ts';
import { sha256, shownHash } from '../../../electron/receipts/index.ts';
import { identifyJ1, leadTo, openCounter, type OpenCounter, releaseOf, sign } from '../counter.ts';
import { add, settle } from '../matters/serve.ts';

const FIRST = '01-1151130-07-0001-6';
let counter: OpenCounter;
beforeEach(async () => {
  counter = await openCounter();
});
afterEach(() => counter.dispose());

/** Closes the desk, does something to its database, and opens it again where it was. */
async function behindTheDesk<Result>(act: (store: ReturnType<typeof openStore>) => Result): Promise<Result> {
  counter.desk.close();
  const at = counter.clock.now();
  const store = openStore({ file: databaseFile(counter.folder), key: counter.key, office: 'training', at });
  const result = act(store);
  store.close();
  counter = await openCounter({ folder: counter.folder, key: counter.key, clock: counter.clock });
  await counter.send('session.signIn', { code: 'T0217', pin: '021700' });
  return result;
}

/** Every text and number in a value. */
function leavesOf(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value !== 'object') return [`${value as string | number | boolean}`];
  return Object.values(value).flatMap(leavesOf);
}

type Path = string[];

/** The place of every leaf. */
function placesIn(value: unknown, at: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [at];
  return Object.entries(value).flatMap(([key, held]) => placesIn(held, [...at, key]));
}

/** The same value with one leaf changed by as little as it can be. */
function changedAt(value: unknown, [key, ...rest]: Path): unknown {
  if (Array.isArray(value)) return value.map((held, index) => (String(index) === key ? changedAt(held, rest) : held));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, held]) => [name, name === key ? changedAt(held, rest) : held]),
    );
  }
  if (typeof value === 'string') return `${value}.`;
  return typeof value === 'number' ? value + 1 : value !== true;
}

function onScreen<Screen extends ReturnType<OpenCounter['customer']>['screen']>(screen: Screen) {
  const view = counter.customer();
  if (view.screen !== screen) throw new Error(view.screen);
  return view as Extract<typeof view, { screen: Screen }>;
}

describe('what was shown is what was signed', () => {
  it('every fact, option and sentence of the pages is in the signed bytes, and none can change without the hash', async () => {
    await identifyJ1(counter);
    await settle(counter, await add(counter, 'LI-08'), 'printed');
    await counter.send('release.facts', {});
    const { facts } = onScreen('facts');
    await leadTo(counter, 'comparison');
    const { monthly, oneOff, totals, chart, derivations, notIncluded } = onScreen('comparison');
    const compared = { monthly, oneOff, totals, chart, derivations, notIncluded };
    const release = releaseOf(counter);
    await counter.send('customer.understood', { release });
    await counter.send('customer.choose', { release, option: 'annuity' });
    const { options, irrevocability } = onScreen('choose');
    await counter.send('customer.acknowledge', { release, acknowledged: true });
    await counter.send('customer.confirmChoice', { release });
    const { matters } = onScreen('matters');
    await counter.send('customer.confirmMatters', { release });
    await counter.send('customer.consent', { release });
    await counter.send('release.readAloud', {});
    const { document, shownHash: signed } = onScreen('sign');
    await sign(counter);
    const { shown } = await behindTheDesk((store) =>
      openReceipt(store, FIRST, { actor: 'T0217', reason: '核對', at: counter.clock.now() }),
    );
    expect(sha256(Buffer.from(shown))).toBe(signed);
    const whole = JSON.parse(shown) as { claimShown: string };
    const claim: unknown = JSON.parse(whole.claimShown);
    const bound = new Set([...leavesOf(whole), ...leavesOf(claim)]);
    for (const words of leavesOf([facts, compared, options, irrevocability, matters, document])) {
      expect(bound, words).toContain(words);
    }
    for (const value of [whole, claim]) {
      const hash = shownHash(value);
      for (const place of placesIn(value)) expect(shownHash(changedAt(value, place)), place.join()).not.toBe(hash);
    }
  });
});

describe('what is kept with a receipt', () => {
  it.each([
    ['a point of the strokes', `UPDATE receipt SET strokes = replace(strokes, '"x":60', '"x":61')`],
    ['a word of what was shown', `UPDATE receipt SET shown = replace(shown, '張正文', '張正丈')`],
    ['what was shown with its hash', `UPDATE receipt SET shown = shown || ' ', shown_hash = lower(hex(zeroblob(32)))`],
    ['a word of the paper', `UPDATE receipt_document SET document = replace(document, '張正文', '張正丈')`],
    ['the words of the paper, taken away', 'DELETE FROM receipt_document'],
  ])('%s changed behind the log is told, and no reading copy is made of it', async (_, change) => {
    await identifyJ1(counter);
    await leadTo(counter, 'sign');
    await sign(counter);
    await counter.send('visit.finish', {});
    expect(await counter.send('receipt.life', { number: FIRST })).toMatchObject({ sealHolds: true });
    await behindTheDesk((store) => {
      const connection = connectionOf(store);
      // Whoever writes into the file itself is not kept from it by its triggers.
      const triggers = connection.prepare<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`);
      for (const { name } of triggers.all({})) connection.exec(`DROP TRIGGER ${name}`);
      connection.exec(change);
    });
    const life = await counter.send('receipt.life', { number: FIRST });
    expect(life).toMatchObject({ sealHolds: false, seal: expect.stringContaining('和封存當時記下的不一樣') });
    const input = { number: FIRST, form: 'large' };
    expect(await counter.attempt('staff', { name: 'receipt.printReading', input })).toMatchObject({
      ok: false,
      fault: { code: 'receipt.evidenceAltered' },
    });
  });
});
