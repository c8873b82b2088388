import type { LawHits } from '../../../src/contract/law-view.ts';
import { fitOfName, fitOfPage, isSaidIn, plainly, type Ranked, ranked } from '../../guidance/fit.ts';
import { type Day, parseDay } from '../../rules/calendar.ts';
import { findRow, hasValue, type Law, type Parameter } from '../../rules/law.ts';
import { articlesMeant } from './article-query.ts';
import { type LawInWords, type RuleInWords, sentencesOf } from './book.ts';
import { articlesOfParameter } from './cited-articles.ts';
import { citationOf } from './citation.ts';
import { inOneLine, shownRowValue } from './values.ts';

const MOST = { parameters: 12, rules: 8, articles: 12 };

type ArticleHit = LawHits['articles'][number];

/** An article that was typed; else the better of the first rule and the first parameter, the rule where they are equal. */
function bestOf(
  exact: readonly ArticleHit[],
  [rule]: readonly Ranked<RuleInWords>[],
  [parameter]: readonly Ranked<Parameter>[],
): LawHits['best'] {
  const [article] = exact;
  if (article !== undefined) return { kind: article.at.kind, key: article.at.key };
  if (rule !== undefined && rule.score >= (parameter?.score ?? 0)) return { kind: 'benefit', key: rule.one.ask };
  return parameter === undefined ? null : { kind: 'parameter', key: parameter.one.name };
}

function parameterScore(book: LawInWords, { name, title }: Parameter, wanted: string): number {
  return Math.max(fitOfPage({ ...title, words: book.wordsOf(name), says: [] }, wanted), fitOfName(name, wanted) * 0.7);
}

function ruleScore(rule: RuleInWords, wanted: string): number {
  const { name, words, ask } = rule;
  const says = sentencesOf(rule).flatMap(({ zh, en }) => [zh, en]);
  return Math.max(fitOfPage({ ...name, words, says }, wanted), fitOfName(ask, wanted) * 0.7);
}

function ruleHit(book: LawInWords, { ask, name, scheme, formula }: RuleInWords): LawHits['rules'][number] {
  return { ask, name: name.zh, scheme: book.schemes.get(scheme) ?? scheme, hint: formula[0]?.zh ?? '' };
}

export function parameterHit(book: LawInWords, parameter: Parameter, on: Day): LawHits['parameters'][number] {
  const row = findRow(parameter.rows, on);
  const unit = book.units.get(parameter.unit) ?? '';
  const value =
    row === undefined || !hasValue(row.state) ? '' : inOneLine(shownRowValue(book, parameter, row), unit, 2);
  const { name, title, scheme } = parameter;
  return { name, title: title.zh, scheme: book.schemes.get(scheme) ?? scheme, value };
}

/** Where the articles with these keys are explained, and which tables cite them. */
function articleHits(book: LawInWords, law: Law, keys: ReadonlySet<string>): ArticleHit[] {
  if (keys.size === 0) return [];
  const hits: ArticleHit[] = [];
  for (const rule of book.rules.values()) {
    const seen = new Set<string>();
    for (const { at = [], zh } of sentencesOf(rule)) {
      for (const key of at.filter((one) => keys.has(one) && !seen.has(one))) {
        seen.add(key);
        hits.push({
          article: citationOf(book, key).full,
          says: zh,
          at: { kind: 'benefit', key: rule.ask, title: rule.name.zh },
        });
      }
    }
  }
  for (const parameter of law.parameters.values()) {
    const key = articlesOfParameter(book, parameter).find((one) => keys.has(one));
    if (key === undefined) continue;
    hits.push({
      article: citationOf(book, key).full,
      says: parameter.title.zh,
      at: { kind: 'parameter', key: parameter.name, title: parameter.title.zh },
    });
  }
  return hits;
}

/** The articles whose sentences hold what was typed. */
function articlesSaying(book: LawInWords, wanted: string): ArticleHit[] {
  const hits: ArticleHit[] = [];
  for (const rule of book.rules.values()) {
    for (const { at = [], zh, en } of sentencesOf(rule)) {
      const [key] = at;
      if (key === undefined || !isSaidIn([zh, en], wanted)) continue;
      if (hits.some(({ says }) => says === zh)) continue;
      hits.push({
        article: citationOf(book, key).full,
        says: zh,
        at: { kind: 'benefit', key: rule.ask, title: rule.name.zh },
      });
    }
  }
  return hits;
}

/**
 * Parameters, rules and articles that fit what was typed: names in Chinese or English, everyday words, article numbers.
 * Nothing typed lists every rule.
 */
export function searchLaw(book: LawInWords, law: Law, typed: string, on: string): LawHits {
  const wanted = plainly(typed);
  const all = [...book.rules.values()];
  if (wanted === '') {
    return { best: null, parameters: [], rules: all.map((rule) => ruleHit(book, rule)), articles: [], more: false };
  }
  const keys = new Set(articlesMeant(book, typed));
  const exact = articleHits(book, law, keys);
  const articles = exact.length > 0 ? exact : articlesSaying(book, wanted);
  const parameters = ranked([...law.parameters.values()], (one) => parameterScore(book, one, wanted));
  const rules = ranked(all, (one) => ruleScore(one, wanted));
  return {
    best: bestOf(exact, rules, parameters),
    parameters: parameters.slice(0, MOST.parameters).map(({ one }) => parameterHit(book, one, parseDay(on))),
    rules: rules.slice(0, MOST.rules).map(({ one }) => ruleHit(book, one)),
    articles: articles.slice(0, MOST.articles),
    more: parameters.length > MOST.parameters || rules.length > MOST.rules || articles.length > MOST.articles,
  };
}
