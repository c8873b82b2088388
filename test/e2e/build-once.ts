import { resolve } from 'node:path';
import { build, isStale } from '../../electron/cli/built.ts';

/** Two workers must not build at the same time. */
export default async function buildOnce(): Promise<void> {
  const root = resolve(import.meta.dirname, '../..');
  if (await isStale(root, 'windows')) await build(root, 'windows');
}
