import { mayBreak } from './breaking.ts';
import { clean } from './clean.ts';
import type { Face } from './face.ts';
import type { Fonts, Weight } from './fonts.ts';
import { spaceBetween } from './spacing.ts';

/** Words of one look inside a paragraph. */
export interface Span {
  text: string;
  weight: Weight;
  color: string;
  /** In points. */
  size: number;
}

/** One character placed on a line; `width` includes the space it takes before it. */
interface Mark {
  character: string;
  face: Face;
  span: Span;
  width: number;
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

export function createTypesetter(fonts: Fonts): Typesetter {
  const missing = new Set<string>();

  function* marks(spans: readonly Span[]): Generator<Mark> {
    let before: { face: Face; codePoint: number } | undefined;
    for (const span of spans) {
      for (const character of drawable(clean(span.text), span.weight)) {
        const codePoint = character.codePointAt(0) ?? 0;
        const face = fonts.faceFor(codePoint, span.weight);
        if (face === null) continue;
        const space = before?.face === face ? spaceBetween(before.codePoint, codePoint) : 0;
        yield { character, face, span, width: ((face.advance(codePoint) + space) * span.size) / 1000 };
        before = { face, codePoint };
      }
    }
  }

  /** The characters, where one without a face is written as its code: 〔U+E123〕. */
  function* drawable(text: string, weight: Weight): Generator<string> {
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (fonts.faceFor(codePoint, weight) !== null) yield character;
      else {
        missing.add(character);
        yield* `〔U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}〕`;
      }
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
    if (left && mayBreak(left.character, mark.character)) keep = line.length;
    if (line.length > 0 && used + mark.width > width && mark.character.trim() !== '') {
      const stay = keep > 0 ? keep : line.length;
      lines.push(line.slice(0, stay));
      line = line.slice(stay);
      used = line.reduce((sum, { width: own }) => sum + own, 0);
      keep = 0;
    }
    line.push(mark);
    used += mark.width;
  }
  lines.push(line);
  return lines;
}

function toLine(marks: readonly Mark[]): Line {
  const end = marks.findLastIndex(({ character }) => character.trim() !== '') + 1;
  const runs: Run[] = [];
  for (const { character, face, span, width } of marks.slice(0, end)) {
    const run = runs.at(-1);
    if (run && run.face === face && run.span === span) {
      run.text += character;
      run.width += width;
    } else runs.push({ text: character, face, span, width });
  }
  return { runs, width: runs.reduce((sum, run) => sum + run.width, 0) };
}
