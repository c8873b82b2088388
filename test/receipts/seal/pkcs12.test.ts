import { FaultError } from '../../../src/contract/fault.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  certificateFacts,
  importPkcs12,
  issueReceipt,
  type OfficeSeal,
  verifyReceipt,
} from '../../../electron/receipts/index.ts';
import { runOn } from '../poppler.ts';
import { fonts, sampleReceipt } from '../sample.ts';
import { type Authority, createAuthority, type HandOut, hasOpenssl, PASSPHRASE } from './authority.ts';

/** A minute from now: certificates made meanwhile hold already. */
const today = new Date(Date.now() + 60_000).toISOString();
const RSA = (bits: number) => ['rsa', '-pkeyopt', `rsa_keygen_bits:${bits}`];
const CURVE = (name: string) => ['ec', '-pkeyopt', `ec_paramgen_curve:${name}`];
const USAGE = 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,';

function open(file: Uint8Array, passphrase = PASSPHRASE, at = today): Promise<OfficeSeal> {
  return importPkcs12(file, passphrase, at);
}

describe.skipIf(!hasOpenssl)('the certificate of an authority (left out where openssl is missing)', () => {
  let authority: Authority;
  beforeAll(() => {
    authority = createAuthority();
  });
  afterAll(() => authority.dispose());

  async function sealFrom(name: string, given: HandOut = {}): Promise<OfficeSeal> {
    return importPkcs12(authority.handOut(name, given).p12, PASSPHRASE, today);
  }

  test.each([
    ['P-256', CURVE('P-256')],
    ['P-384', CURVE('P-384')],
    ['RSA', RSA(2048)],
  ])('%s seals with its chain; pdfsig, openssl and we agree, and a changed byte is found', async (name, key) => {
    const seal = await sealFrom(name, { key });
    expect(certificateFacts(seal.certificate)).toMatchObject({ name, issuer: '測試政府憑證', selfSigned: false });
    expect(seal.chain.map((pem) => certificateFacts(pem).name)).toEqual(['測試政府憑證', '測試總憑證']);
    const { bytes } = await issueReceipt(sampleReceipt(), fonts, seal);
    expect(verifyReceipt(bytes, [seal]).code).toBe('receipt.intact');
    // Whoever trusts the authority needs no more than its root.
    expect(verifyReceipt(bytes, [{ certificate: authority.root, chain: [] }]).code).toBe('receipt.intact');
    expect(verifyReceipt(bytes, []).code).toBe('receipt.stranger');

    const [, start = '', end = ''] = /\/ByteRange \[0 (\d+) (\d+) \d+\]/.exec(bytes.toString('latin1')) ?? [];
    const gap = { start: Number(start), end: Number(end) };
    for (let at = gap.start; at < gap.end; at += 7) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(verifyReceipt(changed, [seal]).code, `byte ${at}`).not.toBe('receipt.intact');
    }
    const padded = Buffer.from(bytes.toString('latin1', gap.start + 1, gap.end - 1), 'hex');
    const cms = padded.subarray(0, 4 + padded.readUInt16BE(2));
    const content = Buffer.concat([bytes.subarray(0, gap.start), bytes.subarray(gap.end)]);
    const files = { cms, content, root: authority.root };
    const options = ['-binary', '-purpose', 'any', '-inform', 'DER', '-CAfile', '{root}', '-out', '{out}'];
    const said = runOn(
      'openssl',
      files,
      'cms',
      '-verify',
      '-cades',
      '-in',
      '{cms}',
      '-content',
      '{content}',
      ...options,
    );
    expect(said).toContain('CAdES Verification successful');
    const pdfsig = runOn('pdfsig', { 'receipt.pdf': bytes }, '-nocert', '{receipt.pdf}');
    if (pdfsig === '') console.log('pdfsig (poppler-utils) is not installed: its word was not asked');
    else expect(pdfsig).toContain('Signature is Valid');
  });

  test.each([
    ['seal.keyUsage', { extensions: `${USAGE}keyEncipherment\n` }],
    ['seal.weakKey', { key: RSA(1024) }],
    ['seal.keyKind', { key: CURVE('secp256k1') }],
    ['seal.keyKind', { key: ['ed25519'] }],
    ['seal.weakKey', { digest: 'sha1' }],
    ['seal.noKey', { pkcs12: ['-nokeys'] }],
    ['seal.noCertificate', { pkcs12: ['-nocerts'] }],
    ['seal.oldEncryption', { pkcs12: ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'] }],
  ] as const)('%s: %j is refused', async (code, given) => {
    await expect(sealFrom('refused', given)).rejects.toMatchObject({ code });
  });

  test('expired, not yet valid, a wrong passphrase and anything else is refused by name', async () => {
    const { p12 } = authority.handOut('time');
    await expect(open(p12, PASSPHRASE, '2090-01-01T08:00:00+08:00')).rejects.toMatchObject({ code: 'seal.expired' });
    await expect(open(p12, PASSPHRASE, '2020-01-01T08:00:00+08:00')).rejects.toMatchObject({
      code: 'seal.notYetValid',
    });
    await expect(open(p12, 'wrong')).rejects.toMatchObject({ code: 'seal.wrongPassphrase' });
    await expect(open(p12, '')).rejects.toMatchObject({ code: 'seal.wrongPassphrase' });
    for (const file of [Buffer.alloc(0), Buffer.from('hello'), p12.subarray(0, 300), Buffer.from(authority.root)]) {
      await expect(open(file)).rejects.toMatchObject({ code: 'seal.notPkcs12' });
    }
    await expect(open(Buffer.alloc(300_000))).rejects.toMatchObject({ code: 'seal.fileTooLarge' });
  });

  test('a damaged file of an authority is refused in words or, where the byte says nothing, read the same', async () => {
    const { p12 } = authority.handOut('damaged');
    const whole = await importPkcs12(p12, PASSPHRASE, today);
    let refused = 0;
    for (let at = 0; at < p12.length; at += 40) {
      const changed = Buffer.from(p12);
      changed.writeUInt8(changed.readUInt8(at) ^ 0x20, at);
      const read = await importPkcs12(changed, PASSPHRASE, today).catch((error: unknown) => error);
      if (read instanceof FaultError) refused += 1;
      else expect(read, `byte ${at}`).toEqual(whole);
    }
    expect(refused).toBeGreaterThan(p12.length / 50);
  });
});
