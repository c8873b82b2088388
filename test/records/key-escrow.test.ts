import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { escrowKey, keyName, openEscrow } from '../../electron/records/index.ts';
import { codeOf } from './temporary-store.ts';

const passphrase = '茶壺 腳踏車 颱風 橡皮擦 月台 九號';
const key = randomBytes(32);
const text = escrowKey(key, passphrase);

test('what was sealed comes back, also when typed off the paper without care for spaces and capitals', () => {
  expect(openEscrow(text, passphrase)).toEqual(key);
  const typed = text
    .toUpperCase()
    .replaceAll('\n', ' \r\n\n')
    .replaceAll(/([0-9A-F]{4}) (?=[0-9A-F]{4})/g, '$1');
  expect(openEscrow(typed, ` ${passphrase} `)).toEqual(key);
  expect(text).toContain(keyName(key));
  expect(text.replaceAll(/[\s=:]/g, '')).not.toContain(key.toString('hex').slice(0, 12));
});

test('another passphrase opens nothing; a short one seals nothing', () => {
  for (const other of ['', `${passphrase}。`, passphrase.replaceAll(' ', '')]) {
    expect(codeOf(() => openEscrow(text, other))).toBe('store.escrowRefused');
  }
  expect(codeOf(() => escrowKey(key, '短短的十五個字'))).toBe('store.passphraseTooShort');
});

test('every changed sign is found in its line, or refused by the seal', () => {
  const codes = new Set<string>();
  const lines = text.split('\n');
  for (let line = 0; line < lines.length - 1; line += 1) {
    const before = lines[line] ?? '';
    const at = line < 2 ? before.length - 1 : before.indexOf(':') + 3;
    const sign = before[at] === '0' ? '1' : '0';
    const changed = lines.with(line, `${before.slice(0, at)}${sign}${before.slice(at + 1)}`).join('\n');
    const code = codeOf(() => openEscrow(changed, passphrase));
    expect(['store.escrowUnreadable', 'store.escrowRefused'], `line ${line + 1}`).toContain(code);
    codes.add(code);
    expect(codeOf(() => openEscrow(lines.toSpliced(line, 1).join('\n'), passphrase))).toBe('store.escrowUnreadable');
  }
  expect(codes).toEqual(new Set(['store.escrowUnreadable', 'store.escrowRefused']));
});
