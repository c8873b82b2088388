import { assert, integer, ipV4, ipV6, oneof, property, record, string, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { FaultError } from '../../src/contract/fault.ts';
import { readPairingCode, writePairingCode } from '../../electron/office-network/pairing-code.ts';

const CODE = { address: '10.1.2.3', port: 4190, fingerprintBegin: 'a1'.repeat(12), secret: '5f'.repeat(8) };
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function faultOf(typed: string): string {
  try {
    readPairingCode(typed);
    return 'none';
  } catch (error) {
    return error instanceof FaultError ? `${error.code} ${error.text.zh}` : 'unforeseen';
  }
}

test('eleven groups of five characters carry address, port, fingerprint and secret', () => {
  const groups = writePairingCode(CODE);
  expect(groups.map((group) => group.length)).toEqual(Array.from({ length: 11 }, () => 5));
  expect(readPairingCode(groups.join('-'))).toEqual(CODE);
  expect(readPairingCode(groups.join(' ').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(CODE);
});

test('any address, port, fingerprint and secret come back', () => {
  const any = record({
    address: oneof(ipV4(), ipV6()),
    port: integer({ min: 1, max: 65_535 }),
    fingerprintBegin: hex(12),
    secret: hex(8),
  });
  assert(
    property(any, (code) => {
      const read = readPairingCode(writePairingCode(code).join('-'));
      expect({ ...read, address: '' }).toEqual({ ...code, address: '' });
      // One IPv6 address has many spellings; written again it is the same code.
      expect(writePairingCode(read)).toEqual(writePairingCode(code));
      expect(new URL(`http://${bracketed(read.address)}/`).host).toBe(
        new URL(`http://${bracketed(code.address)}/`).host,
      );
    }),
  );
});

function hex(bytes: number) {
  return uint8Array({ minLength: bytes, maxLength: bytes }).map((content) => Buffer.from(content).toString('hex'));
}

function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}

test('every mistyped character and every pair of exchanged neighbours is found, with its group', () => {
  const groups = writePairingCode(CODE);
  const code = groups.join('');
  for (let at = 0; at < code.length; at += 1) {
    const wrong = `pairing.group 配對碼的第${Math.floor(at / 5) + 1}組不對`;
    for (const other of ALPHABET.replace(code.charAt(at), '')) {
      expect(faultOf(code.slice(0, at) + other + code.slice(at + 1))).toContain(wrong);
    }
    if (at % 5 === 4 || code[at] === code[at + 1]) continue;
    const exchanged = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
    expect(faultOf(exchanged)).toContain(wrong);
  }
  const [first = '', second = '', ...others] = groups;
  expect(faultOf([second, first, ...others].join(''))).toContain('第1組不對');
  expect(faultOf(groups.slice(0, 5).join(''))).toContain('pairing.code');
  expect(faultOf(`${code}${groupAt(11)}`)).not.toBe('none');
});

function groupAt(place: number): string {
  return writePairingCode(CODE)[place % 11] ?? '';
}

test('whatever is typed is a code or a fault with words', () => {
  assert(
    property(oneof(string(), string({ maxLength: 60, unit: 'binary-ascii' })), (typed) => {
      expect(faultOf(typed)).toMatch(/^pairing\.(group|code) /);
    }),
  );
});
