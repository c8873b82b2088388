import type { FigureTable } from '../../../src/contract/seeing-view.ts';
import { changeInPercent, changeInterval, timesOf } from '../../hall/statistics.ts';
import type { Days } from '../../records/index.ts';
import type { DeskContext } from '../context.ts';
import { complexSeconds, periodWords } from './period.ts';
import { figureColumns, minutes } from './tables.ts';

/** 複雜案件時間 beside a period it is compared with; the Bureau's own aim is a fifth less. */
export function complexTable(desk: DeskContext, days: Days, baseline: Days | null): FigureTable {
  const now = complexSeconds(desk, days);
  const then = baseline === null ? [] : complexSeconds(desk, baseline);
  return {
    key: 'complex',
    title: '複雜案件',
    note: `分鐘，從開始到收件證明；看過比較表的老年給付才算。${baseline === null ? '' : changeWords(then, now)}`,
    columns: figureColumns(['期間'], ['件數', '平均', '中位數', 'P90']),
    rows: [row(periodWords(days), now), ...(baseline === null ? [] : [row(`基期 ${periodWords(baseline)}`, then)])],
    empty: '沒有',
  };
}

function changeWords(then: readonly number[], now: readonly number[]): string {
  const change = changeInPercent(timesOf(then), timesOf(now));
  if (change === null) return '兩邊都要有案件才能比。';
  const interval = changeInterval(then, now);
  const sure =
    interval === null ? '件數太少，看不出是不是偶然。' : `95%區間${signed(interval.from)}到${signed(interval.to)}。`;
  return `平均比基期${signed(change)}，${sure}`;
}

function row(name: string, seconds: readonly number[]): string[] {
  const { count, mean, median, ninetieth } = timesOf(seconds);
  return [name, String(count), minutes(mean), minutes(median), minutes(ninetieth)];
}

function signed(percent: number): string {
  const amount = `${Math.abs(percent).toFixed(1)}%`;
  return percent === 0 ? amount : `${percent > 0 ? '+' : '−'}${amount}`;
}
