import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

/** `npm run proof`: the proofs of the law at their long sizes, about ten minutes; a size that is set already stays. */
const sizes = { COUNTER_AGREEMENT_CASES: '33000', COUNTER_FACT_SETS: '100000', COUNTER_EXPLAINED: '5000' };

const root = resolve(import.meta.dirname, '../../..');
const proof = spawn(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project=unit',
    'test/rules/second',
    'test/rules/proof',
    'test/rules/explained',
  ],
  { cwd: root, stdio: 'inherit', env: { ...sizes, ...process.env } },
);
proof.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
