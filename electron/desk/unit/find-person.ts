import { randomUUID } from 'node:crypto';
import type { CallOutput } from '../../../src/contract/calls.ts';
import { searchPersons } from '../../records/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { demandRecords } from '../counter-mode.ts';
import { maskIdentifier } from '../old-age/facts.ts';
import { printFaults } from '../prints/words.ts';
import { walkIn } from '../use-cases/visits.ts';
import { refused } from '../words/faults.ts';

const MOST_HITS = 30;

interface Found {
  readonly actor: string;
  readonly identifiers: ReadonlyMap<string, string>;
}

/** The last list of each counter: the window holds keys, the numbers stay here, and only for whoever searched. */
const lastFound = new WeakMap<DeskContext, Found>();

/** 找人 by name, present or former, however it is written; logged with its reason. Locked records are never found. */
export function findPersons(
  desk: DeskContext,
  { name, reason }: { name: string; reason: string },
): CallOutput<'person.find'> {
  demandRecords(desk);
  if (name.trim() === '' || reason.trim().length < 2) throw refused(printFaults.findNeedsWords);
  const actor = actorOf(desk);
  const hits = searchPersons(desk.store, name, MOST_HITS, { actor, reason, visitId: null, at: now(desk) });
  const keyed = hits.map((hit) => ({ ...hit, key: randomUUID() }));
  lastFound.set(desk, { actor, identifiers: new Map(keyed.map(({ key, identifier }) => [key, identifier])) });
  return {
    rows: keyed.map(({ key, name: found, otherNames, identifier, birthDate }) => ({
      key,
      name: found,
      otherNames: [...otherNames],
      identifier: maskIdentifier(identifier),
      birthYear: `民國${Number(birthDate.slice(0, 4)) - 1911}年`,
    })),
    more: hits.length === MOST_HITS,
  };
}

/** Begins a visit for one of those found; the record opens only after identity, purpose and basis, as for everybody. */
export function takeFound(desk: DeskContext, { key }: { key: string }): void {
  const found = lastFound.get(desk);
  const identifier = found?.identifiers.get(key);
  if (found?.actor !== actorOf(desk) || identifier === undefined) throw refused(printFaults.hitGone);
  walkIn(desk, { identifier });
  lastFound.delete(desk);
}
