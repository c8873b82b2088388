import { existsSync, readFileSync } from 'node:fs';

/** What a test tool counted. Every skip carries its reason. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
}

export const none: Outcome = { passed: 0, failed: 0, skipped: [] };

export function sum(one: Outcome, other: Outcome): Outcome {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: [...one.skipped, ...other.skipped],
  };
}

/** A tool that ended badly without naming a failed test still failed. */
function withExitCode(outcome: Outcome, code: number | null): Outcome {
  return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

interface UnitReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Reads vitest's JSON report. A file that could not be loaded counts as one failure. */
export function unitOutcome(file: string, code: number | null): Outcome {
  if (!existsSync(file)) return { ...none, failed: 1 };
  const report: UnitReport = JSON.parse(readFileSync(file, 'utf8'));
  const tests = report.testResults.flatMap((each) => each.assertionResults);
  const broken = report.testResults.filter((each) => each.status === 'failed' && each.assertionResults.length === 0);
  const count = (status: string) => tests.filter((test) => test.status === status).length;
  return withExitCode(
    {
      passed: count('passed'),
      failed: count('failed') + broken.length,
      skipped: tests
        .filter((test) => !['passed', 'failed'].includes(test.status))
        .map((test) => `${test.fullName} (${test.status})`),
    },
    code,
  );
}

interface BrowserTest {
  readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
  readonly annotations: readonly { readonly type: string; readonly description?: string }[];
}

interface BrowserSuite {
  readonly suites?: readonly BrowserSuite[];
  readonly specs: readonly { readonly title: string; readonly file: string; readonly tests: readonly BrowserTest[] }[];
}

interface BrowserReport {
  readonly suites: readonly BrowserSuite[];
  readonly errors: readonly unknown[];
}

function specsOf(suite: BrowserSuite): BrowserSuite['specs'] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

/**
 * Reads Playwright's JSON report. A flaky test is a failed one.
 *
 * @param whyNotRun the reason when the tests were only listed; then every one of them is skipped
 */
export function browserOutcome(file: string, code: number | null, whyNotRun?: string): Outcome {
  if (!existsSync(file)) return { ...none, failed: 1 };
  const report: BrowserReport = JSON.parse(readFileSync(file, 'utf8'));
  const specs = report.suites.flatMap(specsOf);
  if (whyNotRun !== undefined) {
    return { ...none, skipped: specs.map((spec) => `${spec.file} ${spec.title}: ${whyNotRun}`) };
  }
  const tests = specs.flatMap((spec) => spec.tests.map((test) => ({ ...test, name: `${spec.file} ${spec.title}` })));
  return withExitCode(
    {
      passed: tests.filter((test) => test.status === 'expected').length,
      failed: tests.filter((test) => ['unexpected', 'flaky'].includes(test.status)).length + report.errors.length,
      skipped: tests
        .filter((test) => test.status === 'skipped')
        .map(
          (test) =>
            `${test.name}: ${test.annotations.find((each) => each.type === 'skip')?.description ?? 'no reason given'}`,
        ),
    },
    code,
  );
}
