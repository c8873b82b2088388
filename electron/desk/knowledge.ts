import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type AdviceBook, readAdvice } from '../guidance/topics/advice.ts';
import { readFolding } from '../guidance/topics/concepts.ts';
import { type Guide, type Listen, learnGuide, openGuide } from '../guidance/topics/guide.ts';
import { readKnowledge } from './knowledge-files.ts';

/**
 * Opens what the guide has learnt.
 * @param folder the folder `resources/knowledge/topics`
 */
export function openKnowledge(folder: string): Listen {
  return openGuide(booksIn(folder));
}

/** Learns the same in small steps, for a process that has other things to do. */
export function learnKnowledge(folder: string): Generator<void, Guide> {
  return learnGuide(booksIn(folder));
}

function booksIn(folder: string) {
  return {
    concepts: read(folder, 'concepts.yaml'),
    rules: read(folder, 'rules.yaml'),
    utterances: filesOf(folder, 'utterances'),
  };
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
