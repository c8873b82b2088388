import { appendEvent, type AuditEntry } from './audit.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import { change, read, type Store } from './store.ts';

/** A stored setting; undefined where it was never set. The caller checks its shape. */
export function readSetting(store: Store, key: string): unknown {
  return read(store, (connection) => {
    const row = connection.prepare<{ value: string }>('SELECT value FROM setting WHERE key = ?').get(key);
    return row === undefined ? undefined : (JSON.parse(row.value) as unknown);
  });
}

interface SettingChange {
  readonly key: string;
  readonly value: Json;
  readonly actor: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

/** Sets a setting; the audit chain keeps what it was set to. */
export function writeSetting(store: Store, setting: SettingChange): void {
  write(store, setting, { value: setting.value });
}

/** Sets what only this store may know, such as a private key: the audit chain keeps that it was set, not to what. */
export function writeSecret(store: Store, secret: SettingChange): void {
  write(store, secret, { secret: true });
}

function write(store: Store, { key, value, actor, at }: SettingChange, details: AuditEntry['details']): void {
  change(store, (connection) => {
    connection
      .prepare('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
      .run(key, canonicalJson(value));
    appendEvent(connection, { at, actor, type: 'setting.changed', subject: key, details });
  });
}
