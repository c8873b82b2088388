import { build as buildAll, resolveConfig } from 'electron-vite';
import { build as buildOne } from 'vite';
import { learnNow } from './learn.ts';

/** `node electron/cli/build.ts windows|everything`: the host needs only the windows, in a third of the time. */
async function run(target: string | undefined): Promise<void> {
  learnNow();
  if (target !== 'windows') return buildAll({ logLevel: 'error' });
  const { config } = await resolveConfig({ logLevel: 'error' }, 'build', 'production');
  await buildOne({ ...config?.renderer, logLevel: 'error' });
}

await run(process.argv[2]);
