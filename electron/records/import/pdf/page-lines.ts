/** A matrix as PDF writes it: a b c d e f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly number[];

/** A piece of text and where it was drawn, in the page's own units. */
export interface Piece {
  readonly str: string;
  readonly transform: Matrix;
  readonly width: number;
}

interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** Baselines nearer than this part of the letters' size are one line. */
const SAME_LINE = 0.5;
/** A wider gap, as a part of the letters' size, is a space. */
const SPACE = 0.2;
/** Text slanting more than this is a stamp across the page, not part of a line. */
const SLANT = 0.1;

/**
 * The lines of a page as a reader sees them, top to bottom and left to right, whatever the order they were drawn in.
 * @param page from the page's units to the sheet as it is turned, y downwards
 */
export function linesOf(pieces: readonly Piece[], page: Matrix): string[] {
  const placed = pieces.flatMap((piece) => placeOf(piece, page) ?? []).sort((one, two) => one.baseline - two.baseline);
  const lines: Placed[][] = [];
  for (const piece of placed) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line !== undefined && first !== undefined && piece.baseline - first.baseline < first.size * SAME_LINE) {
      line.push(piece);
    } else lines.push([piece]);
  }
  return lines.map(textOf);
}

function placeOf({ str, transform, width }: Piece, page: Matrix): Placed | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const [pageA = 1, pageB = 0, pageC = 0, pageD = 1, pageE = 0, pageF = 0] = page;
  const along = { x: pageA * a + pageC * b, y: pageB * a + pageD * b };
  if (str.trim() === '' || along.x <= 0 || Math.abs(along.y) > along.x * SLANT) return null;
  const left = pageA * e + pageC * f + pageE;
  return {
    text: str,
    left,
    right: left + width,
    baseline: pageB * e + pageD * f + pageF,
    size: Math.hypot(c, d),
  };
}

function textOf(line: readonly Placed[]): string {
  let text = '';
  let right = Number.POSITIVE_INFINITY;
  for (const piece of line.toSorted((one, two) => one.left - two.left)) {
    text += piece.left - right > piece.size * SPACE ? ` ${piece.text}` : piece.text;
    right = piece.right;
  }
  return text;
}
