import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { makeBundle, type Manifest, openBook, type OpenBook, readSigners } from '../../electron/law-bundles/index.ts';

/** A key pair that is the same in every run, from these words. */
export function keyFrom(words: string): KeyObject {
  const seed = createHash('sha256').update(words).digest();
  const head = Buffer.from('302e020100300506032b657004220420', 'hex');
  return createPrivateKey({ key: Buffer.concat([head, seed]), format: 'der', type: 'pkcs8' });
}

export function publicPem(privateKey: KeyObject): string {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
}

export const officeKey = keyFrom('law office of the tests');
export const signers = readSigners(publicPem(officeKey));

/** Two small tables: a yearly amount with an unknown tail, a rate without an end, a row with fixed dates. */
export const tables = [
  {
    name: 'small.yaml',
    content: `
scheme: small
parameters:
  - name: small.amount
    kind: money
    unit: NT$/month
    title: {zh: 小額, en: Small amount}
    values:
      - {from: 2025-01-01, to: 2025-12-31, value: 100, source: 甲法1, standing: A, checked: 2026-11-20}
      - {from: 2026-01-01, to: 2026-12-31, value: 110, source: 甲法1, standing: A, checked: 2026-11-20}
      - {from: 2027-01-01, state: unknown, source: 尚未公告, standing: C, checked: 2026-11-20}
  - name: small.rate
    kind: rate
    unit: fraction
    title: {zh: 小費率, en: Small rate}
    values:
      - {from: 2009-01-01, value: '0.07', source: 甲法2, standing: A, checked: 2026-11-20}
  - name: small.table
    kind: table
    unit: NT$
    title: {zh: 小表, en: Small table}
    values:
      - {from: 2020-01-01, value: {adult: 5, child: 3}, source: 甲法3, standing: A, checked: 2026-11-20}
`,
  },
];

export const head: OpenBook = openBook({ tables, updates: [] });

type Stated = Omit<Manifest, 'format' | 'files'>;

export function stated(changes: Partial<Stated> = {}): Stated {
  return {
    sequence: 1,
    issuedOn: '2026-11-20',
    effectiveFrom: '2027-01-01',
    base: head.law.version,
    title: { zh: '116年調整', en: 'Adjustment of 2027' },
    sources: ['部令第1號'],
    ...changes,
  };
}

/** YAML of one parameter's rows; each row is written as flow YAML after its citation. */
export function rowsOf(name: string, unit: string, ...rows: readonly string[]): { name: string; content: string } {
  const values = rows.map((row) => `      - {source: 部令1, standing: A, checked: 2026-11-20, ${row}}`).join('\n');
  return {
    name: 'small.yaml',
    content: `scheme: small\nparameters:\n  - name: ${name}\n    unit: ${unit}\n    values:\n${values}\n`,
  };
}

export const amount2027 = rowsOf(
  'small.amount',
  'NT$/month',
  'from: 2027-01-01, to: 2027-12-31, value: 120',
  'from: 2028-01-01, state: unknown',
);

export function bundle(changes: Partial<Stated> = {}, files = [amount2027], key = officeKey): Uint8Array {
  return makeBundle(stated(changes), files, key);
}
