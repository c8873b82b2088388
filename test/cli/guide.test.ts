import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../../electron/cli/guide.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'guide-'));

afterAll(() => rmSync(folder, { recursive: true }));

function run(args: string[], input = '') {
  return spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', input });
}

describe('npm run guide', () => {
  it('prints topics of each sentence, best first, and nothing else', () => {
    const file = join(folder, 'asked.json');
    writeFileSync(
      file,
      JSON.stringify([
        { id: 'a', text: '我要請生育給付' },
        { id: 2, text: '今天會下雨嗎', asOf: '2011-06-01' },
        { id: 'c', text: '' },
      ]),
    );
    const { status, stdout, stderr } = run([file]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const answers = JSON.parse(stdout);
    expect(answers).toHaveLength(3);
    expect(answers[0]).toMatchObject({ id: 'a', outside: false, topics: [{ topic: 'li.maternity' }, {}, {}] });
    expect(Object.keys(answers[0]).sort()).toEqual(['id', 'outside', 'topics']);
    expect(answers[1]).toMatchObject({ id: '2', outside: true });
  });

  it('reads standard input', () => {
    const { status, stdout } = run(['-'], '[{"id":"x","text":"失業給付"}]');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)[0].topics[0].topic).toBe('ei.unemployment');
  });

  it('answers the good sentences beside a bad one, and ends with 1', () => {
    const { status, stdout } = run(
      ['-'],
      '[{"id":"x","text":"失業給付"},{"id":"y"},{"id":"z","text":"a","asOf":"2011/6/1"}]',
    );
    expect(status).toBe(1);
    const [good, lacking, badDay] = JSON.parse(stdout);
    expect(good.topics[0].topic).toBe('ei.unemployment');
    expect(lacking).toMatchObject({ id: 'y', error: { code: 'question.invalid', path: 'text' } });
    expect(badDay).toMatchObject({ id: 'z', error: { code: 'question.invalid', path: 'asOf' } });
  });

  it.each([
    ['no file named', [], ''],
    ['a file that is not there', ['/nowhere/asked.json'], ''],
    ['no JSON', ['-'], 'hello'],
  ])('%s: says what to do, on standard error', (_, args, input) => {
    const { status, stdout, stderr } = run(args, input);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.length).toBeGreaterThan(10);
    expect(stderr).not.toContain('    at ');
  });
});
