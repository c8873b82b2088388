import { join } from 'node:path';
import { resolveConfig } from 'electron-vite';
import { build } from 'vite';

/** `node build-shell.ts <folder>`: the main process and the preload as they are delivered, into another folder. */
const [folder = ''] = process.argv.slice(2);
const { config } = await resolveConfig({ logLevel: 'error' }, 'build', 'production');
for (const part of ['main', 'preload'] as const) {
  const settings = config?.[part];
  await build({
    ...settings,
    logLevel: 'error',
    build: { ...settings?.build, outDir: join(folder, 'out', part), emptyOutDir: true },
  });
}
