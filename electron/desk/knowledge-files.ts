import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Every file of a folder of knowledge, as parsed, in the order of their names. */
export function readKnowledge(folder: string): unknown[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name): unknown => parse(readFileSync(join(folder, name), 'utf8')));
}
