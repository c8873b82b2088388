import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBook, type TableFile } from '../law-bundles/index.ts';
import type { Law } from '../rules/index.ts';

/** The YAML files of a folder in the order of their names. */
export function readTables(folder: string): TableFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') }));
}

/**
 * Reads the law from a folder of YAML files, without updates. Its version is the SHA-256 of the files in the order of
 * their names, so that an answer given years ago names exactly the tables it was computed with.
 * @param folder the folder `resources/law`
 * @throws RuleFault `law.invalid` where a table is unsound
 */
export function openLawbook(folder: string): Law {
  return openBook({ tables: readTables(folder), updates: [] }).law;
}
