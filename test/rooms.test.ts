import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Each line is an import that its room must refuse. */
const trespasses: readonly (readonly [file: string, imported: string])[] = [
  ['electron/rules/a.ts', 'node:fs'],
  ['electron/rules/b.ts', '../records/index.ts'],
  ['electron/rules/labor-insurance/c.ts', '../../desk/clock.ts'],
  ['electron/law-bundles/a.ts', 'node:fs'],
  ['electron/law-bundles/b.ts', '../records/index.ts'],
  ['electron/rules/d.ts', '../law-bundles/index.ts'],
  ['electron/records/a.ts', '../rules/index.ts'],
  ['electron/records/c.ts', '../law-bundles/index.ts'],
  ['electron/records/b.ts', 'pdfkit'],
  ['electron/receipts/a.ts', '../records/index.ts'],
  ['electron/receipts/seal/b.ts', 'better-sqlite3-multiple-ciphers'],
  ['electron/guidance/a.ts', '../desk/clock.ts'],
  ['electron/hall/a.ts', '../records/index.ts'],
  ['electron/hall/simulation/b.ts', 'node:fs'],
  ['electron/pages/a.ts', '../desk/desk.ts'],
  ['electron/speech/a.ts', '../records/index.ts'],
  ['electron/speech/b.ts', 'node:https'],
  ['electron/guidance/b.ts', '../speech/speech.ts'],
  ['electron/records/d.ts', '../speech/speech.ts'],
  ['electron/office-network/a.ts', '../desk/desk.ts'],
  ['electron/office-network/b.ts', '../records/index.ts'],
  ['electron/hall/c.ts', '../office-network/wire.ts'],
  ['electron/desk/a.ts', 'electron'],
  ['electron/desk/b.ts', '../host/host.ts'],
  ['electron/desk/use-cases/c.ts', 'better-sqlite3-multiple-ciphers'],
  ['electron/host/a.ts', '../records/index.ts'],
  ['electron/host/b.ts', 'electron'],
  ['electron/shell/a.ts', '../rules/index.ts'],
  ['electron/cli/a.ts', 'electron'],
  ['src/contract/a.ts', 'react'],
  ['src/contract/b.ts', '../ui/connect.ts'],
  ['src/staff/a.ts', '../../electron/desk/desk.ts'],
  ['src/customer/b.ts', 'node:fs'],
];

/** And each of these must pass, or the rules above would prove nothing. */
const rightful: readonly (readonly [file: string, imported: string])[] = [
  ['electron/rules/z.ts', '../../src/contract/answer.ts'],
  ['electron/law-bundles/z.ts', '../rules/index.ts'],
  ['electron/law-bundles/y.ts', 'node:crypto'],
  ['electron/records/z.ts', 'node:fs'],
  ['electron/hall/z.ts', '../../src/contract/fault.ts'],
  ['electron/office-network/z.ts', '../hall/line.ts'],
  ['electron/office-network/y.ts', 'node:https'],
  ['electron/desk/x.ts', '../office-network/pair-with.ts'],
  ['electron/desk/z.ts', '../rules/index.ts'],
  ['electron/desk/y.ts', '../speech/speech.ts'],
  ['electron/speech/z.ts', 'node:child_process'],
  ['electron/shell/z.ts', 'electron'],
  ['electron/host/z.ts', '../desk/desk.ts'],
  ['src/contract/z.ts', 'zod'],
  ['src/staff/z.ts', '../contract/calls.ts'],
];

it('refuses every import that crosses the rooms, and no other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const [file, imported] of [...trespasses, ...rightful]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `import * as given from '${imported}';\nexport const kept = given;\n`);
  }
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format=unix', '.'], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  const refused = new Set(
    stdout
      .split('\n')
      .filter((line) => line.includes('no-restricted-imports'))
      .map((line) => line.split(':')[0]?.replace(/^\.\//, '') ?? ''),
  );
  expect([...refused].sort()).toEqual(trespasses.map(([file]) => file).sort());
});
