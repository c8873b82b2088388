import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Visit } from '../../contract/staff-view.ts';
import { ageWords, signedTenThousands } from '../figures.ts';

type EstimateData = NonNullable<Visit['estimate']>;
type Difference = EstimateData['differences'][number];

const MONTHS = 12;
const AGE_STEP = 5;
/** Air below the lowest line that comes back up. */
const BELOW = 1.25;

/** Positions in percent of the picture, from its left and its top. */
interface Mark {
  readonly at: number;
  readonly label: string;
}

/** Where lines meet zero: one age, or a span of ages where several meet close together. */
interface Meeting {
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
  /** What the single crossing says of itself. */
  readonly label: string;
}

export interface DifferenceGeometry {
  readonly ages: readonly Mark[];
  readonly sums: readonly Mark[];
  readonly zero: number;
  /** `falling` = a line that only sinks (the one-off): it may leave the picture at the bottom. */
  readonly lines: readonly {
    readonly key: string;
    readonly label: string;
    readonly strong: boolean;
    readonly falling: boolean;
    readonly path: string;
    /** Where its name stands. */
    readonly nameAt: { readonly left: number; readonly top: number };
  }[];
  readonly crossings: readonly Meeting[];
}

function onlySinks({ points }: Difference): boolean {
  return (
    points.every(([, sum], index) => index === 0 || sum <= (points[index - 1]?.[1] ?? sum)) &&
    (points.at(-1)?.[1] ?? 0) < 0
  );
}

/** The lowest sum to draw: that of the lines that come back up; a line that only sinks would flatten all others. */
function lowest(differences: readonly Difference[]): number {
  const returning = differences.filter((difference) => !onlySinks(difference));
  const drawn = returning.length === 0 ? differences : returning;
  return Math.min(0, ...drawn.flatMap(({ points }) => points.map(([, sum]) => sum)));
}

/** Where a line that leaves the picture crosses its lower edge, so that it ends there. */
function cut({ points }: Difference, bottom: number): [number, number][] {
  const kept: [number, number][] = [];
  for (const [age, sum] of points) {
    const last = kept.at(-1);
    if (sum >= bottom) kept.push([age, sum]);
    else if (last !== undefined) {
      kept.push([last[0] + ((age - last[0]) * (last[1] - bottom)) / (last[1] - sum), bottom]);
      break;
    }
  }
  return kept;
}

/** A crossing's own words, without the age the picture writes beside them. */
function words(label: string, age: string): string {
  return label
    .replace(age, '')
    .replace(/^[：:\s]+/, '')
    .trim();
}

/** The crossing with the line that sinks stands alone; those of all later starts are told as one span of ages. */
function meetings(
  crossings: EstimateData['crossings'],
  fallingNames: readonly string[],
  x: (age: number) => number,
): Meeting[] {
  const ordered = [...crossings].sort((one, other) => one.ageMonths - other.ageMonths);
  const isFalling = ({ label }: { label: string }) => fallingNames.some((name) => label.includes(name));
  const later = ordered.filter((crossing) => !isFalling(crossing));
  const spans = ordered.filter(isFalling).map((crossing) => [crossing, crossing] as const);
  const [first] = later;
  const last = later.at(-1);
  return [...spans, ...(first === undefined || last === undefined ? [] : [[first, last] as const])].map(
    ([from, to]) => ({
      left: x(from.ageMonths),
      right: x(to.ageMonths),
      from: from.ageMonths,
      to: to.ageMonths,
      label: words(from.label, ageWords(from.ageMonths)),
    }),
  );
}

/** The difference to "start now" over age: crossings are where lines meet zero. */
export function differenceGeometry(
  estimate: Pick<EstimateData, 'differences' | 'crossings'>,
): DifferenceGeometry | null {
  const { differences, crossings } = estimate;
  const months = differences.flatMap(({ points }) => points.map(([age]) => age));
  if (months.length === 0) return null;
  const first = Math.min(...months);
  const last = Math.max(...months);
  const top = Math.max(0, ...differences.flatMap(({ points }) => points.map(([, sum]) => sum)));
  const bottom = lowest(differences) * BELOW;
  const x = scaleLinear([first, last], [0, 100]);
  const y = scaleLinear([bottom, top], [100, 0]);
  const draw = line(
    ([age]) => Math.round(x(age) * 100) / 100,
    ([, sum]) => Math.round(y(sum) * 100) / 100,
  );
  const ages: Mark[] = [];
  for (let age = Math.ceil(first / MONTHS / AGE_STEP) * AGE_STEP; age * MONTHS <= last; age += AGE_STEP) {
    ages.push({ at: x(age * MONTHS), label: ages.length === 0 ? `${age}歲` : String(age) });
  }
  return {
    ages,
    sums: scaleLinear([bottom, top], [0, 1])
      .ticks(4)
      .filter((sum) => sum !== 0)
      .map((sum) => ({ at: y(sum), label: signedTenThousands(sum) })),
    zero: y(0),
    lines: differences.map((difference) => {
      const falling = onlySinks(difference);
      const points = cut(difference, bottom);
      const end = points.at(-1) ?? [last, 0];
      const middle = points.length > 0 && falling ? (points[0] ?? end) : end;
      return {
        key: difference.key,
        label: difference.label,
        strong: difference.strong,
        falling,
        path: draw(points) ?? '',
        nameAt: falling
          ? { left: x(middle[0] + (end[0] - middle[0]) * 0.22), top: y(middle[1] + (end[1] - middle[1]) * 0.22) }
          : { left: x(end[0]), top: y(end[1]) },
      };
    }),
    crossings: meetings(
      crossings,
      differences.filter(onlySinks).map(({ label }) => label),
      x,
    ),
  };
}
