import { appendEvent } from './audit.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import { change, read, type Store } from './store.ts';

/** A stored setting; undefined where it was never set. The caller checks its shape. */
export function readSetting(store: Store, key: string): unknown {
  return read(store, (connection) => {
    const row = connection.prepare<{ value: string }>('SELECT value FROM setting WHERE key = ?').get(key);
    return row === undefined ? undefined : (JSON.parse(row.value) as unknown);
  });
}

export function writeSetting(
  store: Store,
  { key, value, actor, at }: { key: string; value: Json; actor: string; at: string },
): void {
  change(store, (connection) => {
    connection
      .prepare('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
      .run(key, canonicalJson(value));
    appendEvent(connection, { at, actor, type: 'setting.changed', subject: key, details: { value } });
  });
}
