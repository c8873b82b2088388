import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importError } from '../records/import/import-error.ts';
import { type ImportProfile, readProfile } from '../records/index.ts';

const folder = join(import.meta.dirname, '../../resources/import-profiles');

/**
 * A shipped profile by its name, or one's own by the path of its file.
 * @throws FaultError `import.unknownProfile`, `import.badProfile`
 */
export function findProfile(wanted: string, encoding: string | undefined): ImportProfile {
  const names = readdirSync(folder).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []));
  const file = names.includes(wanted) ? join(folder, `${wanted}.json`) : wanted;
  if (!existsSync(file)) throw importError('import.unknownProfile', names.join('、'));
  const text = readFileSync(file, 'utf8');
  const profile = readProfile(text);
  return encoding === undefined ? profile : readProfile(JSON.stringify({ ...profile, encoding }));
}
