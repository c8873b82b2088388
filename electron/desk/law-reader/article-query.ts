import type { LawInWords, LawName } from './book.ts';

const DIGITS = '零一二三四五六七八九';
const CHINESE = '[零〇一二三四五六七八九十百]+';
const NUMBER = `(\\d+|${CHINESE})`;

/** 第五十八條之一, 第58條之1, 58條之1, and with the law before it. */
const WITH_WORDS = new RegExp(`^(.*?)第?${NUMBER}條(?:之${NUMBER})?$`);
/** 58-1, §58-1, 勞保58-1, 第58-1條. */
const WITH_HYPHEN = /^(.*?)(?:第|§+)?(\d+(?:-\d+)?)條?$/;

/** A whole number below 1,000 in Chinese figures, 一百零七; Arabic figures stay. */
function wholeNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  let sum = 0;
  let digit = 0;
  for (const sign of written.replaceAll('〇', '零')) {
    if (sign === '百' || sign === '十') {
      sum += (digit === 0 ? 1 : digit) * (sign === '百' ? 100 : 10);
      digit = 0;
    } else digit = DIGITS.indexOf(sign);
  }
  return sum + digit;
}

function lawsMeant(laws: readonly LawName[], said: string): readonly LawName[] {
  if (said === '') return laws;
  const exact = laws.filter(({ zh, short }) => zh === said || short === said);
  return exact.length > 0 ? exact : laws.filter(({ zh, short }) => zh.includes(said) || short.includes(said));
}

/**
 * The articles a query means, as keys such as `li:58-1`: of the law named before the number, of every law where none is.
 * Empty where the query is no article.
 */
export function articlesMeant(book: LawInWords, query: string): string[] {
  const text = query
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[‐‑–—−]/g, '-');
  const worded = WITH_WORDS.exec(text);
  const number =
    worded === null
      ? WITH_HYPHEN.exec(text)?.[2]
      : [worded[2], worded[3]].flatMap((part) => (part === undefined ? [] : [wholeNumber(part)])).join('-');
  if (number === undefined) return [];
  const said = (worded ?? WITH_HYPHEN.exec(text))?.[1] ?? '';
  return lawsMeant([...book.laws.values()], said).map(({ key }) => `${key}:${number}`);
}
