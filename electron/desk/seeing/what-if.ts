import type { CallInput } from '../../../src/contract/calls.ts';
import type { WhatIfView } from '../../../src/contract/seeing-view.ts';
import { hallEvent, type HallEvent } from '../../hall/event.ts';
import { byLane, type HallCounterKind } from '../../hall/lanes.ts';
import { type OfficeDay, type Waiting, whatIf } from '../../hall/simulation/what-if.ts';
import { arrivalsByHour, countersOf } from '../../hall/statistics.ts';
import { daysOfHall, listedHallEvents } from '../../records/index.ts';
import type { DeskContext } from '../context.ts';
import { habitsOf } from '../hall/habits.ts';
import { KIND_NAMES } from '../hall/words.ts';
import { staffDateWithWeekday } from '../words/dates.ts';

/** Office hours that are played: 8 to 17, from the first full hour. */
const FIRST_HOUR = 8;
const HOURS = 9;
/** Numbers of a day from which on it is played as it was. */
const ENOUGH = 30;
const DAYS_OFFERED = 20;
/** Days that are played; more would not change the tenths of a minute that are shown. */
const PLAYED = 30;
/** The same question gives the same answer. */
const SEED = 20_261_130;

/** A small office of four counters, with visits an hour of each lane that keep them about as busy as the published load. */
const ASSUMED_COUNTERS: readonly HallCounterKind[] = ['full', 'full', 'full', 'express'];
const ASSUMED_PER_HOUR = byLane(
  (lane) => ({ priority: 2, reservation: 1, full: 19, express: 24, slipReprint: 2 })[lane],
);

/** 模擬: this office's own day, played as it was and as it would be. */
export function playWhatIf(desk: DeskContext, asked: CallInput<'whatIf.play'>): WhatIfView {
  const days = daysOfHall(desk.store, DAYS_OFFERED);
  const chosen = days.find(({ day, visits }) => (asked.day === 'newest' ? visits >= ENOUGH : day === asked.day));
  const isOwn = chosen !== undefined && chosen.visits >= ENOUGH;
  const events = chosen === undefined ? [] : eventsOf(desk, chosen.day);
  const now = isOwn ? ownDay(desk, events) : assumedDay(desk, events);
  const then = changed(now, asked);
  const { before, after, change } = whatIf(now, then, PLAYED, SEED);
  // From what stands on the screen, so that whoever subtracts finds the same.
  const shown = (Math.round(after.mean * 10) - Math.round(before.mean * 10)) / 10;
  return {
    days: days.map(({ day, visits }) => ({ key: day, name: staffDateWithWeekday(day), visits })),
    day: chosen?.day ?? null,
    basis: isOwn
      ? `用${staffDateWithWeekday(chosen.day)}實際的${chosen.visits}個號、每小時的人數、開過的${now.counters.length}個櫃檯和自己的辦理時間。`
      : `用假設的一天：${ASSUMED_COUNTERS.length}個櫃檯、公開資料推算的辦理時間。${
          chosen === undefined
            ? ''
            : `${staffDateWithWeekday(chosen.day)}只有${chosen.visits}個號，不到${ENOUGH}個，不夠當基礎。`
        }`,
    before: waitingWords(before),
    after: waitingWords(after),
    change: signed(shown),
    interval: `${signed(change.from)}到${signed(change.to)}`,
    words: inWords(asked, { ...change, mean: shown }),
    leavesOut: [
      '這是模型，不是預測：人照每小時的平均隨機來，同樣的人玩兩次，只差這一個改變。',
      '不算午休輪班、中途關櫃、有人等不及離開、過號重叫和案件互相影響。',
      '只看等候，不看員工的負擔和服務的品質。',
    ],
  };
}

function eventsOf(desk: DeskContext, day: string): HallEvent[] {
  return listedHallEvents(desk.store, day).map((event) => hallEvent.parse(event));
}

function ownDay(desk: DeskContext, events: readonly HallEvent[]): OfficeDay {
  const counts = arrivalsByHour(events, FIRST_HOUR, HOURS);
  const counters = countersOf(events);
  return {
    perHour: byLane((lane) => counts.get(lane) ?? []),
    service: habitsOf(desk, events).service,
    counters: counters.length === 0 ? ASSUMED_COUNTERS : counters,
    minutesOpen: HOURS * 60,
  };
}

function assumedDay(desk: DeskContext, events: readonly HallEvent[]): OfficeDay {
  return {
    perHour: byLane((lane) => Array.from({ length: HOURS - 1 }, () => ASSUMED_PER_HOUR[lane])),
    service: habitsOf(desk, events).service,
    counters: ASSUMED_COUNTERS,
    minutesOpen: HOURS * 60,
  };
}

/** Share of those in the general lane whose errand a new express lane would do. */
const EXPRESS_SHARE = 0.25;

function changed(day: OfficeDay, { change, percent, counter }: CallInput<'whatIf.play'>): OfficeDay {
  switch (change) {
    case 'quicker': {
      const quicker = (minutes: number) => (minutes * (100 - percent)) / 100;
      return {
        ...day,
        service: byLane((lane) => ({ ...day.service[lane], meanMinutes: quicker(day.service[lane].meanMinutes) })),
      };
    }
    case 'counter':
      return { ...day, counters: [...day.counters, counter] };
    case 'expressLane':
      break;
  }
  // One full counter becomes an express one, and a quarter of the general lane moves there.
  const place = day.counters.indexOf('full');
  const moved = day.perHour.full.map((rate) => rate * EXPRESS_SHARE);
  return {
    ...day,
    counters: day.counters.map((kind, index) => (index === place && day.counters.length > 1 ? 'express' : kind)),
    perHour: {
      ...day.perHour,
      full: day.perHour.full.map((rate, hour) => rate - (moved[hour] ?? 0)),
      express: moved.map((rate, hour) => rate + (day.perHour.express[hour] ?? 0)),
    },
  };
}

function waitingWords({ visits, mean, median, p90, notServed }: Waiting): WhatIfView['before'] {
  return {
    visits,
    mean: mean.toFixed(1),
    median: median.toFixed(1),
    p90: p90.toFixed(1),
    notServed: (notServed / PLAYED).toFixed(1),
  };
}

/** With its sign, `−5.9`; nothing has none. */
function signed(minutes: number): string {
  const amount = Math.abs(minutes).toFixed(1);
  if (amount === '0.0') return amount;
  return `${minutes > 0 ? '+' : '−'}${amount}`;
}

function inWords(
  { change, percent, counter }: CallInput<'whatIf.play'>,
  { mean, from, to }: { mean: number; from: number; to: number },
): string {
  const what = {
    quicker: `每件少用${percent}%的時間`,
    counter: `多開一個${KIND_NAMES[counter]}櫃檯`,
    expressLane: '一個全功能櫃檯改成快速、四分之一的人改走快速',
  }[change];
  if (from <= 0 && to >= 0) return `${what}：平均等候看不出差別。`;
  const amount = Math.abs(mean).toFixed(1);
  return `${what}：平均每人${mean < 0 ? '少' : '多'}等${amount}分鐘。`;
}
