import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Listen, openGuide } from '../guidance/topics/guide.ts';

/**
 * Opens what the guide has learnt.
 * @param folder the folder `resources/knowledge/topics`
 */
export function openKnowledge(folder: string): Listen {
  const read = (...path: string[]): unknown => parse(readFileSync(join(folder, ...path), 'utf8'));
  const utterances = readdirSync(join(folder, 'utterances'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => read('utterances', name));
  return openGuide({ concepts: read('concepts.yaml'), rules: read('rules.yaml'), utterances });
}
