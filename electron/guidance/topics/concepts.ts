import { z } from 'zod';
import { heard } from './hearing.ts';

const book = z.strictObject({
  /** Ways of writing that mean another: typing mistakes, words that sound alike, simplified characters. */
  variants: z.record(z.string().min(1), z.string().min(1)),
  /** A thing that can be meant, with every word for it. */
  concepts: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), z.array(z.string().min(1)).min(1)),
});

/** Finds what is meant behind different words: 爸爸, 家父 and 阿爸 are one. */
export interface Concepts {
  readonly names: ReadonlySet<string>;
  /** The words as they were meant, variants replaced. */
  readonly meant: (said: string) => string;
  /** The concepts that occur, each once, in the order of the book. */
  readonly spot: (meant: string) => string[];
}

/** @throws ZodError where the book has another shape */
export function readConcepts(document: unknown): Concepts {
  const { variants, concepts } = book.parse(document);
  const replacements = Object.entries(variants).map(([from, to]) => [heard(from), heard(to)] as const);
  const words = Object.entries(concepts).map(([name, list]) => [name, list.map(heard)] as const);
  return {
    names: new Set(Object.keys(concepts)),
    meant: (said) => replacements.reduce((text, [from, to]) => text.replaceAll(from, to), heard(said)),
    spot: (meant) => words.filter(([, list]) => list.some((word) => meant.includes(word))).map(([name]) => name),
  };
}
