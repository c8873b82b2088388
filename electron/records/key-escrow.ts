import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto';
import { appendAudit } from './audit.ts';
import { read, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** Shorter passphrases are refused: whoever has the paper can try as many as they like. */
export const SHORTEST_PASSPHRASE = 16;

const TITLE = 'DIGITAL SERVICE COUNTER KEY 1';
// 128 MB and about half a second for each guess (RFC 7914; OWASP asks for at least 2^17).
const WORK = { N: 131_072, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const;
const SALT = 16;
const NONCE = 12;
const TAG = 16;
const KEY = 32;
/** Bytes on one printed line: eight groups of four signs. */
const LINE = 16;

/** Names a key without giving it away: the same on the paper, in the log and beside a backup. */
export function keyName(key: Uint8Array): string {
  return createHash('sha256').update('counter key name').update(key).digest('hex').slice(0, 16);
}

/**
 * The store's key sealed under a passphrase (金鑰備援), to be kept apart from computer and backups. Printable: every line
 * of figures carries its own two check signs, so that a typing mistake is found in its line.
 * @throws StoreError `store.passphraseTooShort`
 */
export function escrowKey(key: Uint8Array, passphrase: string): string {
  if (passphrase.normalize('NFC').trim().length < SHORTEST_PASSPHRASE) {
    throw new StoreError('store.passphraseTooShort');
  }
  const salt = randomBytes(SALT);
  const nonce = randomBytes(NONCE);
  const name = keyName(key);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(passphrase, salt), nonce);
  cipher.setAAD(Buffer.from(`${TITLE} ${name}`));
  const sealed = Buffer.concat([salt, nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  const lines: string[] = [];
  for (let at = 0; at < sealed.length; at += LINE)
    lines.push(printed(lines.length + 1, sealed.subarray(at, at + LINE)));
  return `${[TITLE, `KEY ${name}`, ...lines].join('\n')}\n`;
}

/**
 * Opens what `escrowKey` made, from the file or typed off the paper; spaces and small or capital letters do not matter.
 * @throws StoreError `store.escrowUnreadable` (`cause` names the line), `store.escrowRefused`
 */
export function openEscrow(text: string, passphrase: string): Buffer {
  const { name, sealed } = parse(text);
  const salt = sealed.subarray(0, SALT);
  const nonce = sealed.subarray(SALT, SALT + NONCE);
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey(passphrase, salt), nonce, { authTagLength: TAG });
  decipher.setAAD(Buffer.from(`${TITLE} ${name}`));
  decipher.setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(SALT + NONCE, -TAG)), decipher.final()]);
  } catch (error) {
    throw new StoreError('store.escrowRefused', error);
  }
}

/** Keeps in the log that a key went to paper, and which, never the key. */
export function logEscrow(
  store: Store,
  key: Uint8Array,
  { actor, approvedBy, at }: { readonly actor: string; readonly approvedBy: string; readonly at: string },
): void {
  appendAudit(store, { at, actor, type: 'store.keyEscrowed', subject: keyName(key), details: { approvedBy } });
}

/** The moment the store's key was last put under a passphrase; null where it never was since it was last changed. */
export function lastKeyEscrow(store: Store): string | null {
  return read(store, (connection) => {
    const last = connection
      .prepare<{ at: string; type: string }>(
        `SELECT at, type FROM audit WHERE type IN ('store.keyEscrowed', 'store.keyChanged')
         ORDER BY sequence DESC LIMIT 1`,
      )
      .get();
    return last?.type === 'store.keyEscrowed' ? last.at : null;
  });
}

function wrappingKey(passphrase: string, salt: Buffer): Buffer {
  return scryptSync(passphrase.normalize('NFC').trim(), salt, KEY, WORK);
}

function printed(number: number, bytes: Buffer): string {
  const groups = bytes.toString('hex').match(/.{1,4}/g) ?? [];
  return `${number}: ${groups.join(' ')} = ${checkOf(number, bytes)}`;
}

function checkOf(number: number, bytes: Buffer): string {
  return createHash('sha256').update(`${number}:`).update(bytes).digest('hex').slice(0, 2);
}

function parse(text: string): { name: string; sealed: Buffer } {
  const [title = '', named = '', ...rest] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const name = /^KEY ([0-9a-f]{16})$/i.exec(named)?.[1]?.toLowerCase();
  if (title.toUpperCase() !== TITLE || name === undefined) throw new StoreError('store.escrowUnreadable', 'title');
  const parts = rest.map((line, index) => {
    const [, hex = '', check = ''] = /^\d+:([0-9a-f ]+)= ?([0-9a-f]{2})$/i.exec(line) ?? [];
    const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex');
    if (bytes.length === 0 || checkOf(index + 1, bytes) !== check.toLowerCase()) {
      throw new StoreError('store.escrowUnreadable', `line ${index + 1}`);
    }
    return bytes;
  });
  const sealed = Buffer.concat(parts);
  if (sealed.length !== SALT + NONCE + KEY + TAG) throw new StoreError('store.escrowUnreadable', 'length');
  return { name, sealed };
}
