import { appendEvent } from './audit.ts';
import type { Json } from './canonical-json.ts';
import { writeSecret } from './settings.ts';
import { change, type Store } from './store.ts';

/** Keeps another office seal; the audit chain keeps whose certificate it is by its fingerprint, never the key. */
export function keepOfficeSeal(
  store: Store,
  given: {
    readonly key: string;
    readonly value: Json;
    readonly fingerprint: string;
    /** ISO moment until which the certificate holds. */
    readonly until: string;
    readonly actor: string;
    readonly at: string;
  },
): void {
  const { key, value, fingerprint, until, actor, at } = given;
  change(store, (connection) => {
    writeSecret(store, { key, value, actor, at });
    appendEvent(connection, { at, actor, type: 'seal.changed', subject: key, details: { fingerprint, until } });
  });
}
