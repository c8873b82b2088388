import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore, readSetting, writeSetting } from '../../electron/records/index.ts';

const at = '2026-11-30T09:00:00+08:00';

test('twenty thousand questions leave nothing behind, whatever the collector does', () => {
  const folder = mkdtempSync(join(tmpdir(), 'statements-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const store = openStore({ file: join(folder, 'counter.db'), key: randomBytes(32), office: 'training', at });
  onTestFinished(() => store.close());
  writeSetting(store, { key: 'idle', value: { minutes: 10 }, actor: 'system', at });
  const before = process.memoryUsage.rss();
  for (let count = 0; count < 20_000; count += 1) readSetting(store, 'idle');
  // A statement of its own for each would hold about sixty megabytes.
  expect((process.memoryUsage.rss() - before) / 1024 ** 2).toBeLessThan(30);
});
