import type { BenefitPage } from '../../../src/contract/law-view.ts';
import { articleLink } from '../../rules/articles.ts';
import { parseDay, rocDay } from '../../rules/calendar.ts';
import { findRow, hasValue, type Law } from '../../rules/law.ts';
import { staffDate } from '../words/dates.ts';
import { articlesOf, type LawInWords, type RuleInWords, type Sentence } from './book.ts';
import { citationOf, shownSentence, STANDING_NAMES } from './citation.ts';
import { inOneLine, shownRowValue } from './values.ts';

const SECTIONS = ['who', 'formula', 'limit', 'filing'] as const;

function holdsOn({ from, to }: Sentence, day: string): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

function changesOf(book: LawInWords, rule: RuleInWords, on: string, today: string): BenefitPage['changes'] {
  const ordered = rule.changes.toSorted((one, other) => one.from.localeCompare(other.from));
  const last = ordered.findLast(({ from }) => from <= on);
  const lastMark = on === today ? '現行' : '當時';
  return ordered.map((change) => {
    const time = change === last ? 'then' : change.from > on ? 'future' : 'past';
    return {
      key: `${change.from} ${change.zh}`,
      from: staffDate(change.from),
      sentence: shownSentence(book, change),
      mark: time === 'then' ? lastMark : time === 'future' ? '還沒到' : '',
      time,
    };
  });
}

function parametersOf(book: LawInWords, law: Law, rule: RuleInWords, on: string): BenefitPage['parameters'] {
  const day = parseDay(on);
  return rule.parameters.flatMap((name) => {
    const parameter = law.parameters.get(name);
    if (parameter === undefined) return [];
    const row = findRow(parameter.rows, day);
    const unit = book.units.get(parameter.unit) ?? '';
    const standing = row?.standing ?? 'C';
    return [
      {
        name,
        title: parameter.title.zh,
        value: row === undefined || !hasValue(row.state) ? '' : inOneLine(shownRowValue(book, parameter, row), unit),
        from: row === undefined ? '' : rocDay(row.from),
        known: hasValue(row?.state),
        standing,
        standingName: STANDING_NAMES[standing],
      },
    ];
  });
}

/** The desk opens no page of another site, so the address is text to copy. */
function addressOf(article: string): string {
  const path = articleLink(article);
  return path === undefined ? '' : `law.moj.gov.tw${path}`;
}

/** The rule behind a question in words, as it was on a day. */
export function benefitPageOf(
  book: LawInWords,
  law: Law,
  rule: RuleInWords,
  { on, today }: { on: string; today: string },
): BenefitPage {
  const articles = articlesOf(rule).map((key) => citationOf(book, key));
  const cited = articles.map(({ full }) => full).join('、');
  return {
    ask: rule.ask,
    name: rule.name,
    scheme: book.schemes.get(rule.scheme) ?? rule.scheme,
    on,
    onShown: staffDate(on),
    sections: SECTIONS.map((key) => ({
      key,
      sentences: rule[key].filter((one) => holdsOn(one, on)).map((one) => shownSentence(book, one)),
    })),
    changes: changesOf(book, rule, on, today),
    articles: articles.map((one) => ({ ...one, address: addressOf(one.full) })),
    parameters: parametersOf(book, law, rule, on),
    confused: rule.confused.map(({ question, answer }) => ({ question, answer: shownSentence(book, answer) })),
    citation: `${rule.name.zh}（${staffDate(on)}的規定）${cited === '' ? '' : `：${cited}`}。規定版本${law.version}。`,
  };
}
