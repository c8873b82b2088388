import { join } from 'node:path';
import { readScripts, type Script } from '../../guidance/practice/script.ts';
import { runningPractice } from '../../records/index.ts';
import type { DeskContext } from '../context.ts';
import { readKnowledge } from '../knowledge-files.ts';
import { type Memory, remembered } from '../remembered.ts';

const books: Memory<DeskContext['options'], ReadonlyMap<string, Script>> = new WeakMap();

export function scriptsOf({ options }: DeskContext): ReadonlyMap<string, Script> {
  return remembered(books, options, '', () =>
    readScripts(readKnowledge(join(options.resources, 'knowledge', 'practice'))),
  );
}

/** The script by which whoever is signed in practises this visit; null for any other visit. */
export function scriptOfVisit(desk: DeskContext, visitId: string): Script | null {
  const { account } = desk.state;
  if (desk.store.office !== 'training' || account === null) return null;
  const practice = runningPractice(desk.store, account.code);
  return practice?.visitId === visitId ? (scriptsOf(desk).get(practice.script) ?? null) : null;
}
