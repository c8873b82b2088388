import type { BasicPoint, PointGroup, PointGroupOptions } from 'signature_pad';
import type { Strokes } from '../contract/signature.ts';

/** What the contract allows of one signature; more is no name. */
const MOST_LINES = 200;
const LONGEST_MS = 3_600_000;
const FARTHEST = 4000;

/** What the pad holds as the contract wants it: times from the first point, a pen that left the pad held at its edge. */
export function strokesOf(groups: readonly PointGroup[], width: number, height: number): Strokes | null {
  const drawn = groups.filter((group) => group.points.length > 0).slice(0, MOST_LINES);
  const start = drawn[0]?.points[0]?.time ?? 0;
  if (drawn.length === 0) return null;
  return {
    width,
    height,
    lines: drawn.map((group) => group.points.map((point) => penPoint(point, start))),
  };
}

function penPoint({ x, y, time, pressure }: BasicPoint, start: number): Strokes['lines'][number][number] {
  return {
    x: within(x, FARTHEST),
    y: within(y, FARTHEST),
    time: within(time - start, LONGEST_MS),
    pressure: within(pressure, 1),
  };
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value * 1000) / 1000));
}

/** The strokes for a pad of another size: one scale for both directions, so that the handwriting keeps its shape. */
export function fitted(strokes: Strokes, width: number, height: number): Strokes {
  const scale = Math.min(width / strokes.width, height / strokes.height);
  const left = (width - strokes.width * scale) / 2;
  const top = (height - strokes.height * scale) / 2;
  return {
    width,
    height,
    lines: strokes.lines.map((line) =>
      line.map((point) => ({
        ...point,
        x: within(left + point.x * scale, FARTHEST),
        y: within(top + point.y * scale, FARTHEST),
      })),
    ),
  };
}

export function groupsOf(strokes: Strokes, options: PointGroupOptions): PointGroup[] {
  return strokes.lines.map((points) => ({ ...options, points: points.map((point) => ({ ...point })) }));
}
