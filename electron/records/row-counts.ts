import type { Connection } from './store.ts';

/** How many rows each table holds; two stores with the same content answer the same. */
export function rowCounts(connection: Connection): Readonly<Record<string, number>> {
  const tables = connection
    .prepare<{ name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .all();
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      connection.prepare<{ rows: number }>(`SELECT count(*) AS rows FROM "${name}"`).get()?.rows ?? 0,
    ]),
  );
}
