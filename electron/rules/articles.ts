import type { Text } from '../../src/contract/text.ts';
import { type LawName, laws } from './laws.ts';

/** One article of a law, or the law as a whole where `number` is empty. */
export interface CitedArticle {
  law: LawName;
  /** `58-1` */
  number: string;
}

const byShortName = laws
  .flatMap((law) => [law.zh, ...law.short].map((name) => ({ name, law })))
  .toSorted((one, other) => other.name.length - one.name.length);
const byFullName = laws.toSorted((one, other) => other.zh.length - one.zh.length);

function unknownCitation(short: string): Error {
  return new Error(`no such citation: ${short}`);
}

/** `58-1` as 第58條之1. */
function articleInWords(number: string): string {
  const [main = '', part] = number.split('-');
  return part === undefined ? `第${main}條` : `第${main}條之${part}`;
}

/** How the courts number their cases: 訴 first instance, 簡上 appeal of a simple case, 判 supreme court. */
const cases: Readonly<Record<string, string>> = { 訴: 'Su', 簡上: 'Jian-Shang', 判: 'Pan' };

/** `58`, `58-1第1項`, `63第2、3項`, `40–42`; of a court `108訴135`. */
function articleWords(written: string): Text {
  const judgment = /^(\d+)(訴|簡上|判)(\d+)$/.exec(written);
  if (judgment !== null) {
    const [, year = '', kind = '', number = ''] = judgment;
    return { zh: `${year}年度${kind}字第${number}號判決`, en: `judgment ${year}-${cases[kind] ?? ''}-${number}` };
  }
  const range = /^(\d+(?:-\d+)?)[–至](\d+(?:-\d+)?)$/.exec(written);
  if (range !== null) {
    const [, from = '', to = ''] = range;
    return { zh: `${articleInWords(from)}至${articleInWords(to)}`, en: `arts. ${from} to ${to}` };
  }
  const parts = /^(\d+(?:-\d+)?)(?:第(\d+(?:、\d+)*)項)?(?:第(\d+)款)?$/.exec(written);
  if (parts === null) throw unknownCitation(written);
  const [, number = '', listed, item] = parts;
  const paragraphs = listed?.split('、') ?? [];
  const zh = `${paragraphs.map((one) => `第${one}項`).join('、')}${item === undefined ? '' : `第${item}款`}`;
  const en = paragraphs.length === 0 ? '' : ` ${paragraphs.length === 1 ? 'para.' : 'paras.'} ${paragraphs.join(', ')}`;
  return {
    zh: `${articleInWords(number)}${zh}`,
    en: `art. ${number}${en}${item === undefined ? '' : ` subpara. ${item}`}`,
  };
}

function lawCited(part: string, before: LawName | undefined): { law: LawName; rest: string } {
  const found = byShortName.find(({ name }) => part.startsWith(name));
  if (found !== undefined) return { law: found.law, rest: part.slice(found.name.length) };
  const rules = (before ?? laws[0])?.rules;
  if (!part.startsWith('細則') || rules === undefined) throw unknownCitation(part);
  return { law: rules, rest: part.slice(2) };
}

function citation(short: string): Text {
  const zh: string[] = [];
  const en: string[] = [];
  let before: LawName | undefined;
  for (const part of short.split(/[，；]/)) {
    const { law, rest } = lawCited(part, before);
    before = law;
    // A comma inside 第1、2項 joins paragraphs, any other joins articles.
    const articles = rest === '' ? [] : rest.split(/、(?!\d+(?:、\d+)*項)/).map(articleWords);
    zh.push(law.zh + articles.map((one) => one.zh).join('、'));
    en.push([law.en, articles.map((one) => one.en).join(', ')].filter((one) => one !== '').join(' '));
  }
  return { zh: zh.join('，'), en: en.join('; ') };
}

const known = new Map<string, Text>();

/**
 * Names articles of law in both languages from a short form: `勞保58-1，細則55` is 勞工保險條例第58條之1，勞工保險條例施行細則第55條.
 * `細則` are the enforcement rules of the law before it, of the Labor Insurance Act where there is none.
 * @throws Error for a law that is not in {@link laws} or an article that is not written so
 */
export function article(short: string): Text {
  const found = known.get(short);
  if (found !== undefined) return found;
  const cited = citation(short);
  known.set(short, cited);
  return cited;
}

const oneArticle = /^第(\d+)條(?:之(\d+))?(?:第\d+項(?:、第\d+項)*)?(?:第\d+款)?(?:至第(\d+)條(?:之(\d+))?)?/;

/** The articles a citation names, in its own style; undefined where it is not in that style. */
export function citedArticles(zh: string): CitedArticle[] | undefined {
  const found: CitedArticle[] = [];
  for (const part of zh.split('，')) {
    const law = byFullName.find((one) => part.startsWith(one.zh));
    if (law === undefined) return undefined;
    let rest = part.slice(law.zh.length);
    if (rest === '' || /^\d+年度(?:訴|簡上|判)字第\d+號判決$/.test(rest)) {
      found.push({ law, number: '' });
      continue;
    }
    while (rest !== '') {
      const match = oneArticle.exec(rest);
      if (match === null) return undefined;
      found.push({ law, number: match[2] === undefined ? (match[1] ?? '') : `${match[1] ?? ''}-${match[2]}` });
      rest = rest.slice(match[0].length);
      if (/^、./.test(rest)) rest = rest.slice(1);
      else if (rest !== '') return undefined;
    }
  }
  return found;
}

/**
 * Where the first article of a citation stands in the national law database, as a path of law.moj.gov.tw.
 * @returns undefined where the law's code there was not seen
 */
export function articleLink(zh: string): string | undefined {
  const first = citedArticles(zh)?.[0];
  if (first?.law.code === undefined) return undefined;
  const page = first.number === '' ? 'LawAll' : 'LawSingle';
  const number = first.number === '' ? '' : `&flno=${first.number}`;
  return `/LawClass/${page}.aspx?pcode=${first.law.code}${number}`;
}
