import { describe, expect, test } from 'vitest';
import { customerView } from '../../src/contract/customer-view.ts';
import { wordsFor } from '../../src/customer/words.ts';
import { en } from '../../src/i18n/customer/en.ts';
import { zh } from '../../src/i18n/customer/zh.ts';
import { screens } from './fixtures/all.ts';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] satisfies [string, string]] : leaves(value, `${path}${key}.`),
  );
}

/** The characters of Big5, the character set of Taiwan: what the bundled face can draw, and no simplified form. */
function big5(): ReadonlySet<string> {
  const decoder = new TextDecoder('big5');
  const letters = new Set<string>();
  for (let lead = 0xa4; lead <= 0xf9; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) letters.add(decoder.decode(Uint8Array.of(lead, trail)));
  }
  return letters;
}

function values(sentence: string): string[] {
  return (sentence.match(/\{\{\w+\}\}/g) ?? []).sort();
}

describe('messages', () => {
  test('both languages have the same sentences', () => {
    expect(leaves(en).map(([key]) => key)).toEqual(leaves(zh).map(([key]) => key));
  });

  test('both languages fill in the same values', () => {
    const english = new Map(leaves(en));
    for (const [key, sentence] of leaves(zh)) expect(values(english.get(key) ?? ''), key).toEqual(values(sentence));
  });

  test('Chinese is traditional', () => {
    const letters = big5();
    expect(letters.has('領') && !letters.has('领')).toBe(true);
    for (const [key, sentence] of [...leaves(zh), ...leaves(en)]) {
      expect(sentence.match(/[\u3400-\u9fff]/g)?.filter((letter) => !letters.has(letter)) ?? [], key).toEqual([]);
    }
  });

  test('sentences to a citizen avoid the words of an office', () => {
    for (const [key, sentence] of leaves(zh)) {
      expect(sentence, key).not.toMatch(/提交|送出|失敗|無效|非法|異常|建議|最划算|警告|核定|死亡|餘命|系統忙碌/);
    }
  });

  test('values are filled in, and no key is ever shown', () => {
    expect(wordsFor('zh')('step', { step: 2 })).toBe('第2步，共4步');
    expect(wordsFor('en')('step', { step: 2 })).toBe('Step 2 of 4');
  });
});

test.each(Object.entries(screens))('the fixture %s is a view of the contract', (_, view) => {
  expect(customerView.safeParse(view).error).toBeUndefined();
});
