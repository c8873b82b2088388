import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { phrases } from '../../src/ui/phrases.ts';

test('a clause ends with its mark, a figure keeps its unit', () => {
  const [first, second] = phrases('其中18年10個月在民國98年以前，所以也可以選一次領');
  expect(first?.at(-1)).toMatch(/，$/);
  expect(first?.some((word) => word.includes('98年'))).toBe(true);
  expect(second?.join('')).toBe('所以也可以選一次領');
});

test('a quotation is not torn from its marks', () => {
  for (const word of phrases('開頭是您手機末3碼和「勞保局」，不會有網址。').flat()) {
    expect(word).not.toMatch(/^[，。」]/);
    expect(word).not.toMatch(/「$/);
  }
});

test('an English sentence is left to the browser', () => {
  expect(phrases('Please sign, then press.')).toEqual([['Please sign, then press.']]);
});

test('joined again it is the sentence', () => {
  const letters = fc.constantFrom(...'勞保局，。「」（）、選一次領115年 A%'.split(''));
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), (all) => {
      const sentence = all.join('');
      expect(phrases(sentence).flat().join('')).toBe(sentence);
    }),
  );
});
