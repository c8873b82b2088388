import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { spaceBetween } from './spacing.ts';

export interface Face {
  /** Name under which a PDF registers it. */
  readonly name: string;
  /** What pdfkit embeds and encodes with. */
  readonly source: Font;
  has(codePoint: number): boolean;
  /** Advance width in thousandths of an em. */
  advance(codePoint: number): number;
}

interface Glyph {
  id: number;
  advanceWidth: number;
  codePoints: number[];
}

/** Parses one font file. The parsed face serves every later receipt. */
export function openFace(name: string, file: string): Face {
  const parsed = create(readFileSync(file));
  if (!('layout' in parsed)) throw new TypeError(`${name} is a collection of fonts, not one.`);
  const font: Font = parsed;
  const known = new Map<number, Glyph | null>();
  const unit = 1000 / font.unitsPerEm;

  function glyphOf(codePoint: number): Glyph | null {
    const held = known.get(codePoint);
    if (held !== undefined) return held;
    const glyph = font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint) : null;
    const kept = glyph && { id: glyph.id, advanceWidth: glyph.advanceWidth, codePoints: [codePoint] };
    known.set(codePoint, kept);
    return kept;
  }

  return {
    name,
    source: withLayout(font, glyphOf),
    has: (codePoint) => glyphOf(codePoint) !== null,
    advance: (codePoint) => (glyphOf(codePoint)?.advanceWidth ?? 0) * unit,
  };
}

/**
 * The font with a layout of its own: one glyph per character, left to right. The bundled faces have no layout features;
 * fontkit's shaping would only cost time, and its glyph cache makes the text of one document depend on the one before.
 */
function withLayout(font: Font, glyphOf: (codePoint: number) => Glyph | null): Font {
  const unit = 1000 / font.unitsPerEm;

  function layout(text: string) {
    const glyphs: Glyph[] = [];
    const positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[] = [];
    let before: number | undefined;
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const glyph = glyphOf(codePoint);
      if (glyph === null) continue;
      const previous = positions.at(-1);
      if (previous && before !== undefined) previous.xAdvance += spaceBetween(before, codePoint) / unit;
      glyphs.push(glyph);
      positions.push({ xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 });
      before = codePoint;
    }
    return {
      glyphs,
      positions,
      get advanceWidth() {
        return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      },
    };
  }

  const own: Font = Object.create(font, { layout: { value: layout } });
  return own;
}
