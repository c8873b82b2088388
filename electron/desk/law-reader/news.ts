import type { LawNews } from '../../../src/contract/law-view.ts';
import { type Day, dayOf, dayOfMonthOf, isoDay, monthOf, parseDay, rocDay } from '../../rules/calendar.ts';
import { hasValue, type Law } from '../../rules/law.ts';
import { staffDate } from '../words/dates.ts';
import type { LawInWords } from './book.ts';
import { STANDING_NAMES } from './citation.ts';
import { STATE_NAMES } from './parameter-page.ts';

/** How far back and ahead what is new or missing is told, in months. */
const BACK = 24;
const AHEAD = 24;

function monthsFrom(day: Day, months: number): string {
  return isoDay(dayOf(monthOf(day) + months, Math.min(dayOfMonthOf(day), 28)));
}

function changesOf(book: LawInWords, today: string): LawNews['changes'] {
  const since = monthsFrom(parseDay(today), -BACK);
  return [...book.rules.values()]
    .flatMap((rule) => rule.changes.map((change) => ({ rule, change })))
    .filter(({ change }) => change.from >= since)
    .toSorted((one, other) => other.change.from.localeCompare(one.change.from))
    .map(({ rule, change }) => ({
      key: `${rule.ask} ${change.from} ${change.zh}`,
      from: staffDate(change.from),
      ask: rule.ask,
      name: rule.name.zh,
      says: change.zh,
      standing: change.standing,
      standingName: STANDING_NAMES[change.standing],
      future: change.from > today,
    }));
}

/** Tables that end in a row without a value, now or within two years. */
function gapsOf(law: Law, today: string): LawNews['gaps'] {
  const until = parseDay(monthsFrom(parseDay(today), AHEAD));
  return [...law.parameters.values()]
    .flatMap(({ name, title, rows }) => {
      const last = rows.at(-1);
      if (last === undefined || hasValue(last.state) || last.state === 'notInForce' || last.from > until) return [];
      return [{ day: last.from, name, title: title.zh, from: rocDay(last.from), stateName: STATE_NAMES[last.state] }];
    })
    .toSorted((one, other) => one.day - other.day)
    .map(({ day: _day, ...gap }) => gap);
}

/** What changed of late and comes next, the newest first, and what the tables do not know. */
export function newsOf(book: LawInWords, law: Law, today: string): LawNews {
  return { changes: changesOf(book, today), gaps: gapsOf(law, today) };
}
