import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../../electron/receipts/index.ts';
import { checkTimestamp, readTimestamp, timestampRequest } from '../../../electron/receipts/seal/timestamp.ts';
import { type Authority, createAuthority, hasOpenssl } from './authority.ts';

const file = sha256(Buffer.from('a sealed file'));
const nonce = randomBytes(8);

describe.skipIf(!hasOpenssl)('a trusted time (left out where openssl is missing)', () => {
  let authority: Authority;
  let answer: Buffer;
  beforeAll(() => {
    authority = createAuthority();
    answer = authority.stamp(timestampRequest(file, nonce));
  });
  afterAll(() => authority.dispose());

  test('is taken from a server whose certificate, or an authority above it, was set', () => {
    for (const trusted of [authority.stampCertificate, authority.root]) {
      const stamp = readTimestamp(answer, { sha256: file, nonce, trusted: [trusted] });
      expect(Math.abs(Date.parse(stamp.at) - Date.now())).toBeLessThan(60_000);
      expect(checkTimestamp(stamp.token, { sha256: file, trusted: [trusted] })).toMatchObject({ at: stamp.at });
    }
  });

  test('of another file, another question, another server or an empty answer is refused by name', () => {
    const trusted = [authority.root];
    const stranger = createAuthority();
    const asked = { sha256: file, nonce, trusted };
    const elsewhere = stranger.stamp(timestampRequest(file, nonce));
    const lying = authority.stamp(timestampRequest(sha256(Buffer.from('another file')), nonce));
    const code = (given: Buffer, question = asked) => {
      try {
        readTimestamp(given, question);
        return 'taken';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(code(elsewhere)).toBe('timestamp.stranger');
    expect(code(lying)).toBe('timestamp.otherFile');
    expect(code(answer, { ...asked, nonce: randomBytes(8) })).toBe('timestamp.nonce');
    expect(code(Buffer.from('<html>busy</html>'))).toBe('timestamp.garbage');
    expect(code(Buffer.alloc(0))).toBe('timestamp.garbage');
    expect(code(authority.stamp(Buffer.from('nonsense')))).toBe('timestamp.refused');
    stranger.dispose();
  });

  test('with any byte of its token changed is never taken as another time or another signer', () => {
    const trusted = [authority.root];
    const { token, at, signer } = readTimestamp(answer, { sha256: file, nonce, trusted });
    let refused = 0;
    for (let byte = 0; byte < token.length; byte += 41) {
      const changed = Buffer.from(token);
      changed.writeUInt8(changed.readUInt8(byte) ^ 0x10, byte);
      try {
        expect(checkTimestamp(changed, { sha256: file, trusted })).toMatchObject({ at, signer });
      } catch (error) {
        expect((error as { code?: string }).code).toMatch(/^timestamp\./);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(token.length / 82);
  });
});
