/** A rectangle on the picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export type Align = 'start' | 'middle' | 'end';
export type Point = readonly [x: number, y: number];

/** One place where a label may stand. `cost` says how little the place is liked for itself. */
export interface Place {
  readonly box: Box;
  readonly align: Align;
  readonly cost: number;
  /** Where it points to from: a straight vertical from the mark to the box. */
  readonly leader: { readonly x: number; readonly from: number; readonly to: number } | null;
}

export interface Obstacles {
  readonly bounds: Box;
  readonly boxes: readonly Box[];
  /** Dense points along every drawn line. */
  readonly points: readonly Point[];
}

/** A label on another label is unreadable; on a line it is untidy; away from its own mark it is only less liked. */
const COST = { outside: 100_000, box: 2_000, line: 60, leader: 3 };
/** Air around a label, in pixels. */
const AIR = 3;

export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

export function contains(box: Box, [x, y]: Point): boolean {
  return x > box.left && x < box.left + box.width && y > box.top && y < box.top + box.height;
}

/** The place that costs least; the first of equals. Throws RangeError where no place is given. */
export function cheapest(places: readonly Place[], obstacles: Obstacles): Place {
  let best: Place | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const cost = costOf(place, obstacles);
    if (cost < least) {
      least = cost;
      best = place;
    }
  }
  if (best === undefined) throw new RangeError('a label needs at least one place');
  return best;
}

function costOf({ box, cost, leader }: Place, { bounds, boxes, points }: Obstacles): number {
  const air = widened(box, AIR);
  const outside =
    box.left < bounds.left ||
    box.top < bounds.top ||
    box.left + box.width > bounds.left + bounds.width ||
    box.top + box.height > bounds.top + bounds.height;
  let total = cost + (outside ? COST.outside : 0);
  for (const other of boxes) if (overlap(air, other)) total += COST.box;
  for (const point of points) if (contains(air, point)) total += COST.line;
  if (leader !== null) {
    const thin = leaderBox(leader);
    for (const other of boxes) if (overlap(thin, other)) total += COST.box;
    for (const point of points) if (contains(thin, point)) total += COST.leader;
  }
  return total;
}

export function leaderBox({ x, from, to }: NonNullable<Place['leader']>): Box {
  return { left: x - 1.5, top: Math.min(from, to), width: 3, height: Math.abs(to - from) };
}

function widened(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, width: box.width + 2 * by, height: box.height + 2 * by };
}
