import { LOW_GRADE } from '../../../src/contract/seeing-terms.ts';
import type { FigureTable } from '../../../src/contract/seeing-view.ts';
import { changeOfShare, type Share } from '../../hall/share.ts';
import { changeInPercent, changeInterval, timesOf } from '../../hall/statistics.ts';
import { complaintsBetween, type Days, gradesBetween, periodMeasures } from '../../records/index.ts';
import type { DeskContext } from '../context.ts';
import { complexSeconds, hallIn, numbersIn, periodWords, servedIn } from './period.ts';
import { share as percentOf } from './tables.ts';

/** What a period is judged by: lists of figures that have a mean, and shares. */
interface Measured {
  readonly waits: readonly number[];
  readonly handling: readonly number[];
  readonly complex: readonly number[];
  readonly grades: readonly number[];
  readonly unhappy: Share;
  readonly gone: Share;
  readonly paper: Share;
  readonly disputes: Share;
  readonly complaints: Share;
}

/** 和基期比: what changed since a period before, and whether chance alone could have done it. */
export function changesTable(desk: DeskContext, days: Days, baseline: Days): FigureTable {
  const [then, now] = [measured(desk, baseline), measured(desk, days)];
  return {
    key: 'changes',
    title: '和基期比',
    note: `基期${periodWords(baseline)}。平均的改變是百分比，比率的改變是百分點；95%區間跨過0就看不出差別。改變不說明原因。`,
    columns: [
      { head: '項目', figure: false },
      ...['基期', '這段期間', '改變', '95%區間'].map((head) => ({ head, figure: true })),
      { head: '看得出嗎', figure: false },
    ],
    rows: [
      meanRow('等候平均（分鐘）', then.waits, now.waits, inMinutes),
      meanRow('辦理平均（分鐘）', then.handling, now.handling, inMinutes),
      meanRow('複雜案件平均（分鐘）', then.complex, now.complex, inMinutes),
      meanRow('滿意度平均（5分）', then.grades, now.grades, (grade) => grade.toFixed(2)),
      shareRow('不滿意的比率', then.unhappy, now.unhappy),
      shareRow('抽號後沒有辦到的比率', then.gone, now.gone),
      shareRow('改用紙本的比率', then.paper, now.paper),
      shareRow('民眾說資料不對的比率', then.disputes, now.disputes),
      shareRow('陳情件數比臨櫃件數', then.complaints, now.complaints),
    ],
    empty: '沒有',
  };
}

function measured(desk: DeskContext, days: Days): Measured {
  const hall = hallIn(desk, days);
  const served = servedIn(desk, days, hall);
  const { drawn, missed, left, pending } = numbersIn(desk, hall);
  const grades = gradesBetween(desk.store, days.from, days.to).map(({ grade }) => grade);
  const { slipsAvoided, fallbacks, disputes, visits } = periodMeasures(desk.store, days);
  const paper = fallbacks.reduce((total, { count }) => total + count, 0);
  return {
    waits: served.map(({ waitSeconds }) => waitSeconds),
    handling: served.map(({ handlingSeconds }) => handlingSeconds),
    complex: complexSeconds(desk, days),
    grades,
    unhappy: { part: grades.filter((grade) => grade <= LOW_GRADE).length, whole: grades.length },
    gone: { part: missed + left + pending, whole: drawn },
    paper: { part: paper, whole: paper + slipsAvoided },
    // Complaints also come by telephone and letter: where they outnumber the visits, the share stops at the whole.
    disputes: { part: Math.min(disputes, visits), whole: visits },
    complaints: { part: Math.min(complaintsBetween(desk.store, days.from, days.to).length, visits), whole: visits },
  };
}

function inMinutes(seconds: number): string {
  return (seconds / 60).toFixed(1);
}

const TOO_FEW = '件數太少';

function meanRow(
  name: string,
  then: readonly number[],
  now: readonly number[],
  written: (mean: number) => string,
): string[] {
  const [was, is] = [timesOf(then), timesOf(now)];
  const change = changeInPercent(was, is);
  const interval = changeInterval(then, now);
  const cell = (mean: number | null) => (mean === null ? '' : written(mean));
  return [
    name,
    cell(was.mean),
    cell(is.mean),
    change === null ? '' : `${signed(change)}%`,
    interval === null ? '' : `${signed(interval.from)}到${signed(interval.to)}%`,
    interval === null ? TOO_FEW : verdict(interval),
  ];
}

function shareRow(name: string, then: Share, now: Share): string[] {
  const change = changeOfShare(then, now);
  return [
    name,
    percentWords(then),
    percentWords(now),
    change === null ? '' : `${signed(change.points)}點`,
    change === null ? '' : `${signed(change.from)}到${signed(change.to)}點`,
    change === null ? TOO_FEW : verdict(change),
  ];
}

function percentWords({ part, whole }: Share): string {
  return whole === 0 ? '' : `${percentOf(part, whole)}%`;
}

function verdict({ from, to }: { readonly from: number; readonly to: number }): string {
  if (from <= 0 && to >= 0) return '看不出差別';
  return to < 0 ? '少了' : '多了';
}

/** `+4.0`, `−4.0`; nothing has no sign. */
function signed(amount: number): string {
  const digits = Math.abs(amount).toFixed(1);
  if (digits === '0.0') return digits;
  return `${amount > 0 ? '+' : '−'}${digits}`;
}
