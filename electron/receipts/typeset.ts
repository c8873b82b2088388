import { mayBreak, mayCut } from './breaking.ts';
import { clean } from './clean.ts';
import { clustersOf, type Face } from './face.ts';
import { codePointsOf, type Fonts, type Weight } from './fonts.ts';
import { scriptOf, spaceBetween } from './spacing.ts';

/** Words of one look inside a paragraph. */
export interface Span {
  text: string;
  weight: Weight;
  color: string;
  /** In points. */
  size: number;
}

/** From this size on bold is the bold face; below it the regular face is thickened. */
const BOLD_FACE_FROM = 14;

/**
 * Whether words are set in a regular face with thickened strokes. A second Chinese face costs some 200 bytes for each
 * character; thickening a small one costs nothing and looks the same on paper. Rare characters have no bold face at all.
 */
export function isThickened({ weight }: Span, face: Face): boolean {
  return weight === 'bold' && !face.isBold;
}

/** One character with its signs on a line: its own width, and the space that parts it from a neighbour of the same run. */
interface Mark {
  character: string;
  face: Face;
  span: Span;
  width: number;
  space: number;
}

/** A stretch of one face and look, as it is handed to the PDF. */
export interface Run {
  text: string;
  face: Face;
  span: Span;
  width: number;
}

/** One line: its runs from left to right. */
export interface Line {
  runs: Run[];
  width: number;
}

/** Sets text and remembers the characters that no face has. */
export interface Typesetter {
  /** Breaks into lines no wider than `width` points. At least one line, empty when the text is. */
  lines(spans: readonly Span[], width: number): Line[];
  readonly missing: ReadonlySet<string>;
}

/** The code of a character: `U+E123` */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** After a Latin letter ’ and ‘ belong to a word, as in Hla’alua; Han faces draw them as wide as a character. */
function isApostrophe(codePoint: number, before: number | undefined): boolean {
  return (codePoint === 0x2019 || codePoint === 0x2018) && before !== undefined && scriptOf(before) === 'latin';
}

function isSingle(cluster: string): boolean {
  return cluster.length === 1 || (cluster.length === 2 && (cluster.codePointAt(0) ?? 0) > 0xffff);
}

/** In thousandths of an em. */
function widthIn(face: Face, cluster: string): number {
  if (isSingle(cluster)) return face.advance(cluster.codePointAt(0) ?? 0);
  return codePointsOf(cluster).reduce((sum, one) => sum + face.advance(one), 0);
}

export function createTypesetter(fonts: Fonts): Typesetter {
  const missing = new Set<string>();

  function faceOf(cluster: string, weight: Weight): Face | null {
    if (isSingle(cluster)) return fonts.faceFor(cluster.codePointAt(0) ?? 0, weight);
    return fonts.faceForCluster(cluster, weight);
  }

  function* marks(spans: readonly Span[]): Generator<Mark> {
    let before: { face: Face; span: Span; codePoint: number } | undefined;
    for (const span of spans) {
      const weight = span.size < BOLD_FACE_FROM ? 'regular' : span.weight;
      for (const character of drawable(clean(span.text), weight)) {
        const codePoint = character.codePointAt(0) ?? 0;
        const face = isApostrophe(codePoint, before?.codePoint) ? fonts.latin() : faceOf(character, weight);
        if (face === null) continue;
        const near = before?.face === face && before.span === span;
        const space = near && before ? spaceBetween(before.codePoint, codePoint) : 0;
        const unit = span.size / 1000;
        yield { character, face, span, width: widthIn(face, character) * unit, space: space * unit };
        before = { face, span, codePoint };
      }
    }
  }

  /** The characters with their signs, where one without a face is written as its code: 〔字缺：U+E123〕. */
  function* drawable(text: string, weight: Weight): Generator<string> {
    for (const cluster of clustersOf(text)) {
      if (faceOf(cluster, weight) !== null) yield cluster;
      else for (const character of cluster) yield* alone(character, weight);
    }
  }

  function* alone(character: string, weight: Weight): Generator<string> {
    const codePoint = character.codePointAt(0) ?? 0;
    if (fonts.faceFor(codePoint, weight) !== null) yield character;
    else {
      missing.add(character);
      yield* `〔字缺：${codeOf(character)}〕`;
    }
  }

  return {
    missing,
    lines: (spans, width) => breakLines([...marks(spans)], width).map(toLine),
  };
}

function breakLines(marks: readonly Mark[], width: number): Mark[][] {
  const lines: Mark[][] = [];
  let line: Mark[] = [];
  let used = 0;
  /** How many marks of the line may stay when the next does not fit. */
  let keep = 0;
  for (const mark of marks) {
    const left = line.at(-1);
    const solid = line.findLast(({ character }) => character.trim() !== '') ?? left;
    if (left && solid && mayBreak(solid.character, left.character, mark.character)) keep = line.length;
    while (line.length > 0 && used + mark.space + mark.width > width && mark.character.trim() !== '') {
      const stay = keep > 0 ? keep : cutInside(line, mark);
      lines.push(line.slice(0, stay));
      line = line.slice(stay);
      used = widthOf(line);
      keep = 0;
    }
    used += (line.length > 0 ? mark.space : 0) + mark.width;
    line.push(mark);
  }
  lines.push(line);
  return lines;
}

/** Where to cut a word that is longer than the line: as late as no mark ends up on the wrong side. */
function cutInside(line: readonly Mark[], next: Mark): number {
  for (let stay = line.length; stay > 0; stay -= 1) {
    const [left, right] = [line[stay - 1], line[stay] ?? next];
    if (left && mayCut(left.character, right.character)) return stay;
  }
  return line.length;
}

function widthOf(line: readonly Mark[]): number {
  return line.reduce((sum, { width, space }, index) => sum + width + (index > 0 ? space : 0), 0);
}

function toLine(marks: readonly Mark[]): Line {
  const end = marks.findLastIndex(({ character }) => character.trim() !== '') + 1;
  const runs: Run[] = [];
  for (const { character, face, span, width, space } of marks.slice(0, end)) {
    const run = runs.at(-1);
    if (run && run.face === face && run.span === span) {
      run.text += character;
      run.width += space + width;
    } else runs.push({ text: character, face, span, width });
  }
  return { runs, width: runs.reduce((sum, run) => sum + run.width, 0) };
}
