import type { Connection } from './store.ts';

/**
 * Lets a connection keep each statement it prepared, by its text. A statement holds native memory the collector knows nothing
 * of, so a counter that prepared anew for every question grew by hundreds of megabytes a day. The texts are written in this
 * room: their number is small.
 */
export function keepStatements(connection: Connection): void {
  const prepare = connection.prepare.bind(connection);
  const kept = new Map<string, ReturnType<typeof prepare<never>>>();
  connection.prepare = (sql: string) => {
    const held = kept.get(sql) ?? prepare<never>(sql);
    kept.set(sql, held);
    return held;
  };
}
