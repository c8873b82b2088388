import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type AdviceBook, readAdvice } from '../guidance/topics/advice.ts';
import { readFolding } from '../guidance/topics/concepts.ts';
import { type Guide, guideBy, learnTopics } from '../guidance/topics/guide.ts';
import { keep, readKept } from './guidance/kept-weights.ts';
import { readKnowledge } from './knowledge-files.ts';

/**
 * Opens what the guide has learnt, or learns it.
 * @param folder the folder `resources/knowledge/topics`
 */
export function openKnowledge(folder: string): Guide {
  const kept = keptKnowledge(folder);
  if (kept !== null) return kept;
  const learning = learnKnowledge(folder);
  for (;;) {
    const step = learning.next();
    if (step.done === true) return step.value;
  }
}

/** What was learnt before from the same sentences; null where it must be learnt. */
export function keptKnowledge(folder: string): Guide | null {
  const kept = readKept(folder);
  return kept === null ? null : guideBy(kept.books, kept.learnt);
}

/** Learns and keeps it, in small steps, for a process that has other things to do. */
export function* learnKnowledge(folder: string): Generator<void, Guide> {
  const books = { concepts: read(folder, 'concepts.yaml'), rules: read(folder, 'rules.yaml') };
  const learnt = yield* learnTopics({ ...books, utterances: filesOf(folder, 'utterances') });
  keep(folder, { books, learnt });
  return guideBy(books, learnt);
}

/** Opens what turns simplified characters into those written here. @param folder the folder `resources/knowledge/topics` */
export function openFolding(folder: string): (text: string) => string {
  return readFolding(read(folder, 'concepts.yaml'));
}

/**
 * Opens what to ask, bring and say about each topic.
 * @param folder the folder `resources/knowledge/topics`
 */
export function openAdvice(folder: string): AdviceBook {
  return readAdvice(read(folder, 'facts.yaml'), readKnowledge(join(folder, 'advice')));
}

function read(...path: string[]): unknown {
  return parse(readFileSync(join(...path), 'utf8'));
}

/** What is in the files of a folder, one after the other: reading one takes some milliseconds. */
function* filesOf(...path: string[]): Generator {
  const files = readdirSync(join(...path)).filter((name) => name.endsWith('.yaml'));
  for (const name of files.sort()) yield read(...path, name);
}
