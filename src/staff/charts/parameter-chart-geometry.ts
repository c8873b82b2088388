import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { LawSeries } from '../../contract/law-view.ts';
import { formatMoney } from '../../ui/money.ts';

const MONTHS = 12;
const DAYS = 365.25;
/** Room right of the last day that matters, as a share of the whole. */
const AIR = 0.09;
/** A first row of more years than this says "always before" and is drawn only in part. */
const LONG_BEGINNING = 40;
const SHOWN_OF_BEGINNING = 0.35;
/** Figures over steps closer than this, in percent of the width, are left out. */
const FIGURE_WIDTH = 6.5;

/** Positions in percent of the picture, from its left and its top. */
interface Mark {
  readonly at: number;
  readonly label: string;
}

interface Stretch {
  readonly left: number;
  readonly width: number;
}

export interface ParameterGeometry {
  readonly path: string;
  /** The part that is announced and not in force. */
  readonly pendingPath: string;
  readonly missing: readonly Stretch[];
  readonly pending: readonly Stretch[];
  readonly figures: readonly (Mark & { readonly top: number })[];
  readonly values: readonly Mark[];
  readonly years: readonly Mark[];
  /** The day the law is seen from. */
  readonly on: number;
}

type Point = LawSeries['points'][number];

/** A date as years with their fraction: fine enough to draw. */
function yearsOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / MONTHS + (day - 1) / DAYS;
}

/** `29,500`, `11.5%`, `65`. */
export function shownFigure(value: number, unit: LawSeries['unit']): string {
  if (unit === 'percent') return `${value}%`;
  return Number.isInteger(value) ? formatMoney(value) : String(value);
}

/** Where the picture begins: a first row without a real beginning is cut, so that the others can be told apart. */
function beginning(points: readonly Point[], end: number): number {
  const first = yearsOf(points[0]?.from ?? '');
  const second = points[1] === undefined ? first : yearsOf(points[1].from);
  const rest = end - second;
  return second - first > LONG_BEGINNING ? second - rest * SHOWN_OF_BEGINNING : first;
}

function yearMarks(from: number, to: number, x: (year: number) => number): Mark[] {
  const step = [1, 2, 5, 10, 20].find((one) => (to - from) / one <= 10) ?? 50;
  const marks: Mark[] = [];
  for (let roc = Math.ceil((from - 1911) / step) * step; roc + 1911 <= to; roc += step) {
    marks.push({ at: x(roc + 1911), label: marks.length === 0 ? `民國${roc}` : String(roc) });
  }
  return marks;
}

/** A value through time as steps; where there is none, the stretch is left open and hatched. */
export function parameterGeometry({ points, unit }: LawSeries, on: string): ParameterGeometry | null {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const last = points.at(-1);
  if (known.length === 0 || last === undefined) return null;
  const lastDay = Math.max(yearsOf(on), yearsOf(last.from), ...(last.to === null ? [] : [yearsOf(last.to)]));
  const start = beginning(points, lastDay);
  const end = lastDay + (lastDay - start) * AIR;
  const x = scaleLinear([start, end], [0, 100]).clamp(true);
  const y = scaleLinear([0, Math.max(...known) * 1.12 || 1], [100, 0]);
  const left = ({ from }: Point) => x(yearsOf(from));
  const right = (index: number) => {
    const next = points[index + 1];
    const { to = null } = points[index] ?? {};
    return next === undefined ? (to === null ? 100 : x(yearsOf(to))) : left(next);
  };
  const ends = points.flatMap((point, index) => [
    { at: left(point), point },
    { at: right(index), point },
  ]);
  const draw = (wanted: (point: Point) => boolean) =>
    line<(typeof ends)[number]>()
      .defined(({ point }) => point.value !== null && wanted(point))
      .x(({ at }) => Math.round(at * 100) / 100)
      .y(({ point }) => Math.round(y(point.value ?? 0) * 100) / 100)
      .curve(curveStepAfter)(ends) ?? '';
  const stretches = (wanted: (point: Point) => boolean): Stretch[] =>
    points.flatMap((point, index) => (wanted(point) ? [{ left: left(point), width: right(index) - left(point) }] : []));
  const newest = points.findLastIndex(({ value }) => value !== null);
  const figures: (Mark & { top: number })[] = [];
  for (const [index, point] of points.entries()) {
    if (point.value === null) continue;
    const at = left(point);
    const before = figures.at(-1);
    if (before !== undefined && at - before.at < FIGURE_WIDTH) {
      // The newest figure is the one looked for.
      if (index !== newest) continue;
      figures.pop();
    }
    figures.push({ at, top: y(point.value), label: shownFigure(point.value, unit) });
  }
  return {
    path: draw(({ pending }) => !pending),
    pendingPath: draw(({ pending }) => pending),
    missing: stretches(({ value }) => value === null),
    pending: stretches(({ value, pending }) => pending && value !== null),
    figures,
    values: y.ticks(4).map((value) => ({ at: y(value), label: shownFigure(value, unit) })),
    years: yearMarks(start, end, x),
    on: x(yearsOf(on)),
  };
}
