import type { CallInput } from '../../../src/contract/calls.ts';
import type { FigureTable, OvertakingsView } from '../../../src/contract/seeing-view.ts';
import { OVERTAKING_WHYS, overtakings, type OvertakingWhy } from '../../hall/overtaking.ts';
import { ticketNumber } from '../../records/index.ts';
import type { DeskContext } from '../context.ts';
import { taipeiMoment } from '../clock.ts';
import { timeOf } from '../words/dates.ts';
import { type HallDays, hallIn } from './period.ts';
import { figureColumns } from './tables.ts';

const WHYS: Readonly<Record<OvertakingWhy, string>> = {
  chosen: '承辦選號',
  preferred: '依規則：愛心、預約',
  kept: '前面的號留在連不上的櫃檯',
};

/** 先叫的號 of a day, the newest first: which number, past whom, why, in the words of whoever chose it. */
export function overtakingsOf(desk: DeskContext, { day }: CallInput<'live.overtakings'>): OvertakingsView {
  const events = hallIn(desk, { from: day, to: day }).get(day) ?? [];
  return {
    rows: overtakings(events)
      .map(({ at, ticket, counter, why, passed, reason }) => ({
        at: timeOf(taipeiMoment(at)),
        number: ticketNumber(ticket),
        counter,
        why: WHYS[why],
        chosen: why === 'chosen',
        passed: passed.map(ticketNumber).join('、'),
        reason,
      }))
      .toReversed(),
  };
}

/** How often somebody was called before others, and why; in numbers only. */
export function overtakingTable(hall: HallDays): FigureTable {
  const all = [...hall.values()].flatMap(overtakings);
  return {
    key: 'overtakings',
    title: '先叫的號',
    note: '有人先來卻後叫，每一次都有原因；哪一號、為什麼，在「現況」可以逐日看。',
    columns: figureColumns(['原因'], ['次數', '往後等的人次', '一次最多幾人']),
    rows:
      all.length === 0
        ? []
        : OVERTAKING_WHYS.map((why) => {
            const passed = all.filter((one) => one.why === why).map((one) => one.passed.length);
            const people = passed.reduce((sum, count) => sum + count, 0);
            return [WHYS[why], String(passed.length), String(people), String(Math.max(0, ...passed))];
          }),
    empty: '這段期間都照先來後到叫號',
  };
}
