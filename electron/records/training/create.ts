import { addAccounts } from '../accounts.ts';
import { appendEvent } from '../audit.ts';
import type { Person } from '../person.ts';
import { savePerson } from '../persons.ts';
import { readSetting, writeSetting } from '../settings.ts';
import { change, type Store } from '../store.ts';
import { StoreError } from '../store-error.ts';
import { addTickets } from '../tickets.ts';
import { saveUnit } from '../units.ts';
import { trainingClerks } from './clerks.ts';
import { journeys } from './journeys/journeys.ts';
import { inventPeople } from './people.ts';
import { trainingQueue } from './queue.ts';
import { trainingUnits } from './units.ts';

const INVENTED = 300;
/** The setting that says that this office was filled, and from what. */
const CREATED = 'training.created';

export interface TrainingOptions {
  /** The same seed and day make the same persons. */
  readonly seed: number;
  /** The day the invented persons are seen from, `YYYY-MM-DD`; also their 資料日. */
  readonly asOf: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

/** All persons of the training office: the scripted ones first, then the invented ones. */
export function trainingPersons(seed: number, asOf: string): Person[] {
  const scripted = journeys.flatMap((journey) => journey.persons);
  const taken = scripted.flatMap((person) => person.identifiers.map((identifier) => identifier.value));
  return [...scripted, ...inventPeople(INVENTED, seed, asOf, taken)];
}

/**
 * Fills a training store with units, persons and accounts, all or nothing. Doing it again changes nothing.
 * @throws StoreError `store.mixedData` on a store of real persons
 */
export function createTrainingOffice(store: Store, { seed, asOf, at }: TrainingOptions): void {
  requireTraining(store);
  if (readSetting(store, CREATED) !== undefined) return;
  const persons = trainingPersons(seed, asOf);
  change(store, (connection) => {
    if (readSetting(store, CREATED) !== undefined) return;
    for (const unit of trainingUnits()) saveUnit(connection, unit, asOf);
    for (const person of persons) savePerson(connection, person, asOf);
    writeSetting(store, { key: CREATED, value: { seed, asOf }, actor: 'system', at });
    const details = { source: 'training', seed, persons: persons.length };
    appendEvent(connection, { at, actor: 'system', type: 'person.imported', subject: 'person', details });
  });
  addAccounts(store, trainingClerks, at);
}

/**
 * The queue of a training day; tickets already drawn that day stay as they are.
 * @param at ISO moment with offset, the beginning of the training day
 * @throws StoreError `store.mixedData` on a store of real persons
 */
export function startTrainingDay(store: Store, at: string): void {
  requireTraining(store);
  addTickets(store, at.slice(0, 10), trainingQueue(at));
}

/** The scripted walk-ins as the start screen of a training office lists them. */
export function listTrainingJourneys(): { key: string; identifier: string; name: string; wish: string }[] {
  return journeys.flatMap(({ key, wish, persons }) => {
    const [person] = persons;
    const identifier = person?.identifiers.find((each) => each.current)?.value;
    return person === undefined || identifier === undefined ? [] : [{ key, identifier, name: person.name, wish }];
  });
}

function requireTraining(store: Store): void {
  if (store.office !== 'training') throw new StoreError('store.mixedData');
}
