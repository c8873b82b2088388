import type { PlainPage } from '../../../src/contract/handbook-view.ts';
import type { DatedPassage } from '../../guidance/topics/advice.ts';
import type { Topic } from '../../guidance/topics/topic.ts';
import { staffDate } from '../words/dates.ts';
import type { HandbookSources } from './handbook.ts';

type Section = PlainPage['sections'][number];

function spanOf({ from, to }: DatedPassage): string {
  return to === null ? `${staffDate(from)}起` : `${staffDate(from)}到${staffDate(to)}`;
}

function passageLine(passage: DatedPassage): Section['lines'][number] {
  const { zh, article, past, unconfirmed } = passage;
  return {
    text: zh,
    note: `${article}，${spanOf(passage)}`,
    mark: past ? '以前的規定' : unconfirmed ? '未證實' : '',
    standing: unconfirmed ? 'C' : null,
  };
}

function sameAs(one: DatedPassage): (other: DatedPassage) => boolean {
  return (other) => other.zh === one.zh && other.from === one.from;
}

function listed(title: string, lines: readonly string[]): Section {
  return { title, lines: lines.map((text) => ({ text, note: '', mark: '', standing: null })) };
}

/** What to say about a topic on a day, and what is said today instead where that differs; what to ask and to bring. */
export function passageSections({ advice, today }: HandbookSources, about: Topic, on: string): Section[] {
  const former = advice.advise(about, '', { asOf: on, today });
  const now = advice.advise(about, '', { asOf: today, today });
  const since = now.passages.filter((passage) => !former.passages.some(sameAs(passage)));
  return [
    { title: on === today ? '現在的規定' : `${staffDate(on)}的規定`, lines: former.passages.map(passageLine) },
    { title: '今天已經不同', lines: since.map(passageLine) },
    listed('先問', [now.ask.zh]),
    listed('提醒', now.warnings),
    listed('請民眾帶', now.documents),
  ];
}
