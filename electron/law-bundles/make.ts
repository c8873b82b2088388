import type { KeyObject } from 'node:crypto';
import { stringify } from 'yaml';
import { refusedBundle } from './faults.ts';
import { type Bundle, hashOf, type Manifest, readBody, type TableFile, writeBody } from './manifest.ts';
import { LARGEST_LAW_FILE } from '../../src/contract/law-file.ts';
import { signBody } from './keys.ts';
import type { TableDocument } from './merge.ts';

/**
 * Signs a bundle. What comes out has passed the same reading as at a counter.
 * @throws FaultError `lawBundle.malformed`, `lawBundle.fileName`, `lawBundle.tooLarge`
 */
export function makeBundle(
  stated: Omit<Manifest, 'format' | 'files'>,
  files: readonly TableFile[],
  privateKey: KeyObject,
): Uint8Array {
  const listed = files.map(({ name, content }) => ({ name, sha256: hashOf(content) }));
  const bundle: Bundle = { manifest: { format: 1, ...stated, files: listed }, files };
  const body = writeBody(bundle);
  readBody(body);
  const bytes = signBody(body, privateKey);
  if (bytes.length > LARGEST_LAW_FILE) throw refusedBundle('tooLarge');
  return bytes;
}

type ParameterTable = TableDocument['parameters'][number];
type TableRow = ParameterTable['values'][number];

/** The rows by which newer tables differ from older ones, as the files of a bundle; none for a table that is the same. */
export function changedRows(
  older: readonly TableDocument[],
  newer: readonly (TableDocument & { readonly file: string })[],
  corrects: boolean,
): TableFile[] {
  const held = new Map(older.flatMap(({ parameters }) => parameters.map((one) => [one.name, one.values])));
  return newer.flatMap(({ file, scheme, parameters }) => {
    const changed = parameters.flatMap((parameter) => {
      const rows = parameter.values.filter((row) => !isHeld(held.get(parameter.name) ?? [], row, parameter));
      const values = corrects ? rows.map((row) => ({ ...row, corrects })) : rows;
      return rows.length === 0 ? [] : [{ name: parameter.name, unit: parameter.unit, values }];
    });
    return changed.length === 0 ? [] : [{ name: file, content: stringify({ scheme, parameters: changed }) }];
  });
}

/** A row that stays, or that only ends where the next one of the same table begins. */
function isHeld(older: readonly TableRow[], row: TableRow, { values }: ParameterTable): boolean {
  return older.some(
    (one) =>
      same(one, row) ||
      (one.to === undefined && row.to !== undefined && values.at(-1) !== row && same({ ...one, to: row.to }, row)),
  );
}

function same(one: TableRow, other: TableRow): boolean {
  const sorted = (row: TableRow) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}
