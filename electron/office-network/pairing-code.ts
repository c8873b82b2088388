import { isIPv4, isIPv6 } from 'node:net';
import { FaultError } from '../../src/contract/fault.ts';
import { groupsOf, readGroups } from './check-groups.ts';

/** What a pairing code carries from the screen of the hall host to the machine that joins. */
export interface PairingCode {
  /** IPv4 or IPv6, no name: a name server could be lied to. */
  readonly address: string;
  readonly port: number;
  /** The first bytes of the SHA-256 of the host's certificate, hexadecimal: nobody finds a second certificate with them. */
  readonly fingerprintBegin: string;
  /** What opens the door once, hexadecimal. */
  readonly secret: string;
}

export const FINGERPRINT_BYTES = 12;
export const SECRET_BYTES = 8;
const PORT_BYTES = 2;
const ADDRESS_BYTES = { 4: 4, 6: 16 } as const;

/** @throws RangeError where the address is none */
export function writePairingCode({ address, port, fingerprintBegin, secret }: PairingCode): string[] {
  const host = addressBytes(address);
  const ports = Buffer.alloc(PORT_BYTES);
  ports.writeUInt16BE(port);
  const version = Buffer.from([host.length === ADDRESS_BYTES[4] ? 4 : 6]);
  return groupsOf(
    Buffer.concat([version, host, ports, Buffer.from(fingerprintBegin, 'hex'), Buffer.from(secret, 'hex')]),
  );
}

/** @throws FaultError `pairing.group` with the group that was mistyped, `pairing.code` */
export function readPairingCode(typed: string): PairingCode {
  const read = readGroups(typed);
  if ('wrongGroup' in read) throw wrongGroup(read.wrongGroup);
  const { bytes } = read;
  const version = bytes[0];
  if (version !== 4 && version !== 6) throw wrongCode();
  const hostEnd = 1 + ADDRESS_BYTES[version];
  const fingerprintAt = hostEnd + PORT_BYTES;
  const secretAt = fingerprintAt + FINGERPRINT_BYTES;
  const end = secretAt + SECRET_BYTES;
  // Groups are filled up with zero bits, at most two bytes of them.
  if (bytes.length < end || bytes.length > end + 2) throw wrongCode();
  return {
    address: addressOf(bytes.subarray(1, hostEnd)),
    port: bytes.readUInt16BE(hostEnd),
    fingerprintBegin: bytes.toString('hex', fingerprintAt, secretAt),
    secret: bytes.toString('hex', secretAt, end),
  };
}

function addressBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number));
  if (!isIPv6(address)) throw new RangeError('A pairing code carries an address, not a name.');
  const [head = '', tail] = address.split('::');
  const [before, after] = [wordsOf(head), wordsOf(tail ?? '')];
  const gap = Array.from({ length: 8 - before.length - after.length }, () => 0);
  const bytes = Buffer.alloc(ADDRESS_BYTES[6]);
  for (const [index, word] of [...before, ...gap, ...after].entries()) bytes.writeUInt16BE(word, index * 2);
  return bytes;
}

/** The sixteen-bit words of one side of an IPv6 address; its end may be written as IPv4. */
function wordsOf(part: string): number[] {
  return part
    .split(':')
    .filter((word) => word !== '')
    .flatMap((word) => {
      if (!isIPv4(word)) return [Number.parseInt(word, 16)];
      const [a = 0, b = 0, c = 0, d = 0] = word.split('.').map(Number);
      return [a * 256 + b, c * 256 + d];
    });
}

function addressOf(bytes: Buffer): string {
  if (bytes.length === ADDRESS_BYTES[4]) return [...bytes].join('.');
  const words: string[] = [];
  for (let at = 0; at < bytes.length; at += 2) words.push(bytes.readUInt16BE(at).toString(16));
  return words.join(':');
}

function wrongGroup(group: number): FaultError {
  return new FaultError('pairing.group', {
    zh: `配對碼的第${group}組不對，每組是5個字。請對照主機畫面再看一次那一組。`,
    en: `Group ${group} of the pairing code is not right; every group has 5 characters. Compare it with the host's screen.`,
  });
}

function wrongCode(): FaultError {
  return new FaultError('pairing.code', {
    zh: '配對碼不完整。請照叫號主機畫面上的每一組打一次。',
    en: 'The pairing code is not whole. Type every group as the hall host shows it.',
  });
}
