import { scaleLinear } from 'd3-scale';
import type { Visit } from '../../contract/staff-view.ts';
import { monthWords } from '../figures.ts';

type Timeline = NonNullable<Visit['summary']>['timeline'];
type Stretch = Timeline['lanes'][number]['stretches'][number];

/** Months between 民國 and the common era's year 0. */
const ROC_OFFSET = 1911;
const MONTHS = 12;
/** Fewer years between marks than this would crowd them. */
const MOST_YEAR_MARKS = 9;
/** Share of the salary lane's height the highest salary takes; the rest is for its figure. */
const HIGHEST = 0.82;

/** Left edge and width in percent of the whole. */
export interface Span {
  readonly left: number;
  readonly width: number;
}

/** Everything left to right in percent of the whole span, heights as a share (0–1) of the salary lane. */
export interface TimelineGeometry {
  at(month: number): number;
  span(stretch: Pick<Stretch, 'fromMonth' | 'toMonth'>): Span;
  readonly years: readonly { readonly left: number; readonly year: number; readonly age: number }[];
  /** The salary lane's covered stretches; `figure` is set where the salary changes. */
  readonly steps: readonly (Span & { readonly height: number; readonly figure: number | null })[];
  readonly gaps: readonly Span[];
  /** One entry per employer or interruption, joined over its salary changes. */
  readonly units: readonly (Span & {
    readonly label: string;
    readonly detail: string;
    readonly kind: Stretch['kind'];
  })[];
}

/** Stretches of one employer that follow each other without a gap, as one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const units: Stretch[] = [];
  for (const stretch of stretches) {
    const last = units.at(-1);
    if (last !== undefined && last.label === stretch.label && last.toMonth >= stretch.fromMonth) {
      units[units.length - 1] = { ...last, toMonth: Math.max(last.toMonth, stretch.toMonth) };
    } else units.push(stretch);
  }
  return units;
}

function yearMarks(timeline: Timeline): number[] {
  const first = Math.ceil(timeline.fromMonth / MONTHS);
  const last = Math.floor((timeline.toMonth - 1) / MONTHS);
  const step = [1, 2, 5, 10].find((years) => (last - first) / years <= MOST_YEAR_MARKS) ?? 20;
  const marks: number[] = [];
  for (let year = first; year <= last; year += 1) if ((year - ROC_OFFSET) % step === 0) marks.push(year);
  return marks;
}

/** The geometry of a working life on the person's age and ROC year; `salaried` is the lane drawn as height. */
export function timelineGeometry(timeline: Timeline, salaried: readonly Stretch[]): TimelineGeometry {
  const scale = scaleLinear([timeline.fromMonth, timeline.toMonth], [0, 100]).clamp(true);
  const at = (month: number) => Math.round(scale(month) * 1000) / 1000;
  const span = ({ fromMonth, toMonth }: Pick<Stretch, 'fromMonth' | 'toMonth'>): Span => ({
    left: at(fromMonth),
    width: Math.max(0, at(toMonth) - at(fromMonth)),
  });
  const cover = salaried.filter((stretch) => stretch.kind === 'cover');
  const highest = Math.max(1, ...cover.map((stretch) => stretch.salary ?? 0));
  return {
    at,
    span,
    years: yearMarks(timeline).map((year) => ({
      left: at(year * MONTHS),
      year: year - ROC_OFFSET,
      age: Math.floor((year * MONTHS + MONTHS - 1 - timeline.birthMonth) / MONTHS),
    })),
    steps: cover.map((stretch, index) => ({
      ...span(stretch),
      height: ((stretch.salary ?? 0) / highest) * HIGHEST,
      figure: stretch.salary === cover[index - 1]?.salary ? null : stretch.salary,
    })),
    gaps: salaried.filter((stretch) => stretch.kind !== 'cover').map(span),
    units: joined(salaried).map((stretch) => ({
      ...span(stretch),
      label: stretch.label,
      detail: stretch.detail === '' ? monthWords(stretch.toMonth - stretch.fromMonth) : stretch.detail,
      kind: stretch.kind,
    })),
  };
}
