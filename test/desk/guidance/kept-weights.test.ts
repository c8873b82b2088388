import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptKnowledge, openKnowledge } from '../../../electron/desk/knowledge.ts';
import type { Guide } from '../../../electron/guidance/topics/guide.ts';
import { readKeptApart, topicsFolder } from '../../guidance/measure.ts';

/** A program of its own that was taught one file only, in a moment. */
let program: string;
let folder: string;
let weights: string;
beforeEach(() => {
  program = mkdtempSync(join(tmpdir(), 'guide-'));
  folder = join(program, 'resources/knowledge/topics');
  weights = join(program, 'out/guide/weights');
  mkdirSync(join(folder, 'utterances'), { recursive: true });
  for (const name of ['concepts.yaml', 'rules.yaml', 'utterances/households.yaml']) {
    cpSync(join(topicsFolder, name), join(folder, name));
  }
});
afterEach(() => rmSync(program, { recursive: true }));

const sentences = readKeptApart('utterances').map(({ text }) => text);

function answersOf({ listen, explain }: Guide): unknown[] {
  return sentences.map((said) => {
    const heard = listen(said);
    return [heard, explain(said, heard.topics[0]?.topic ?? 'referral')];
  });
}

it('what was kept answers as what was learnt', () => {
  expect(keptKnowledge(folder)).toBeNull();
  const learnt = openKnowledge(folder);
  const kept = keptKnowledge(folder);
  expect(kept === null ? null : answersOf(kept)).toEqual(answersOf(learnt));
});

it('the same sentences are learnt to the same bytes', () => {
  openKnowledge(folder);
  const first = readFileSync(weights);
  rmSync(weights);
  openKnowledge(folder);
  expect(readFileSync(weights).equals(first)).toBe(true);
});

it('another sentence, a damaged byte or half a file: it is learnt again', () => {
  openKnowledge(folder);
  const sound = readFileSync(weights);
  const damaged = Buffer.from(sound);
  damaged[sound.length - 100] = (damaged[sound.length - 100] ?? 0) ^ 1;
  writeFileSync(weights, damaged);
  expect(keptKnowledge(folder)).toBeNull();
  writeFileSync(weights, sound);
  expect(keptKnowledge(folder)).not.toBeNull();
  truncateSync(weights, sound.length / 2);
  expect(keptKnowledge(folder)).toBeNull();
  writeFileSync(weights, sound);
  writeFileSync(join(folder, 'utterances/more.yaml'), 'loan: [我想借錢]\n');
  expect(keptKnowledge(folder)).toBeNull();
});

it('where nothing can be written it is learnt all the same', () => {
  writeFileSync(join(program, 'out'), '');
  expect(openKnowledge(folder).listen('我想請生育給付').topics).not.toEqual([]);
  expect(existsSync(weights)).toBe(false);
});
