import type { Connection } from '../store.ts';
import type { Target } from './profile/profile.ts';

/** One file that was imported: where data comes from stays with the data. */
export interface ImportBatch {
  readonly fileName: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly profile: string;
  readonly profileVersion: number;
  /** False: a layout the Bureau has not published or confirmed. */
  readonly official: boolean;
  /** 資料日 of the file. */
  readonly dataAsOf: string;
  readonly at: string;
  readonly actor: string;
}

/** `all`: the whole record, as the canonical file carries it; else one part of it. */
export type SourcePart = 'all' | Exclude<Target, 'unit'>;

export interface PersonSource extends ImportBatch {
  readonly part: SourcePart;
}

export function keepBatch(connection: Connection, batch: ImportBatch): number {
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO import_batch (file_name, sha256, profile, profile_version, official, data_as_of, at, actor)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      batch.fileName.toWellFormed(),
      batch.sha256,
      batch.profile,
      batch.profileVersion,
      batch.official ? 1 : 0,
      batch.dataAsOf,
      batch.at,
      batch.actor,
    );
  return Number(lastInsertRowid);
}

/** Says of a part of a person's record which file it came from last. A whole record takes the place of all parts. */
export function keepSource(connection: Connection, batch: number, identifier: string, part: SourcePart): void {
  const held = connection
    .prepare<{ person_id: number }>('SELECT person_id FROM person_identifier WHERE value = ?')
    .get(identifier);
  if (held === undefined) return;
  if (part === 'all') connection.prepare('DELETE FROM person_source WHERE person_id = ?').run(held.person_id);
  connection
    .prepare(
      `INSERT INTO person_source (person_id, part, batch) VALUES (?, ?, ?)
       ON CONFLICT (person_id, part) DO UPDATE SET batch = excluded.batch`,
    )
    .run(held.person_id, part, batch);
}

/** Where a person's record comes from, the newest file first; empty for records that no file brought. */
export function readSources(connection: Connection, personId: number): PersonSource[] {
  return connection
    .prepare<{
      part: SourcePart;
      file_name: string;
      sha256: string;
      profile: string;
      profile_version: number;
      official: number;
      data_as_of: string;
      at: string;
      actor: string;
    }>(
      `SELECT part, import_batch.* FROM person_source JOIN import_batch ON import_batch.id = batch
        WHERE person_id = ? ORDER BY batch DESC, part`,
    )
    .all(personId)
    .map((row) => ({
      part: row.part,
      fileName: row.file_name,
      sha256: row.sha256,
      profile: row.profile,
      profileVersion: row.profile_version,
      official: row.official === 1,
      dataAsOf: row.data_as_of,
      at: row.at,
      actor: row.actor,
    }));
}
