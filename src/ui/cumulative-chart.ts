import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Crossing, Language, Series } from '../contract/customer-view.ts';
import { crossingPlaces, LABEL_LEADING, linePlaces, NEAREST, RING, TITLE_SIZE } from './chart-places.ts';
import { axisMoney } from './money.ts';
import { type Align, type Box, cheapest, leaderBox, type Obstacles, type Point } from './place-labels.ts';
import { textWidth } from './text-width.ts';

export interface ChartQuestion {
  readonly series: readonly Series[];
  readonly crossings: readonly Crossing[];
  /** The box of the picture and the height of its letters, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly letter: number;
  readonly language: Language;
}

interface ChartLabel {
  readonly key: string;
  readonly kind: 'crossing' | 'line';
  readonly box: Box;
  readonly align: Align;
  readonly title: string;
  readonly detail: string;
  readonly strong: boolean;
}

/** The geometry of cumulative sums over age, in pixels of its box. The drawing adds only colours and letters. */
export interface CumulativeChart {
  readonly plot: Box;
  readonly ages: readonly { readonly x: number; readonly label: string }[];
  readonly sums: readonly { readonly y: number; readonly label: string }[];
  readonly lines: readonly { readonly key: string; readonly style: Series['style']; readonly path: string }[];
  readonly rings: readonly { readonly x: number; readonly y: number }[];
  readonly leaders: readonly { readonly x: number; readonly from: number; readonly to: number }[];
  readonly labels: readonly ChartLabel[];
}

/** Air above the highest label, against the letters. */
const MARGIN = 0.35;
const MONTHS = 12;
const AGE_STEP = 5;

/** Baseline at zero, whole ages, round sums; a label beside each line and each ring, none on another. */
export function cumulativeChart(question: ChartQuestion): CumulativeChart {
  const { series, crossings, width, height, letter, language } = question;
  const months = series.flatMap(({ points }) => points.map(([age]) => age));
  const first = Math.min(...months);
  const last = Math.max(...months);
  const most = Math.max(1, ...series.flatMap(({ points }) => points.map(([, total]) => total)));

  const guess = scaleLinear().domain([0, most]).ticks(4);
  const sumWidth = Math.max(...guess.map((sum) => textWidth(axisMoney(sum, language)))) * letter;
  const right = width - letter * 0.8;
  const bottom = height - letter * 1.7;
  const plot: Box = {
    left: Math.ceil(sumWidth + letter * 0.6),
    top: Math.ceil(Math.max(letter * 1.2, headroom(question, most, bottom))),
    width: 0,
    height: 0,
  };
  const x = scaleLinear([Math.floor(first / MONTHS) * MONTHS, last], [plot.left, right]);
  const y = scaleLinear([0, most], [bottom, plot.top]);

  const drawn = line<readonly [number, number]>(
    ([age]) => rounded(x(age)),
    ([, total]) => rounded(y(total)),
  );
  const tracks = series.map((one) => ({ one, track: trackOf(one, x, y) }));
  const rings = crossings.map(({ ageMonths, total }) => ({ x: rounded(x(ageMonths)), y: rounded(y(total)) }));
  const boxes: Box[] = rings.map((ring) => ({
    left: ring.x - RING,
    top: ring.y - RING,
    width: 2 * RING,
    height: 2 * RING,
  }));
  const obstacles: Obstacles = {
    bounds: {
      left: plot.left + 2,
      top: letter * MARGIN,
      width: width - plot.left - 2,
      height: bottom - letter * MARGIN - 4,
    },
    boxes,
    points: tracks.flatMap(({ track }) => track),
  };

  const labels: ChartLabel[] = [];
  const leaders: { x: number; from: number; to: number }[] = [];
  for (const [at, crossing] of crossings.entries()) {
    const ring = rings[at];
    if (ring === undefined) continue;
    // The ring itself must not push its own label away.
    const others = boxes.filter((_, other) => other !== at);
    const place = cheapest(crossingPlaces(crossing, ring, letter, height), { ...obstacles, boxes: others });
    boxes.push(place.box);
    if (place.leader !== null) {
      boxes.push(leaderBox(place.leader));
      leaders.push(place.leader);
    }
    const { title, detail } = crossing;
    labels.push({
      key: `crossing ${at}`,
      kind: 'crossing',
      box: place.box,
      align: place.align,
      title,
      detail,
      strong: true,
    });
  }
  for (const { one, track } of tracks) {
    const others = tracks.filter((other) => other.one !== one).flatMap((other) => other.track);
    const place = cheapest(linePlaces(one, track, others, letter), obstacles);
    boxes.push(place.box);
    const strong = one.style === 'first';
    labels.push({
      key: one.key,
      kind: 'line',
      box: place.box,
      align: place.align,
      title: one.label,
      detail: '',
      strong,
    });
  }

  return {
    plot: { ...plot, width: right - plot.left, height: bottom - plot.top },
    ages: ageTicks(first, last, language).map(({ age, label }) => ({ x: rounded(x(age * MONTHS)), label })),
    sums: guess.filter((sum) => sum > 0).map((sum) => ({ y: rounded(y(sum)), label: axisMoney(sum, language) })),
    lines: series.map((one) => ({ key: one.key, style: one.style, path: drawn(one.points) ?? '' })),
    rings,
    leaders,
    labels,
  };
}

/** How far down the plot must start so that the highest ring has room for its two lines above it. */
function headroom({ crossings, letter }: ChartQuestion, most: number, bottom: number): number {
  if (crossings.length === 0) return 0;
  const highest = Math.max(...crossings.map(({ total }) => total)) / most;
  const needed = letter * (LABEL_LEADING * (TITLE_SIZE + 1) + NEAREST + MARGIN) + RING + 1;
  return Math.min(needed, bottom - (bottom - needed) / highest);
}

/** Every fifth year of age, the first one with its unit. */
function ageTicks(first: number, last: number, language: Language): { age: number; label: string }[] {
  const ages: { age: number; label: string }[] = [];
  const start = Math.ceil(Math.floor(first / MONTHS) / AGE_STEP) * AGE_STEP;
  for (let age = start; age * MONTHS <= last; age += AGE_STEP) {
    const unit = language === 'zh' ? `${age}歲` : `age ${age}`;
    ages.push({ age, label: ages.length === 0 ? unit : String(age) });
  }
  return ages;
}

/** Dense points along a line, two pixels apart, so that a label cannot slip between them. */
function trackOf({ points }: Series, x: (age: number) => number, y: (total: number) => number): Point[] {
  const track: Point[] = [];
  for (const [at, [age, total]] of points.entries()) {
    const before = points[at - 1];
    if (before === undefined) continue;
    const [x1, y1, x2, y2] = [x(before[0]), y(before[1]), x(age), y(total)];
    const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 2));
    for (let step = 0; step <= steps; step += 1) {
      track.push([x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps]);
    }
  }
  return track;
}

function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
