import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

/** `npm run faults`: what could lose or show data, at the long sizes; a size that is set already stays. */
const sizes = {
  COUNTER_POWER_CUTS: '2000',
  COUNTER_KILLS: '250',
  COUNTER_LOCK_SEQUENCES: '1000',
  COUNTER_SEQUENCES: '10000',
  COUNTER_IMPORT_MUTANTS: '20000',
};

const root = resolve(import.meta.dirname, '../..');
const tests = [
  'test/faults',
  'test/records/sudden-death.test.ts',
  'test/records/backup.test.ts',
  'test/records/secrecy.test.ts',
  'test/records/open.test.ts',
  'test/records/key-rotation.test.ts',
  'test/desk/customer-secrecy.test.ts',
  'test/desk/access/clock.test.ts',
];
const faults = spawn(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project=unit', ...tests],
  { cwd: root, stdio: 'inherit', env: { ...sizes, ...process.env } },
);
faults.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
