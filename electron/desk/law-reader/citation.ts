import type { Standing } from '../../../src/contract/answer.ts';
import type { LawSentence } from '../../../src/contract/law-view.ts';
import { lawKeyOf, type LawInWords, type Sentence } from './book.ts';

/** 官方 = read in an official text, 轉引 = in a secondary source, 未證實 = in neither. */
export const STANDING_NAMES: Readonly<Record<Standing, string>> = { A: '官方', B: '轉引', C: '未證實' };

function numberOf(key: string): string {
  return key.split(':')[1] ?? '';
}

/** `58-1` as 第58條之1. */
function articleInWords(number: string): string {
  const [article = '', part] = number.split('-');
  return part === undefined ? `第${article}條` : `第${article}條之${part}`;
}

/** An article as clerks write it, 勞保58-1, and with the whole name of its law. */
export function citationOf(book: LawInWords, key: string): { short: string; full: string } {
  const law = book.laws.get(lawKeyOf(key));
  const number = numberOf(key);
  const name = law?.zh ?? key;
  return {
    short: `${law?.short ?? key}${number}`,
    full: number === '' ? name : `${name}${articleInWords(number)}`,
  };
}

/** A sentence as a window shows it. */
export function shownSentence(book: LawInWords, { zh, en, at = [], source, standing }: Sentence): LawSentence {
  const basis = [...at.map((key) => citationOf(book, key).short), ...(source === undefined ? [] : [source])].join('、');
  return { text: { zh, en }, basis, standing, standingName: STANDING_NAMES[standing] };
}
