import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { standing } from '../../../src/contract/answer.ts';
import { calendarDate, text } from '../../../src/contract/text.ts';
import type { DeskContext } from '../context.ts';
import { type Memory, remembered } from '../remembered.ts';

/** `li:58-1`, or `lbirth` where a rule has no articles. */
const article = z.string().regex(/^[a-z]+(:\d+(-\d+)?)?$/);

const sentenceShape = {
  zh: z.string().min(1),
  en: z.string().min(1),
  at: z.union([article.transform((one) => [one]), z.array(article).min(1)]).optional(),
  /** What it rests on where that is no article, or besides it. */
  source: z.string().min(1).optional(),
  standing: standing.default('A'),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
};
const restsOnSomething = ({ at, source }: { at?: unknown; source?: unknown }) =>
  at !== undefined || source !== undefined;
const sentence = z.strictObject(sentenceShape).refine(restsOnSomething, 'an article or a source');
export type Sentence = z.output<typeof sentence>;

const confusedQuestion = z
  .strictObject({ question: text, ...sentenceShape })
  .refine(restsOnSomething, 'an article or a source')
  .transform(({ question, ...answer }) => ({ question, answer }));

const change = z
  .strictObject({ ...sentenceShape, from: calendarDate })
  .refine(restsOnSomething, 'an article or a source');

const rule = z.strictObject({
  ask: z.string().regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/),
  scheme: z.string().optional(),
  /** Other questions that this page explains too. */
  covers: z.array(z.string()).default([]),
  name: text,
  words: z.array(z.string().min(1)).min(1),
  who: z.array(sentence).min(1),
  formula: z.array(sentence).min(1),
  limit: z.array(sentence).min(1),
  filing: z.array(sentence).min(1),
  changes: z.array(change).min(1),
  parameters: z.array(z.string()),
  confused: z.array(confusedQuestion),
});

const rulesFile = z.strictObject({ scheme: z.string(), rules: z.array(rule).min(1) });

const lawName = z.strictObject({
  key: z.string(),
  zh: z.string(),
  short: z.string(),
  en: z.string(),
  /** The scheme whose tables mean this law where they name none. */
  scheme: z.string().optional(),
});
const lawsFile = z.strictObject({ laws: z.array(lawName).min(1) });

const words = z.strictObject({
  schemes: z.record(z.string(), z.string()),
  units: z.record(z.string(), z.string()),
  members: z.record(z.string(), z.string()),
  membersOf: z.record(z.string(), z.record(z.string(), z.string())),
  texts: z.array(z.strictObject({ value: z.string(), zh: z.string() })),
  /** What people call a parameter besides its title. */
  wordsOf: z.record(z.string(), z.array(z.string())),
});

export type LawName = z.output<typeof lawName>;
/** The rule behind one question of the engine, in words. */
export type RuleInWords = Omit<z.output<typeof rule>, 'scheme'> & { readonly scheme: string };

/** What the reader knows besides the tables: laws by key, rules by question, Chinese for the tables. */
export interface LawInWords {
  readonly laws: ReadonlyMap<string, LawName>;
  readonly rules: ReadonlyMap<string, RuleInWords>;
  readonly schemes: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
  /** The Chinese of a table's member. */
  member(parameter: string, key: string): string;
  /** What people call a parameter besides its title. */
  wordsOf(parameter: string): readonly string[];
}

/**
 * Reads the rules in words.
 * @param folder the folder `resources/knowledge/law`
 * @throws ZodError or Error where a file is not as it should be, a law is not named or a question is explained twice
 */
export function readLawInWords(folder: string): LawInWords {
  const read = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));
  const laws = new Map(lawsFile.parse(read('laws.yaml')).laws.map((one) => [one.key, one]));
  const said = words.parse(read('words.yaml'));
  const rules = new Map<string, RuleInWords>();
  const names = readdirSync(folder).filter(
    (name) => name.endsWith('.yaml') && !['laws.yaml', 'words.yaml'].includes(name),
  );
  for (const name of names.sort()) {
    const file = rulesFile.parse(read(name));
    for (const one of file.rules) {
      if (rules.has(one.ask)) throw new Error(`${one.ask} is explained twice`);
      const unnamed = articlesOf(one).find((key) => !laws.has(lawKeyOf(key)));
      if (unnamed !== undefined) throw new Error(`${one.ask} cites ${unnamed}, a law that is not named`);
      rules.set(one.ask, { ...one, scheme: one.scheme ?? file.scheme });
    }
  }
  const order = Object.keys(said.schemes);
  const ordered = [...rules.entries()].sort(
    ([, one], [, other]) => order.indexOf(one.scheme) - order.indexOf(other.scheme),
  );
  return {
    laws,
    rules: new Map(ordered),
    schemes: new Map(Object.entries(said.schemes)),
    units: new Map(Object.entries(said.units)),
    texts: new Map(said.texts.map(({ value, zh }) => [value, zh])),
    member: (parameter, key) => said.membersOf[parameter]?.[key] ?? said.members[key] ?? key,
    wordsOf: (parameter) => said.wordsOf[parameter] ?? [],
  };
}

/** The rule that explains a question of the engine, its own page or one that covers it. */
export function ruleOf(book: LawInWords, ask: string): RuleInWords | undefined {
  return book.rules.get(ask) ?? [...book.rules.values()].find(({ covers }) => covers.includes(ask));
}

/** Every sentence of a rule, in the order of its page. */
export function sentencesOf(of: Pick<RuleInWords, 'who' | 'formula' | 'limit' | 'filing' | 'changes' | 'confused'>) {
  return [
    ...of.who,
    ...of.formula,
    ...of.limit,
    ...of.filing,
    ...of.changes,
    ...of.confused.map(({ answer }) => answer),
  ];
}

/** The articles a rule cites, each once, in the order of its page. */
export function articlesOf(of: Parameters<typeof sentencesOf>[0]): string[] {
  return [...new Set(sentencesOf(of).flatMap(({ at }) => at ?? []))];
}

/** `li` of `li:58-1`. */
export function lawKeyOf(key: string): string {
  return key.split(':')[0] ?? '';
}

const books: Memory<DeskContext['options'], LawInWords> = new WeakMap();

/** The rules in words of this counter, read when first asked for. */
export function lawInWords({ options }: DeskContext): LawInWords {
  return remembered(books, options, '', () => readLawInWords(join(options.resources, 'knowledge', 'law')));
}
