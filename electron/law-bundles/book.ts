import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { RuleFault } from '../rules/fault.ts';
import { type Law, loadLaw } from '../rules/index.ts';
import { refusedBundle } from './faults.ts';
import type { TableFile } from './manifest.ts';
import { asTables, mergeTables, type TableDocument } from './merge.ts';
import { readGiven } from './tables.ts';

/** A bundle that was accepted, as it becomes part of the book. */
export interface Update {
  readonly sequence: number;
  readonly effectiveFrom: string;
  readonly files: readonly TableFile[];
}

/** Everything a version of the law (規定版本) consists of: the program's tables and the updates on top of them. */
export interface Book {
  /** In the order of their names. */
  readonly tables: readonly TableFile[];
  /** In the order of their sequence. */
  readonly updates: readonly Update[];
}

/** A book that was read. */
export interface OpenBook {
  readonly book: Book;
  readonly tables: readonly TableDocument[];
  readonly law: Law;
}

/**
 * Names exactly these contents: SHA-256 of the tables in the order of their names, then of the updates in their order,
 * so that an answer given years ago names the book it was computed with.
 */
export function versionOf({ tables, updates }: Book): string {
  const hash = createHash('sha256');
  const add = (...parts: string[]) => {
    for (const part of parts) hash.update(part).update('\0');
  };
  for (const { name, content } of tables) add(name, content);
  for (const { sequence, effectiveFrom, files } of updates) {
    add(`update ${sequence}`, effectiveFrom);
    for (const { name, content } of files) add(name, content);
  }
  return `law-${hash.digest('hex').slice(0, 16)}`;
}

/**
 * Reads a book from its first table to its last update.
 * @throws RuleFault `law.invalid` where a table is unsound
 * @throws FaultError `lawBundle.…` where an update does not fit the tables before it
 */
export function openBook({ tables, updates }: Book): OpenBook {
  const documents: unknown[] = tables.map(({ content }) => parse(content));
  const book = { tables, updates: [] };
  const base = { book, law: loadLaw(documents, versionOf(book)), tables: asTables(documents) };
  return updates.reduce<OpenBook>(withUpdate, base);
}

/** @throws FaultError `lawBundle.…` where the update does not fit or the tables would not be sound with it */
export function withUpdate({ book, tables }: OpenBook, update: Update): OpenBook {
  const merged = mergeTables(tables, readGiven(update.files), update.effectiveFrom);
  const next = { tables: book.tables, updates: [...book.updates, update] };
  try {
    return { book: next, tables: merged, law: loadLaw(merged, versionOf(next)) };
  } catch (error) {
    if (error instanceof RuleFault) throw refusedBundle('unsound', error.fault.path);
    throw error;
  }
}
