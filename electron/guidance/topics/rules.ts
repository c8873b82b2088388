import { z } from 'zod';
import { type Label, label } from './topic.ts';

const book = z.partialRecord(label, z.array(z.string().min(1)));

interface Rule {
  readonly label: Label;
  readonly all: readonly string[];
  readonly none: readonly string[];
}

/** What an old hand concludes from the concepts of a sentence. */
export type Conclude = (found: readonly string[]) => Set<Label>;

/**
 * Reads rules such as `died + parent - occupational`.
 * @param known the names of the concepts
 * @throws Error where a rule names a concept that is not in the book
 */
export function readRules(document: unknown, known: ReadonlySet<string>): Conclude {
  const rules = Object.entries(book.parse(document)).flatMap(([name, lines]) =>
    lines.map((line) => ruleOf(label.parse(name), line, known)),
  );
  return (found) => {
    const there = new Set(found);
    const hold = rules.filter(
      (rule) => rule.all.every((name) => there.has(name)) && !rule.none.some((name) => there.has(name)),
    );
    return new Set(hold.map((rule) => rule.label));
  };
}

function ruleOf(name: Label, line: string, known: ReadonlySet<string>): Rule {
  const all: string[] = [];
  const none: string[] = [];
  for (const [, sign, concept] of line.matchAll(/([+-]?)\s*([A-Za-z0-9]+)/g)) {
    if (concept === undefined || !known.has(concept)) throw new Error(`unknown concept in "${line}" of ${name}`);
    (sign === '-' ? none : all).push(concept);
  }
  return { label: name, all, none };
}
