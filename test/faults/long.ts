import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

/**
 * `npm run faults`: what could lose or show data, at the long sizes, at a low priority; then a table of the promises
 * of docs/RELIABILITY.md. A size that is set already stays; words after `--` choose among the files.
 */
const sizes = {
  COUNTER_POWER_CUTS: '2000',
  COUNTER_KILLS: '250',
  COUNTER_LOCK_SEQUENCES: '1000',
  COUNTER_SEQUENCES: '10000',
  COUNTER_IMPORT_MUTANTS: '20000',
  COUNTER_PDF_MUTANTS: '20000',
  COUNTER_LOOK_UPS: '2000',
  COUNTER_CALL_MESSAGES: '5000',
  COUNTER_HOSTILE_TEXTS: '600',
  COUNTER_RECEIPTS: '500',
  COUNTER_HALL_DAYS: '10000',
  COUNTER_HALL_VISITORS: '20000000',
  COUNTER_HALL_FORECASTS: '20',
  COUNTER_OFFICE_STORM: '240',
  COUNTER_OFFICE_VISITORS: '1571',
};

const promises: readonly (readonly [promise: string, file: string])[] = [
  ['P1', 'test/desk/customer-secrecy.test.ts'],
  ['P2', 'test/faults/idle-lock.test.ts'],
  ['P3', 'test/records/look-up.test.ts'],
  ['P3 P4', 'test/records/look-up-review.test.ts'],
  ['P5', 'test/records/secrecy.test.ts'],
  ['P5', 'test/records/open.test.ts'],
  ['P6', 'test/faults/power-cuts.test.ts'],
  ['P6', 'test/records/sudden-death.test.ts'],
  ['P6', 'test/records/key-rotation.test.ts'],
  ['P7', 'test/records/backup.test.ts'],
  ['P8', 'test/receipts/any-receipt.test.ts'],
  ['P8', 'test/receipts/seal/seal.test.ts'],
  ['P8', 'test/receipts/seal/attacks.test.ts'],
  ['P9', 'test/faults/log-attacks.test.ts'],
  ['P11', 'test/faults/hostile-import.test.ts'],
  ['P11', 'test/faults/hostile-workbook.test.ts'],
  ['P11', 'test/desk/self-supplied/pdf.test.ts'],
  ['P12', 'test/receipts/injection.test.ts'],
  ['P12', 'test/desk/access/csv.test.ts'],
  ['P14', 'test/faults/every-call.test.ts'],
  ['P15', 'test/desk/access/clock.test.ts'],
  ['P16', 'test/law-bundles/refusals.test.ts'],
  ['hall', 'test/hall/days.test.ts'],
  ['hall', 'test/hall/erlang.test.ts'],
  ['hall', 'test/hall/forecast.test.ts'],
];

/** Offices of several processes, whose clocks run sixty times as fast: nothing else goes on beside them. */
const alone: typeof promises = [
  ['office', 'test/office-day/day.test.ts'],
  ['office', 'test/office-day/storm.test.ts'],
];

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly duration?: number;
    }[];
  }[];
}

const root = resolve(import.meta.dirname, '../..');
const wanted = process.argv.slice(2);
const isWanted = (file: string) => wanted.length === 0 || wanted.some((word) => file.includes(word));
const runs = [promises, ...alone.map((one) => [one])]
  .map((files) => files.filter(([, file]) => isWanted(file)))
  .filter((files) => files.length > 0);

function print(report: Report, chosen: typeof promises): void {
  for (const [promise, file] of chosen) {
    const { assertionResults = [] } = report.testResults.find(({ name }) => relative(root, name) === file) ?? {};
    if (assertionResults.length === 0) console.log(`${promise.padEnd(6)} ${file}: not run`);
    for (const { title, status, duration = 0 } of assertionResults) {
      const seconds = (duration / 1000).toFixed(1).padStart(7);
      console.log(`${promise.padEnd(6)} ${status.padEnd(7)} ${seconds} s  ${title}`);
    }
  }
}

/** Runs these tests and keeps their report in the file; resolves with the exit code. */
function run(chosen: typeof promises, report: string): Promise<number | null> {
  const tests = spawn(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--project=unit',
      // At a low priority even a short test waits for others.
      '--testTimeout=1200000',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...chosen.map(([, name]) => name),
    ],
    { cwd: root, stdio: 'inherit', env: { ...sizes, ...process.env } },
  );
  return new Promise((settle) => tests.on('exit', settle));
}

const folder = mkdtempSync(join(tmpdir(), 'faults-'));
const reports = runs.map((chosen, index) => ({ chosen, file: join(folder, `${index}.json`) }));
setPriority(5);
try {
  for (const { chosen, file } of reports) if ((await run(chosen, file)) !== 0) process.exitCode = 1;
  for (const { chosen, file } of reports) print(JSON.parse(readFileSync(file, 'utf8')) as Report, chosen);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
