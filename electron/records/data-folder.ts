import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Office } from './store.ts';

const NAME = 'digital-service-counter';

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Where this computer's user keeps the counter's data; training has its own folder below it. */
export function defaultDataFolder(
  office: Office,
  surroundings: Surroundings = { platform: process.platform, home: homedir(), environment: process.env },
): string {
  const folder = join(userDataFolder(surroundings), NAME);
  return office === 'training' ? join(folder, 'training') : folder;
}

function userDataFolder({ platform, home, environment }: Surroundings): string {
  if (platform === 'win32') return environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return environment['XDG_DATA_HOME'] || join(home, '.local', 'share');
}
