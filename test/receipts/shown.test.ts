import { assert, dictionary, jsonValue, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Strokes } from '../../src/contract/signature.ts';
import { canonicalBytes, contentHash, shownHash } from '../../electron/receipts/index.ts';
import { sampleReceipt, writtenName } from './sample.ts';

/** The same writing, the first point of its first line off by a thousandth. */
function nudged({ lines, ...pad }: Strokes, what: 'x' | 'y' | 'time' | 'pressure'): Strokes {
  const [[first, ...points] = [], ...others] = lines;
  if (first === undefined) throw new Error('Nothing is written.');
  return { ...pad, lines: [[{ ...first, [what]: first[what] + 0.001 }, ...points], ...others] };
}

describe('the hash of what was shown', () => {
  test('follows RFC 8785: sorted keys, no spaces, shortest numbers', () => {
    const value = {
      b: [1e21, Number('333333333.33333329'), 1e-7, -0],
      ö: '\u20ac$\u000f\n"\\',
      a: { d: null, c: true },
    };
    expect(canonicalBytes(value).toString('utf8')).toBe(
      String.raw`{"a":{"c":true,"d":null},"b":[1e+21,333333333.3333333,1e-7,0],"ö":"€$\u000f\n\"\\"}`,
    );
  });

  test('sorts by UTF-16 code units as the RFC asks', () => {
    expect(canonicalBytes({ '\ufb33': 1, '\u{1f600}': 2, a: 3 }).toString('utf8')).toBe(
      '{"a":3,"\u{1f600}":2,"\ufb33":1}',
    );
  });

  test('does not depend on the order of keys, and keeps what JSON keeps', () => {
    assert(
      property(dictionary(string({ unit: 'grapheme' }), jsonValue({ stringUnit: 'grapheme' })), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(shownHash(turned)).toBe(shownHash(value));
        expect(JSON.parse(canonicalBytes(value).toString('utf8'))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('tells characters apart that normalisation would merge', () => {
    expect(shownHash({ name: '\uf900' })).not.toBe(shownHash({ name: '\u8c48' }));
  });

  test.each([[Number.NaN], [undefined], [() => 1], ['\ud800'], [1n]])('%s cannot be hashed', (value) => {
    expect(() => shownHash({ value: [value] })).toThrow(TypeError);
  });
});

describe('the hash of what was signed', () => {
  const hash = contentHash(sampleReceipt());
  const { signature, basis } = sampleReceipt();

  test('binds every point of the strokes, the pad, the time, the consent, the clerk and what was shown', () => {
    const changes = [
      { signature: signature && { ...signature, strokes: writtenName(2) } },
      { signature: signature && { ...signature, at: '2026-11-30T14:37:53+08:00' } },
      { signature: signature && { ...signature, readAloud: false } },
      { signature: signature && { ...signature, pad: 'SP-07-3' } },
      { signature: signature && { ...signature, witnesses: ['王大明'] } },
      ...(['x', 'y', 'time', 'pressure'] as const).map((what) => ({
        signature: signature && { ...signature, strokes: nudged(signature.strokes, what) },
      })),
      { signature: signature && { ...signature, consentAt: '2026-11-30T14:36:19+08:00' } },
      { clerk: { name: '王小明', code: 'T0217' } },
      { basis: basis && { ...basis, shownHash: 'a'.repeat(64) } },
    ];
    const hashes = changes.map((change) => contentHash(sampleReceipt(change)));
    expect(new Set([hash, ...hashes]).size).toBe(changes.length + 1);
  });

  test('without a signature it covers the words of the paper', () => {
    const unsigned = { kind: 'paper', signature: null, paperReason: '民眾想在紙本簽名' } as const;
    const first = contentHash(sampleReceipt(unsigned));
    expect(first).not.toBe(hash);
    expect(contentHash(sampleReceipt({ ...unsigned, nextSteps: [] }))).not.toBe(first);
    expect(contentHash(sampleReceipt({ ...unsigned, auditEntry: '01-1151130-000919' }))).toBe(first);
  });
});
