import { itemCode } from '../../guidance/services.ts';
import type { QuizItem } from '../../guidance/quiz/quiz.ts';
import { TOPICS, type Topic } from '../../guidance/topics/topic.ts';
import type { Law, Parameter } from '../../rules/law.ts';
import { articlesOf, type LawInWords, ruleOf, type RuleInWords, sentencesOf } from '../law-reader/book.ts';
import { articlesOfParameter } from '../law-reader/cited-articles.ts';
import { citationOf } from '../law-reader/citation.ts';
import type { Catalogue } from '../../guidance/catalogue.ts';
import { type Entry, places } from './entry.ts';
import { topicNames } from './topic-names.ts';

function catalogueEntries(catalogue: Catalogue, book: LawInWords): Entry[] {
  const { services, groups, events, documents, forms, clocks, referrals } = catalogue;
  const none = { words: [], says: [], code: '', aside: '', names: [] };
  return [
    ...[...events.values()].map(
      ({ key, name, words, questions, services: led }): Entry => ({
        ...none,
        page: { kind: 'event', key },
        ...name,
        words,
        says: questions,
        names: places('service', led),
      }),
    ),
    ...[...services.values()].map(
      (one): Entry => ({
        page: { kind: 'service', key: one.key },
        ...one.name,
        words: one.words,
        says: [...one.steps, ...one.cautions],
        code: itemCode(one.key),
        aside: `${itemCode(one.key)} ${groups.get(one.key.slice(0, 2))?.zh ?? ''}`,
        names: [
          ...places('event', one.events),
          ...places('topic', one.topics),
          ...places(
            'document',
            one.documents.map(({ document }) => document),
          ),
          ...places('form', one.forms),
          ...places('clock', one.clocks),
          ...places('referral', one.referrals),
          ...places('service', one.sameFormAs === undefined ? [] : [one.sameFormAs]),
          ...places(
            'benefit',
            one.questions.flatMap((ask) => ruleOf(book, ask)?.ask ?? []),
          ),
          ...places('article', [...one.at, ...one.unconfirmed, ...one.documents.flatMap(({ at }) => at)]),
        ],
      }),
    ),
    ...[...documents.values()].map(
      ({ key, zh, en, why, at }): Entry => ({
        ...none,
        page: { kind: 'document', key },
        zh,
        en,
        says: [why],
        names: places('article', at),
      }),
    ),
    ...[...forms.values()].map(({ key, zh, en }): Entry => ({ ...none, page: { kind: 'form', key }, zh, en })),
    ...[...clocks.values()].map(
      ({ key, zh, en, from, note = '', at }): Entry => ({
        ...none,
        page: { kind: 'clock', key },
        zh,
        en,
        says: [from.zh, note],
        names: places('article', at),
      }),
    ),
    ...[...referrals.values()].map(
      ({ key, zh, en, phone, for: what, bring }): Entry => ({
        ...none,
        page: { kind: 'referral', key },
        zh,
        en,
        says: [what, ...bring],
        code: phone,
        aside: phone,
      }),
    ),
  ];
}

/** A topic leads to the rules behind the services it is about. */
function topicEntry(catalogue: Catalogue, book: LawInWords, about: Topic): Entry {
  const services = [...catalogue.services.values()].filter(({ topics }) => topics.includes(about));
  const asked = services.flatMap(({ questions }) => questions.flatMap((ask) => ruleOf(book, ask)?.ask ?? []));
  return {
    page: { kind: 'topic', key: about },
    zh: topicNames[about],
    en: about,
    words: [],
    says: [],
    code: about,
    aside: '',
    names: places('benefit', asked),
  };
}

function ruleEntry(book: LawInWords, rule: RuleInWords): Entry {
  const { ask, name, words, scheme, parameters } = rule;
  return {
    page: { kind: 'benefit', key: ask },
    ...name,
    words,
    says: sentencesOf(rule).flatMap(({ zh, en }) => [zh, en]),
    code: ask,
    aside: book.schemes.get(scheme) ?? scheme,
    names: [...places('parameter', parameters), ...places('article', articlesOf(rule))],
  };
}

function parameterEntry(book: LawInWords, parameter: Parameter): Entry {
  const { name, title, scheme } = parameter;
  return {
    page: { kind: 'parameter', key: name },
    ...title,
    words: book.wordsOf(name),
    says: [],
    code: name,
    aside: book.schemes.get(scheme) ?? scheme,
    names: places('article', articlesOfParameter(book, parameter)),
  };
}

function articleEntry(book: LawInWords, key: string): Entry {
  const { short, full } = citationOf(book, key);
  return {
    page: { kind: 'article', key },
    zh: full,
    en: book.laws.get(key.split(':')[0] ?? '')?.en ?? key,
    words: [short],
    says: [],
    code: key,
    aside: short,
    names: [],
  };
}

function quizEntry(book: LawInWords, catalogue: Catalogue, item: QuizItem): Entry {
  const { key, question, group, ask, at, before, now } = item;
  const rule = ask === undefined ? undefined : ruleOf(book, ask);
  return {
    page: { kind: 'answer', key },
    zh: question,
    en: key,
    words: [],
    says: [before.why, now.why],
    code: key,
    aside: catalogue.groups.get(group)?.zh ?? group,
    names: [...places('benefit', rule === undefined ? [] : [rule.ask]), ...places('article', at)],
  };
}

/** Every page there is, in the order of the handbook: an article is there where something cites it. */
export function entriesOf(catalogue: Catalogue, book: LawInWords, law: Law, quiz: Iterable<QuizItem>): Entry[] {
  const citing = [
    ...catalogueEntries(catalogue, book),
    ...TOPICS.map((about) => topicEntry(catalogue, book, about)),
    ...[...quiz].map((item) => quizEntry(book, catalogue, item)),
    ...[...book.rules.values()].map((rule) => ruleEntry(book, rule)),
    ...[...law.parameters.values()].map((parameter) => parameterEntry(book, parameter)),
  ];
  const articles = new Set(
    citing.flatMap(({ names }) => names.filter(({ kind }) => kind === 'article')).map(({ key }) => key),
  );
  return [...citing, ...[...articles].sort().map((key) => articleEntry(book, key))];
}
