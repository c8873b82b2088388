import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/customer/sentences.ts';
import { wordsFor } from '../../src/customer/words.ts';
import { screens } from './fixtures/all.ts';
import * as j1 from './fixtures/j1.ts';
import * as services from './fixtures/matters.ts';
import * as others from './fixtures/others.ts';

const words = wordsFor('zh');

describe('what is read aloud', () => {
  test('of a blank screen is nothing', () => {
    expect(sentencesOf(others.blankTraining, words)).toEqual([]);
  });

  test('of the facts is every fact with its value', () => {
    const sentences = sentencesOf(j1.facts, words);
    expect(sentences).toContain('平均月投保薪資，45,800元，薪資最高的60個月，平均起來的數字');
    expect(sentences).toHaveLength(j1.facts.facts.length + 2);
  });

  test('of a choice includes what cannot be undone, only once something is chosen', () => {
    expect(sentencesOf(j1.choose, words)).not.toContain('勞保局付款以後，就不能再改。');
    expect(sentencesOf(j1.chosen('annuity', false), words)).toContain('勞保局付款以後，就不能再改。');
  });

  test('of an estimate beside a matter are the sum, why not, and that it is no decision', () => {
    const sentences = sentencesOf(services.toRead, words);
    expect(sentences[0]).toBe('請看今天的試算和說明');
    expect(sentences).toContain('失業給付，失業給付，每月，至少，33,600元／月');
    expect(sentences).toContain('被資遣後繼續參加勞保，勞保年資未滿15年');
    expect(sentences.filter((one) => one === '這是試算，不是正式決定。')).toHaveLength(1);
  });

  test('has no empty sentence and no mark of emphasis', () => {
    for (const view of Object.values(screens)) {
      for (const sentence of sentencesOf(view, words)) expect(sentence).toMatch(/^[^*]*[^*\s，][^*]*$|A12345/);
    }
  });
});
