import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../../electron/cli/answer.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'answer-'));

afterAll(() => rmSync(folder, { recursive: true }));

function run(
  content: string | undefined,
  argument?: string,
): { status: number | null; stdout: string; stderr: string } {
  const file = join(folder, 'cases.json');
  if (content !== undefined && argument === undefined) writeFileSync(file, content);
  // The answers to the published file are more than the megabyte that is kept by default.
  const maxBuffer = 2 ** 26;
  return spawnSync(process.execPath, [command, argument ?? file], {
    encoding: 'utf8',
    input: content ?? '',
    maxBuffer,
  });
}

const good = { id: 'one', asOf: '2026-06-10', ask: 'identifier.check', facts: { value: 'A123456789' } };

describe('npm run answer', () => {
  it('answers one case or an array, in order, and prints nothing else', () => {
    const single = run(JSON.stringify(good));
    expect(single.status).toBe(0);
    expect(JSON.parse(single.stdout)).toMatchObject([{ id: 'one', options: { identifier: { valid: true } } }]);
    const many = run(
      JSON.stringify([
        { ...good, id: 'b' },
        { ...good, id: 'a' },
      ]),
    );
    expect(JSON.parse(many.stdout)).toMatchObject([{ id: 'b' }, { id: 'a' }]);
    expect(many.stderr).toBe('');
  });

  it('reads standard input', () => {
    expect(JSON.parse(run(JSON.stringify([good]), '-').stdout)).toHaveLength(1);
  });

  it('puts a fault in the place of a case that cannot be answered, and answers the others', () => {
    const cases = [
      { ...good, ask: 'no.such' },
      good,
      { ...good, ask: 'farmers.funeral', asOf: '2023-02-09' },
      3,
      { ...good, asOf: '2026-02-30' },
    ];
    const { status, stdout } = run(JSON.stringify(cases));
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 'one', ask: 'no.such', error: { code: 'ask.unknown', path: 'ask' } },
      { id: 'one', eligible: true },
      { ask: 'farmers.funeral', error: { code: 'law.unknown', path: 'farmers.funeralMonths' } },
      { id: '', error: { code: 'case.invalid' } },
      { error: { code: 'case.invalid', path: 'asOf' } },
    ]);
  });

  it('says in one sentence what is wrong with a file it cannot read', () => {
    for (const { status, stdout, stderr } of [run('{"id":'), run(undefined, join(folder, 'none.json'))]) {
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  it('answers the published file whole', () => {
    const published = fileURLToPath(new URL('../golden/published.json', import.meta.url));
    const cases: unknown[] = JSON.parse(readFileSync(published, 'utf8'));
    expect(JSON.parse(run(undefined, published).stdout)).toHaveLength(cases.length);
  });
});
