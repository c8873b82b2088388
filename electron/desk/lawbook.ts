import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Law, loadLaw } from '../rules/index.ts';

/**
 * Reads the law from a folder of YAML files. Its version is the SHA-256 of the files in the order of their names, so that
 * an answer given years ago names exactly the tables it was computed with.
 * @param folder the folder `resources/law`
 * @throws RuleFault `law.invalid` where a table is unsound
 */
export function openLawbook(folder: string): Law {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const hash = createHash('sha256');
  const documents: unknown[] = [];
  for (const name of names) {
    const content = readFileSync(join(folder, name), 'utf8');
    hash.update(name).update('\0').update(content).update('\0');
    documents.push(parse(content));
  }
  return loadLaw(documents, `law-${hash.digest('hex').slice(0, 16)}`);
}
