import type { Crossing, Series } from '../contract/customer-view.ts';
import type { Box, Place, Point } from './place-labels.ts';
import { textWidth } from './text-width.ts';

/** Letters of a crossing's title against the other letters. */
export const TITLE_SIZE = 1.15;
/** Height of a line of letters against the letters. */
export const LABEL_LEADING = 1.32;
/** Radius of a ring, in pixels. */
export const RING = 9;
/** The shortest pointer from a ring to its label, against the letters. */
export const NEAREST = 0.7;

/** Where the two lines of a crossing may stand: above or below its ring, with a pointer. */
export function crossingPlaces(
  { title, detail }: Crossing,
  ring: { x: number; y: number },
  letter: number,
  height: number,
): Place[] {
  const width = letter * Math.max(textWidth(title) * TITLE_SIZE, textWidth(detail));
  const tall = letter * LABEL_LEADING * (TITLE_SIZE + 1);
  const places: Place[] = [];
  for (let away = NEAREST; away * letter < height; away += 0.5) {
    for (const above of [true, false]) {
      const top = above ? ring.y - RING - away * letter - tall : ring.y + RING + away * letter;
      for (const [align, left] of [
        ['end', ring.x + letter * 0.3 - width],
        ['start', ring.x - letter * 0.3],
        ['middle', ring.x - width / 2],
      ] as const) {
        const leader = {
          x: ring.x,
          from: above ? ring.y - RING : ring.y + RING,
          to: above ? top + tall + 3 : top - 3,
        };
        const liked = (above ? 0 : 40) + (align === 'end' ? 0 : align === 'start' ? 12 : 6);
        places.push({ box: { left, top, width, height: tall }, align, leader, cost: away * 8 + liked });
      }
    }
  }
  return places;
}

/** Beside its line, above to the left or below to the right, where the line is nearer than any other. */
export function linePlaces(one: Series, track: readonly Point[], others: readonly Point[], letter: number): Place[] {
  const width = letter * textWidth(one.label) * (one.style === 'first' ? 1.04 : 1);
  const height = letter * LABEL_LEADING;
  const liked = one.style === 'level' ? 0.97 : one.style === 'first' ? 0.62 : 0.55;
  const places: Place[] = [];
  for (let part = 4; part <= 98; part += 2) {
    const [x, y] = track[Math.floor(((track.length - 1) * part) / 100)] ?? [0, 0];
    const near = Math.abs(part / 100 - liked) * 100;
    const above =
      one.style === 'level' ? { left: x - width, top: y - height - 7 } : { left: x - width - 8, top: y - height };
    const below = one.style === 'level' ? { left: x - width, top: y + 7 } : { left: x + 10, top: y + 2 };
    for (const [at, align, side] of [
      [above, 'end', one.style === 'first' || one.style === 'level' ? 0 : 25],
      [below, one.style === 'level' ? 'end' : 'start', one.style === 'first' || one.style === 'level' ? 25 : 0],
    ] as const) {
      const box = { left: at.left, top: at.top, width, height };
      const doubtful = distance(box, others) < distance(box, track) ? 90 : 0;
      places.push({ box, align, leader: null, cost: near + side + doubtful });
    }
  }
  return places;
}

/** How far the middle of a box is from the nearest of many points; every eighth is near enough. */
function distance(box: Box, points: readonly Point[]): number {
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < points.length; at += 8) {
    const [px, py] = points[at] ?? [0, 0];
    least = Math.min(least, Math.hypot(px - x, py - y));
  }
  return least;
}
