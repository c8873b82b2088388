import { assert, integer, property } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  createOfficeSeal,
  issueReceipt,
  renderReceipt,
  roomForSeal,
  sealReceipt,
  sha256,
  verifyReceipt,
} from '../../../electron/receipts/index.ts';
import { runOn, testWith } from '../poppler.ts';
import { fonts, sampleReceipt } from '../sample.ts';

const seal = createOfficeSeal({ office: '臺北市辦事處', from: '2026-11-30T08:00:00+08:00' });
const other = createOfficeSeal({ office: '別的辦事處', from: '2026-11-30T08:00:00+08:00' });
let bytes: Buffer;
let fileHash: string;
/** Where the seal stands: from `<` to after `>`. */
let gap: { start: number; end: number };

beforeAll(async () => {
  ({ bytes, fileHash } = await issueReceipt(sampleReceipt(), fonts, seal));
  const [, start, end] = /\/ByteRange \[0 (\d+) (\d+) \d+\]/.exec(bytes.toString('latin1')) ?? [];
  gap = { start: Number(start), end: Number(end) };
});

function codeOf(file: Buffer, hash?: string): string {
  return verifyReceipt(file, [seal], hash).code;
}

function flipped(file: Buffer, at: number, bit: number): Buffer {
  const changed = Buffer.from(file);
  changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
  return changed;
}

describe('the office seal', () => {
  test('an untouched receipt is intact, by seal and by hash, also after the key was renewed', () => {
    expect(codeOf(bytes)).toBe('receipt.intact');
    expect(codeOf(bytes, fileHash)).toBe('receipt.intact');
    expect(verifyReceipt(bytes, [other, seal]).code).toBe('receipt.intact');
    expect(fileHash).toBe(sha256(bytes));
  });

  test('1,000 flipped bits are all found, by the seal alone', () => {
    assert(
      property(integer({ min: 0, max: bytes.length - 1 }), integer({ min: 0, max: 7 }), (at, bit) => {
        expect(codeOf(flipped(bytes, at, bit))).not.toBe('receipt.intact');
      }),
      { numRuns: 1000 },
    );
  });

  test('every byte of the seal itself counts, its padding too', () => {
    for (let at = gap.start; at < gap.end; at += 1) {
      expect(codeOf(flipped(bytes, at, at % 6))).not.toBe('receipt.intact');
    }
  });

  test('50 cuts and 20 additions are found', () => {
    for (let cut = 1; cut <= 50; cut += 1) {
      expect(codeOf(bytes.subarray(0, bytes.length - cut * cut))).toBe('receipt.cut');
    }
    for (let length = 1; length <= 20; length += 1) {
      expect(codeOf(Buffer.concat([bytes, Buffer.alloc(length, '\n')]))).toBe('receipt.appended');
    }
  });

  test('a later revision that hides the sealed one is found', () => {
    const update = Buffer.from('\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');
    expect(codeOf(Buffer.concat([bytes, update]))).toBe('receipt.appended');
  });

  test('another sealed receipt is not the one the chain names', async () => {
    const issued = await issueReceipt(sampleReceipt({ training: true }), fonts, seal);
    expect(codeOf(issued.bytes)).toBe('receipt.intact');
    expect(codeOf(issued.bytes, fileHash)).toBe('receipt.otherFile');
  });

  test('a stranger’s seal and a file without one are not ours', async () => {
    const foreign = await issueReceipt(sampleReceipt(), fonts, other);
    expect(codeOf(foreign.bytes)).toBe('receipt.stranger');
    expect(codeOf((await renderReceipt(sampleReceipt(), fonts)).bytes)).toBe('receipt.notOurs');
    expect(codeOf(Buffer.from('hello'))).toBe('receipt.notPdf');
    expect(codeOf(Buffer.alloc(0))).toBe('receipt.notPdf');
  });

  test('a seal lifted from one receipt onto another is found', async () => {
    const { bytes: drawn } = await renderReceipt(sampleReceipt({ training: true }), fonts, {
      roomForSeal: roomForSeal(seal),
    });
    const target = await sealReceipt(drawn, seal);
    const [, start = '', end = ''] = /\/ByteRange \[0 (\d+) (\d+) \d+\]/.exec(target.toString('latin1')) ?? [];
    const forged = Buffer.concat([
      target.subarray(0, Number(start)),
      bytes.subarray(gap.start, gap.end),
      target.subarray(Number(end)),
    ]);
    expect(codeOf(forged)).toBe('receipt.changed');
  });

  test('says what was found in words, in both languages', () => {
    const { message } = verifyReceipt(flipped(bytes, 5000, 1), [seal]);
    expect(message.zh).toContain('被改過');
    expect(message.en).toContain('was changed');
  });

  test('a receipt without a number is never sealed, a file without room neither', async () => {
    const { head } = sampleReceipt();
    await expect(issueReceipt(sampleReceipt({ head: { ...head, number: null } }), fonts, seal)).rejects.toThrow(
      'numbered',
    );
    await expect(sealReceipt((await renderReceipt(sampleReceipt(), fonts)).bytes, seal)).rejects.toThrow('ByteRange');
  });

  testWith('pdfsig', 'poppler finds the signature valid and the whole document signed', () => {
    const said = runOn('pdfsig', { 'receipt.pdf': bytes }, '-nocert', '{receipt.pdf}');
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('ETSI.CAdES.detached');
    expect(said).toContain('Total document signed');
    expect(
      runOn('pdfsig', { 'receipt.pdf': flipped(bytes, bytes.length - 3000, 0) }, '-nocert', '{receipt.pdf}'),
    ).not.toContain('Signature is Valid');
  });

  testWith('openssl', 'openssl accepts it as CAdES', () => {
    const padded = Buffer.from(bytes.toString('latin1', gap.start + 1, gap.end - 1), 'hex');
    const files = {
      cms: padded.subarray(0, 4 + padded.readUInt16BE(2)),
      content: Buffer.concat([bytes.subarray(0, gap.start), bytes.subarray(gap.end)]),
      certificate: seal.certificate,
    };
    const args = [
      '-inform',
      'DER',
      '-in',
      '{cms}',
      '-content',
      '{content}',
      '-CAfile',
      '{certificate}',
      '-out',
      '{out}',
    ];
    const at = String(Date.parse('2026-12-01T00:00:00Z') / 1000);
    const said = runOn('openssl', files, 'cms', '-verify', '-cades', '-binary', '-attime', at, ...args);
    expect(said).toContain('CAdES Verification successful');
  });
});
