import type { Strokes } from '../../src/contract/signature.ts';

type Point = Strokes['lines'][number][number];

/** Part of a signature drawn with one width: path data as in SVG, pad coordinates, round caps and joins. */
export interface PenSegment {
  d: string;
  width: number;
}

/** Points closer than this, in pad pixels, add nothing the eye can see. */
const nearest = 1.5;
/** Widths are rounded to quarters, so that neighbours of one width share one path. */
const widthStep = 0.25;

/**
 * The picture of a signature, derived from its record: smoothed through the middle of neighbouring points, as wide as
 * the pen pressed. The paper and the clerk's screen draw the same segments. `height` of the pad sets the pen's width.
 */
export function signaturePath({ lines, height }: Strokes): PenSegment[] {
  const nib = Math.max(1.5, height / 60);
  return lines.flatMap((line) => merge(strokeSegments(thin(line), nib)));
}

function thin(line: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const [index, point] of line.entries()) {
    const before = kept.at(-1);
    const far = !before || Math.hypot(point.x - before.x, point.y - before.y) >= nearest;
    if (far || index === line.length - 1) kept.push(point);
  }
  return kept;
}

function* strokeSegments(line: readonly Point[], nib: number): Generator<{ from: string; to: string; width: number }> {
  const [first] = line;
  if (!first) return;
  if (line.length === 1)
    yield { from: spot(first.x, first.y), to: `L${spot(first.x, first.y)}`, width: widthAt(first, nib) };
  let at = spot(first.x, first.y);
  for (const [index, point] of line.entries()) {
    const next = line[index + 1];
    if (!next) break;
    const last = index + 2 === line.length;
    const end = last ? spot(next.x, next.y) : spot((point.x + next.x) / 2, (point.y + next.y) / 2);
    const to = index === 0 ? `L${end}` : `Q${spot(point.x, point.y)} ${end}`;
    yield { from: at, to, width: widthAt(point, nib) };
    at = end;
  }
}

/** A finger has no pressure and reports 0 or 0.5: it draws with the plain nib. */
function widthAt({ pressure }: Point, nib: number): number {
  const share = pressure === 0 ? 1 : 0.55 + 0.9 * pressure;
  return Math.round((nib * share) / widthStep) * widthStep;
}

function merge(segments: Iterable<{ from: string; to: string; width: number }>): PenSegment[] {
  const merged: PenSegment[] = [];
  for (const { from, to, width } of segments) {
    const before = merged.at(-1);
    if (before?.width === width) before.d += to;
    else merged.push({ d: `M${from}${to}`, width });
  }
  return merged;
}

function spot(x: number, y: number): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
