import type { HandbookPage, HandbookPlace, PlainPage } from '../../../src/contract/handbook-view.ts';
import { type QuizItem, shownAnswer } from '../../guidance/quiz/quiz.ts';
import { topic } from '../../guidance/topics/topic.ts';
import { findRow, noEnd } from '../../rules/law.ts';
import { parseDay, rocDay } from '../../rules/calendar.ts';
import { benefitPageOf } from '../law-reader/benefit-page.ts';
import { sentencesOf } from '../law-reader/book.ts';
import { shownSentence } from '../law-reader/citation.ts';
import { parameterPageOf } from '../law-reader/parameter-page.ts';
import { clockLine } from '../services/clock-lines.ts';
import { basisOf, eventPageOf, servicePageOf } from '../services/pages.ts';
import * as words from '../services/words.ts';
import { staffDate } from '../words/dates.ts';
import { kindNames } from './entry.ts';
import type { HandbookSources } from './handbook.ts';
import { pastNote } from './past-note.ts';
import { OUR_OWN } from './quiz-book.ts';
import { passageSections } from './passages.ts';

type Body = HandbookPage['body'];
type Section = PlainPage['sections'][number];
type Line = Section['lines'][number];
type Validity = HandbookPage['validity'];

const UNDATED: Validity = { from: '', to: '', source: '', checked: '' };

interface Drawn {
  readonly body: Body;
  readonly validity: Validity;
}

function line(text: string, note = ''): Line {
  return { text, note, mark: '', standing: null };
}

function plainBody(...sections: readonly Section[]): Body {
  return { form: 'plain', sections: sections.filter(({ lines }) => lines.length > 0) };
}

function undated(...sections: readonly Section[]): Drawn {
  return { body: plainBody(...sections), validity: UNDATED };
}

function said(title: string, ...lines: readonly (Line | string)[]): Section {
  return { title, lines: lines.filter((one) => one !== '').map((one) => (typeof one === 'string' ? line(one) : one)) };
}

/** Which services ask for it, and when; what a paper's page says besides its own reason. */
function askedBy({ catalogue, book }: HandbookSources, document: string): Section {
  const lines = [...catalogue.services.values()].flatMap((one) =>
    one.documents
      .filter((asked) => asked.document === document)
      .map(({ need, when = '', waived = '', at }) =>
        line(
          one.name.zh,
          [
            need === 'agent' ? '別人來辦才要' : '',
            when === '' ? '' : `什麼時候要：${when}`,
            waived === '' ? '' : `可以免附：${waived}`,
            basisOf(book, at),
          ]
            .filter((part) => part !== '')
            .join('；'),
        ),
      ),
  );
  return { title: '哪些項目要', lines };
}

/** What the rules in words say that cites an article, on the day. */
function sentencesAt({ book }: HandbookSources, article: string, on: string): Section[] {
  return [...book.rules.values()].flatMap((rule) => {
    const lines = sentencesOf(rule)
      .filter(({ at = [], from, to }) => at.includes(article) && (from ?? on) <= on && on <= (to ?? on))
      .map((sentence): Line => {
        const { text, standing, standingName } = shownSentence(book, sentence);
        return { text: text.zh, note: '', mark: standing === 'A' ? '' : standingName, standing };
      });
    const once = [...new Map(lines.map((one) => [one.text, one])).values()];
    return once.length === 0 ? [] : [{ title: rule.name.zh, lines: once }];
  });
}

/** What was right on the day of the old answer, and what is right now. */
function answerSections(item: QuizItem): Section[] {
  const { before, now } = item;
  const mark = before.answer === now.answer ? '' : '以前的規定';
  return [
    said('現在', line(shownAnswer(item, now), now.why)),
    said(`${staffDate(before.on)}當時`, { ...line(shownAnswer(item, before), before.why), mark }),
  ];
}

function parameterPage({ book, law, today }: HandbookSources, name: string, on: string): Drawn | null {
  const parameter = law.parameters.get(name);
  if (parameter === undefined) return null;
  const row = findRow(parameter.rows, parseDay(on));
  const validity =
    row === undefined
      ? UNDATED
      : {
          from: rocDay(row.from),
          to: row.to === noEnd ? '' : rocDay(row.to),
          source: row.source,
          checked: staffDate(row.checked),
        };
  return { body: { form: 'parameter', content: parameterPageOf(book, law, parameter, { on, today }) }, validity };
}

function draw(sources: HandbookSources, { kind, key }: HandbookPlace, on: string): Drawn | null {
  const { catalogue, book, law, today } = sources;
  switch (kind) {
    case 'service': {
      const one = catalogue.services.get(key);
      if (one === undefined) return null;
      const content = servicePageOf(sources, one);
      const validity = { ...UNDATED, from: content.since, to: content.until, source: basisOf(book, one.at) };
      return { body: { form: 'catalogue', content }, validity };
    }
    case 'event': {
      const one = catalogue.events.get(key);
      return one === undefined
        ? null
        : { body: { form: 'catalogue', content: eventPageOf(sources, one) }, validity: UNDATED };
    }
    case 'document': {
      const one = catalogue.documents.get(key);
      if (one === undefined) return null;
      const own = said('為什麼要', line(one.why, words.paperKindWords[one.kind]));
      const body = plainBody(own, askedBy(sources, key));
      return { body, validity: { ...UNDATED, source: basisOf(book, one.at) } };
    }
    case 'form': {
      const one = catalogue.forms.get(key);
      return one === undefined ? null : undated(said('版次', one.edition ?? words.EDITION_UNKNOWN));
    }
    case 'clock': {
      const one = catalogue.clocks.get(key);
      if (one === undefined) return null;
      const shown = clockLine(one, on, catalogue.calendar, (keys) => basisOf(book, keys));
      const due = shown.due === '' ? '' : line(`從${staffDate(on)}起算：${shown.due}`, shown.notes.join('；'));
      const notes = shown.due === '' ? shown.notes : [];
      const body = plainBody(said('多久', line(shown.rule, shown.whoseName), due, ...notes));
      return { body, validity: { ...UNDATED, source: shown.basis } };
    }
    case 'referral': {
      const one = catalogue.referrals.get(key);
      if (one === undefined) return null;
      const body = plainBody(
        said('可以幫什麼', one.for),
        said('怎麼聯絡', one.phone, one.hours),
        said('要帶', ...one.bring),
        said('核對', one.checked === undefined ? '電話和時間還沒有人核對，請以該機關公告為準' : ''),
      );
      return { body, validity: { ...UNDATED, checked: one.checked === undefined ? '' : staffDate(one.checked) } };
    }
    case 'topic':
      return { body: plainBody(...passageSections(sources, topic.parse(key), on)), validity: UNDATED };
    case 'answer': {
      const one = sources.quiz.get(key);
      if (one === undefined) return null;
      const body = plainBody(...answerSections(one));
      return { body, validity: { ...UNDATED, source: one.source ?? OUR_OWN, checked: staffDate(one.now.on) } };
    }
    case 'benefit': {
      const rule = book.rules.get(key);
      return rule === undefined
        ? null
        : {
            body: { form: 'benefit', content: benefitPageOf(book, law, rule, { on, today }) },
            validity: UNDATED,
          };
    }
    case 'parameter':
      return parameterPage(sources, key, on);
    case 'article':
      return undated(...sentencesAt(sources, key, on));
    default:
      return kind satisfies never;
  }
}

function linksOf({ handbook }: HandbookSources, page: HandbookPlace): HandbookPage['links'] {
  const linked = handbook.linksOf(page);
  return [...new Set(linked.map((entry) => entry.page.kind))].map((kind) => ({
    title: kindNames[kind],
    lines: linked
      .filter((entry) => entry.page.kind === kind)
      .map((entry) => ({
        page: entry.page,
        title: entry.aside !== '' && kind === 'service' ? `${entry.code} ${entry.zh}` : entry.zh,
      })),
  }));
}

/** A page of the handbook as it is on a day; null where there is none. */
export function handbookPageOf(sources: HandbookSources, page: HandbookPlace, on: string): HandbookPage | null {
  const entry = sources.handbook.find(page);
  const drawn = entry === undefined ? null : draw(sources, page, on);
  if (entry === undefined || drawn === null) return null;
  return {
    page,
    kindName: kindNames[page.kind],
    title: entry.zh,
    english: page.kind === 'topic' ? '' : entry.en,
    past: pastNote(sources, page, on),
    ...drawn,
    links: linksOf(sources, page),
  };
}
