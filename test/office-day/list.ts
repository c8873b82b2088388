import { type HallEvent, hallEvent } from '../../electron/hall/event.ts';
import { databaseFile, hallEvents, openStore, readOrCreateKey } from '../../electron/records/index.ts';

/** What a program that ended kept of a day in the hall, read from its own encrypted store. */
export function keptList(dataFolder: string, day: string): HallEvent[] {
  const store = openStore({
    file: databaseFile(dataFolder),
    key: readOrCreateKey(dataFolder),
    office: 'training',
    at: `${day}T23:00:00+08:00`,
  });
  try {
    return hallEvents(store, day).map((event) => hallEvent.parse(event));
  } finally {
    store.close();
  }
}
