import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FaultError } from '../../../src/contract/fault.ts';
import {
  type Bundle,
  type OpenBook,
  openBook,
  readAccepted,
  readSigners,
  type Signer,
  type TrialCase,
  versionOf,
  withUpdate,
} from '../../law-bundles/index.ts';
import { listLawBundles, readLawBook, type Store, type StoredLawBundle } from '../../records/index.ts';
import type { Law } from '../../rules/index.ts';
import { readTables } from '../lawbook.ts';
import { readTrials } from './trials.ts';

/** A bundle that was imported, and what has become of it. */
export interface ShelvedBundle {
  readonly stored: StoredLawBundle;
  readonly bundle: Bundle;
  /** `inside`: the program's own tables hold it already. `unusable`: they no longer fit it, so it and those after it wait. */
  readonly place: 'onTop' | 'inside' | 'unusable';
}

/** The books of this counter: the program's tables, and one more for each bundle on top of them. */
export interface LawShelf {
  readonly signers: readonly Signer[];
  readonly trials: readonly TrialCase[];
  bundles(): readonly ShelvedBundle[];
  /** With every bundle, whether in effect or not: what the next bundle must follow. */
  head(): OpenBook;
  /** The book in effect on a day, `YYYY-MM-DD`. */
  bookOn(day: string): OpenBook;
  /** The law of an earlier answer; null where its book was never kept here. */
  lawOf(version: string): Law | null;
  /** Reads the imported bundles again. */
  reload(): void;
}

const edition = z.strictObject({
  /** The last bundle of the law office whose rows are in the program's own tables; 0 = none. */
  includedBundles: z.int().min(0),
});

const keptBook = z.strictObject({
  tables: z.array(z.strictObject({ name: z.string(), content: z.string() })),
  updates: z.array(
    z.strictObject({
      sequence: z.int(),
      effectiveFrom: z.string(),
      files: z.array(z.strictObject({ name: z.string(), content: z.string() })),
    }),
  ),
});

interface OnTop {
  readonly from: string;
  readonly book: OpenBook;
}

/**
 * Opens the law of a counter.
 * @throws RuleFault `law.invalid`, FaultError `lawBundle.keyUnreadable`
 */
export function openShelf(resources: string, store: Store): LawShelf {
  const read = (name: string) => readFileSync(join(resources, 'law-updates', name), 'utf8');
  const { includedBundles } = edition.parse(JSON.parse(read('edition.json')));
  const base = openBook({ tables: readTables(join(resources, 'law')), updates: [] });
  const olderLaws = new Map<string, Law>();
  let bundles: ShelvedBundle[] = [];
  let onTop: OnTop[] = [];

  function reload(): void {
    bundles = [];
    onTop = [];
    for (const stored of listLawBundles(store)) {
      const bundle = readAccepted(stored.bytes);
      bundles.push({ stored, bundle, place: placeOf(bundle) });
    }
  }
  function placeOf({ manifest: { sequence, effectiveFrom }, files }: Bundle): ShelvedBundle['place'] {
    if (sequence <= includedBundles) return 'inside';
    // What follows a bundle that does not fit was made for it.
    if (bundles.some(({ place }) => place === 'unusable')) return 'unusable';
    try {
      onTop.push({ from: effectiveFrom, book: withUpdate(head(), { sequence, effectiveFrom, files }) });
      return 'onTop';
    } catch (error) {
      if (error instanceof FaultError) return 'unusable';
      throw error;
    }
  }
  function head(): OpenBook {
    return onTop.at(-1)?.book ?? base;
  }
  function readOlder(version: string): Law | null {
    const text = readLawBook(store, version);
    if (text === null) return null;
    const book = keptBook.parse(JSON.parse(text));
    if (versionOf(book) !== version) return null;
    const { law } = openBook(book);
    olderLaws.set(version, law);
    return law;
  }

  reload();
  return {
    signers: readSigners(read('law-office.pub')),
    trials: readTrials(resources),
    bundles: () => bundles,
    head,
    bookOn: (day) => onTop.findLast(({ from }) => from <= day)?.book ?? base,
    lawOf(version) {
      const held = [base, ...onTop.map(({ book }) => book)].find(({ law }) => law.version === version);
      return held?.law ?? olderLaws.get(version) ?? readOlder(version);
    },
    reload,
  };
}
