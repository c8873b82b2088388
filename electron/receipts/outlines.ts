import type { PathCommand } from 'fontkit';
import type { Fonts } from './fonts.ts';

interface Place {
  /** The middle of the words, in points; y downwards. */
  readonly x: number;
  readonly y: number;
  /** Points an em. */
  readonly size: number;
  /** In radians. */
  readonly slope: number;
}

/** Words as PDF paths, to be filled or stroked; characters no face has are left out. */
export function outlinesOf(fonts: Fonts, words: string, { x: middleX, y: middleY, size, slope }: Place): string {
  const [cos, sin] = [Math.cos(slope), Math.sin(slope)];
  const drawn: string[] = [];
  const glyphs = Array.from(words).flatMap((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const face = fonts.faceFor(codePoint, 'bold');
    return face === null
      ? []
      : [{ glyph: face.source.glyphForCodePoint(codePoint), scale: size / face.source.unitsPerEm }];
  });
  let along = -glyphs.reduce((sum, { glyph, scale }) => sum + glyph.advanceWidth * scale, 0) / 2;
  const below = size * 0.38;
  for (const { glyph, scale } of glyphs) {
    const x = middleX + along * cos - below * sin;
    const y = middleY + along * sin + below * cos;
    const { commands } = glyph.path.transform(scale * cos, scale * sin, scale * sin, -scale * cos, x, y);
    drawn.push(operators(commands));
    along += glyph.advanceWidth * scale;
  }
  return drawn.join('\n');
}

/** PDF path operators; a quadratic curve is written as the cubic one it equals. */
function operators(commands: readonly PathCommand[]): string {
  const written: string[] = [];
  let [atX, atY] = [0, 0];
  for (const { command, args } of commands) {
    if (command === 'closePath') written.push('h');
    else if (command === 'moveTo') written.push(`${numbers(args)} m`);
    else if (command === 'lineTo') written.push(`${numbers(args)} l`);
    else if (command === 'bezierCurveTo') written.push(`${numbers(args)} c`);
    else {
      const [controlX = 0, controlY = 0, x = 0, y = 0] = args;
      written.push(
        `${numbers([third(atX, controlX), third(atY, controlY), third(x, controlX), third(y, controlY), x, y])} c`,
      );
    }
    [atX, atY] = [args.at(-2) ?? atX, args.at(-1) ?? atY];
  }
  return written.join(' ');
}

/** Two thirds of the way from an end of a quadratic curve to its control point: where the cubic one has its own. */
function third(end: number, control: number): number {
  return (end + 2 * control) / 3;
}

function numbers(values: readonly number[]): string {
  return values.map((value) => Math.round(value * 10) / 10).join(' ');
}
