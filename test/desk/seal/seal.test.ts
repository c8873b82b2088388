import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SealCheck } from '../../../src/contract/seal-view.ts';
import { CHECKED_PIECE } from '../../../src/contract/seal-file.ts';
import { knownSeals } from '../../../electron/desk/seal/office-seal.ts';
import { createOfficeSeal, formatReceiptNumber, issueReceipt, sha256 } from '../../../electron/receipts/index.ts';
import { databaseFile, listAudit, openStore, type Store } from '../../../electron/records/index.ts';
import { connectionOf } from '../../../electron/records/store.ts';
import { fonts, sampleReceipt } from '../../receipts/sample.ts';
import { type Authority, createAuthority, hasOpenssl, PASSPHRASE } from '../../receipts/seal/authority.ts';
import { identifyJ1, leadTo, openCounter, type OpenCounter, sign, signIn } from '../counter.ts';

let counter: OpenCounter;
let number: string;
let original: Buffer;

beforeAll(async () => {
  counter = await openCounter();
  await identifyJ1(counter);
  await leadTo(counter, 'sign');
  await sign(counter);
  number = counter.staff().visit?.receipt?.number ?? '';
  const { base64 } = await counter.send('receipt.read', { number });
  original = Buffer.from(base64, 'base64');
  await counter.send('visit.finish', {});
});
afterAll(() => counter.dispose());

async function check(bytes: Buffer): Promise<SealCheck> {
  const key = randomUUID();
  const pieces = Math.max(1, Math.ceil(bytes.length / CHECKED_PIECE));
  for (let piece = 0; piece < pieces; piece += 1) {
    const base64 = bytes.subarray(piece * CHECKED_PIECE, (piece + 1) * CHECKED_PIECE).toString('base64');
    const { check: found } = await counter.send('receipt.checkFile', { key, piece, pieces, base64 });
    if (found !== null) return found;
  }
  throw new Error('The last piece brought no answer.');
}

/** The counter's store, read beside it. */
function beside<Result>(look: (store: Store) => Result): Result {
  const { folder, key, clock } = counter;
  const store = openStore({ file: databaseFile(folder), key, office: 'training', at: clock.now() });
  try {
    return look(store);
  } finally {
    store.close();
  }
}

async function codeOf(name: string, input: object): Promise<string> {
  const reply = await counter.attempt('staff', { name, input });
  return reply.ok ? 'ok' : reply.fault.code;
}

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

describe('a file that comes back', () => {
  test('is intact by seal, hash and number, and the check is in the log', async () => {
    expect(await check(original)).toMatchObject({ outcome: 'intact', code: 'receipt.intact', number });
    const [event] = beside((store) => listAudit(store)).slice(-1);
    expect(event).toMatchObject({ type: 'receipt.verified', subject: number, actor: 'T0217' });
    expect(JSON.stringify(event)).not.toContain('張正文');
  });

  test('changed inside, appended to, cut and sealed by a stranger is named for what it is', async () => {
    const inside = original.indexOf('endstream', Math.floor(original.length / 3)) - 40;
    expect(await check(changed(original, inside))).toMatchObject({ code: 'receipt.changed', number });
    const page = '\n900 0 obj\n<< /Type /Page /Parent 1 0 R >>\nendobj\n';
    const longer = await check(Buffer.concat([original, Buffer.from(page)]));
    expect(longer).toMatchObject({ code: 'receipt.appended', outcome: 'altered' });
    expect(longer.details.join()).toContain('多加了1頁');
    expect(await check(original.subarray(0, original.length - 900))).toMatchObject({ code: 'receipt.cut' });

    const stranger = createOfficeSeal({ office: '臺北市辦事處', from: '2026-11-30T08:00:00+08:00' });
    const resealed = await check((await issueReceipt(sampleReceipt(), fonts, stranger)).bytes);
    expect(resealed).toMatchObject({ outcome: 'notOurs', code: 'receipt.stranger', sealedAt: '' });
    expect(resealed.details.join()).toContain('名稱和本機關一樣，但不是本機關的憑證');
  });

  test('with our seal and not in the log is another file, or of a number nobody here knows', async () => {
    const [seal] = beside((store) => knownSeals(store).map((known) => ({ ...known, privateKey: keyIn(store) })));
    const unknown = await issueReceipt(sampleReceipt(), fonts, seal!);
    expect(await check(unknown.bytes)).toMatchObject({ code: 'receipt.numberUnknown', number: '' });
    const { head } = sampleReceipt();
    const twin = await issueReceipt(sampleReceipt({ head: { ...head, number } }), fonts, seal!);
    expect(await check(twin.bytes)).toMatchObject({ code: 'receipt.otherFile', outcome: 'altered', number });
  });

  test('of many pieces is put together; a missing piece and a giant are refused', async () => {
    const large = Buffer.concat([original, Buffer.alloc(3 * CHECKED_PIECE, 0x20)]);
    expect(await check(large)).toMatchObject({ code: 'receipt.appended' });
    const piece = { key: 'a', pieces: 3, base64: '' };
    expect(await codeOf('receipt.checkFile', { ...piece, piece: 1 })).toBe('receipt.pieces');
    expect(await codeOf('receipt.checkFile', { ...piece, piece: 0, pieces: 99 })).toBe('input.invalid');
    expect(await check(Buffer.alloc(CHECKED_PIECE * 2))).toMatchObject({ code: 'receipt.notPdf' });
  });

  test('that agrees with the database and not with the log raises the alarm', async () => {
    const forged = changed(original, original.length - 2000);
    beside((one) => {
      const triggers = `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'receipt'`;
      const connection = connectionOf(one);
      for (const { name } of connection.prepare<{ name: string }>(triggers).all())
        connection.exec(`DROP TRIGGER ${name}`);
    });
    const put = (bytes: Buffer, hash: string) =>
      beside((one) =>
        connectionOf(one).prepare('UPDATE receipt SET pdf = ?, sha256 = ? WHERE number = ?').run(bytes, hash, number),
      );
    put(forged, sha256(forged));
    expect(await check(forged)).toMatchObject({ code: 'receipt.chainDiffers', outcome: 'altered' });
    put(original, sha256(original));
    expect(await check(original)).toMatchObject({ code: 'receipt.intact' });
  });
});

function keyIn(store: Store): string {
  const row = connectionOf(store)
    .prepare<{ value: string }>(`SELECT value FROM setting WHERE key = 'office.seal'`)
    .get();
  return (JSON.parse(row!.value) as { privateKey: string }).privateKey;
}

describe('the code on the paper', () => {
  test('agrees with the log, or is named as changed or unknown', async () => {
    const logged = beside((store) => listAudit(store, { subject: number }));
    const { contentHash } = logged.find(({ type }) => type === 'receipt.completed')?.details ?? {};
    const hash = typeof contentHash === 'string' ? contentHash.slice(0, 16) : '';
    expect(await counter.send('receipt.checkCode', { text: `${number} ${hash}` })).toMatchObject({
      outcome: 'intact',
      code: 'receipt.codeMatches',
      number,
    });
    const compact = `${number.replaceAll('-', '')}${hash.toUpperCase()}`;
    expect(await counter.send('receipt.checkCode', { text: compact })).toMatchObject({ outcome: 'intact' });
    const other = `${number} ${hash.startsWith('0') ? '1' : '0'}${hash.slice(1)}`;
    expect(await counter.send('receipt.checkCode', { text: other })).toMatchObject({ code: 'receipt.codeDiffers' });
    const free = formatReceiptNumber({ office: '01', date: '2026-11-29', counter: 7, sequence: 41 });
    const unknown = `${free} ${hash}`;
    expect(await counter.send('receipt.checkCode', { text: unknown })).toMatchObject({ code: 'receipt.numberUnknown' });
    expect(await codeOf('receipt.checkCode', { text: 'hello' })).toBe('receipt.code');
    expect(await codeOf('receipt.checkCode', { text: number })).toBe('receipt.code');
  });
});

describe.skipIf(!hasOpenssl)('the seal of an authority (left out where openssl is missing)', () => {
  let authority: Authority;
  beforeAll(() => {
    authority = createAuthority();
  });
  afterAll(() => authority.dispose());

  test('is for leaders, with their PIN, and what was sealed before stays checkable', async () => {
    const { p12 } = authority.handOut('臺北市辦事處');
    const input = { base64: p12.toString('base64'), passphrase: PASSPHRASE, pin: '010000' };
    expect(await codeOf('seal.read', {})).toBe('call.notAllowed');
    expect(await codeOf('seal.import', input)).toBe('call.notAllowed');
    await counter.send('session.signOut', {});
    await signIn(counter, 'T0100', '010000');
    counter.clock.set(new Date(Date.now() + 60_000).toISOString());
    const before = await counter.send('seal.read', {});
    expect(before).toMatchObject({ former: [], timestamps: null });
    expect(before.standing).toContain('第6條');
    expect(await codeOf('seal.import', { ...input, pin: '999999' })).toBe('session.wrongPin');
    expect(await codeOf('seal.import', { ...input, passphrase: 'x' })).toBe('seal.wrongPassphrase');
    await counter.send('seal.import', input);
    const after = await counter.send('seal.read', {});
    expect(after.current).toMatchObject({ owner: '勞動部勞工保險局 臺北市辦事處', issuer: '測試政府憑證' });
    expect(after.former).toEqual([before.current]);
    expect(await check(original)).toMatchObject({ code: 'receipt.intact', number });
    expect(beside((store) => listAudit(store)).filter(({ type }) => type === 'seal.changed')).toHaveLength(1);

    const server = { url: 'https://tsa.example/tsr', certificates: authority.root, pin: '010000' };
    expect(await codeOf('seal.timestamps', { ...server, pin: '999999' })).toBe('session.wrongPin');
    expect(await codeOf('seal.timestamps', { ...server, url: 'tsa' })).toBe('timestamp.address');
    expect(await codeOf('seal.timestamps', { ...server, certificates: 'x' })).toBe('timestamp.certificate');
    await counter.send('seal.timestamps', server);
    expect((await counter.send('seal.read', {})).timestamps).toEqual({ server: server.url, waiting: 0, fault: '' });
    await counter.send('seal.timestamps', { ...server, url: '' });
    expect((await counter.send('seal.read', {})).timestamps).toBeNull();

    // Sixty days before its end the bar speaks of it.
    expect(counter.staff().notices.map(({ key }) => key)).not.toContain('sealEndsSoon');
    counter.clock.advance(645 * 24 * 60);
    await counter.send('session.signOut', {});
    expect(counter.staff().notices.map(({ key }) => key)).toContain('sealEndsSoon');
  });
});
