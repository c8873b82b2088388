import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zh } from '../../src/i18n/staff/zh.ts';

const FOLDER = 'src/staff';
const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
  .join('\n');
type Words = { readonly [key: string]: string | Words };

function flat(words: Words, before = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${before}${key}`, value]] : flat(value, `${before}${key}.`),
  );
}
const messages = flat(zh);

/** How keys begin that are put together from the view, such as `step.${key}`. */
const built = [...sources.matchAll(/`([a-zA-Z]+\.[a-zA-Z_]*)\$\{/g)].map(([, beginning = '']) => beginning);

describe('the words of the clerk’s window', () => {
  it('are all used', () => {
    const idle = messages
      .map(([key]) => key)
      .filter((key) => !sources.includes(`'${key}'`) && !built.some((beginning) => key.startsWith(beginning)));
    expect(idle).toEqual([]);
  });

  it('are traditional Chinese, with full-width marks and a true minus', () => {
    for (const [key, words] of messages) {
      expect(words, key).not.toMatch(/[们这为无发请选择关认证电话码谢开进还写处输]/u);
      expect(words, key).not.toMatch(/[\u4e00-\u9fff][,;:!?]/u);
    }
  });

  it('avoid the words that blame without a cause', () => {
    for (const [key, words] of messages) expect(words, key).not.toMatch(/失敗|無效|非法|異常|提交|送出|執行/u);
  });
});
