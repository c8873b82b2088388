import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { spaceBetween } from './spacing.ts';

export interface Face {
  /** Name under which a PDF registers it. */
  readonly name: string;
  readonly isBold: boolean;
  /** What pdfkit embeds and encodes with. */
  readonly source: Font;
  has(codePoint: number): boolean;
  /** Which glyph draws it; 0 where none does. */
  glyph(codePoint: number): number;
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
  return faceOf(name, parsed);
}

/** A parsed font as a face of the paper. */
export function faceOf(name: string, font: Font): Face {
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
    isBold: name.includes('Bold'),
    source: withLayout(font, glyphOf),
    has: (codePoint) => glyphOf(codePoint) !== null,
    glyph: (codePoint) => glyphOf(codePoint)?.id ?? 0,
    advance: (codePoint) => (glyphOf(codePoint)?.advanceWidth ?? 0) * unit,
  };
}

interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** A letter with the signs above, below or across it is one cluster: `l̠`, `ʉ́`. */
const clusters = /\P{M}\p{M}*|\p{M}+/gsu;

export function clustersOf(text: string): string[] {
  return /\p{M}/u.test(text) ? (text.match(clusters) ?? []) : Array.from(text);
}

/**
 * The font with a layout of its own: one glyph per character, left to right. The bundled faces have no layout features;
 * fontkit's shaping would only cost time, and its glyph cache makes the text of one document depend on the one before.
 * Only a letter with further signs is given to it, for where the signs stand.
 */
function withLayout(font: Font, glyphOf: (codePoint: number) => Glyph | null): Font {
  const unit = 1000 / font.unitsPerEm;
  const placed = new Map<string, readonly Position[]>();

  /** Where the glyphs of a cluster stand; as they come where shaping gives other glyphs than characters. */
  function positionsOf(cluster: string, glyphs: readonly Glyph[]): readonly Position[] {
    const held = placed.get(cluster);
    if (held !== undefined) return held;
    const plain = glyphs.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
    const shaped = glyphs.length > 1 ? font.layout(cluster) : null;
    const fits =
      shaped?.glyphs.every(({ id }, index) => id === glyphs[index]?.id) && shaped.glyphs.length === glyphs.length;
    const positions = shaped && fits ? shaped.positions : plain;
    placed.set(cluster, positions);
    return positions;
  }

  function layout(text: string) {
    const glyphs: Glyph[] = [];
    const positions: Position[] = [];
    let before: number | undefined;
    for (const cluster of clustersOf(text)) {
      const drawn = Array.from(cluster, (character) => glyphOf(character.codePointAt(0) ?? 0)).filter(
        (one) => one !== null,
      );
      const previous = positions.at(-1);
      const [codePoint] = drawn[0]?.codePoints ?? [];
      if (codePoint === undefined) continue;
      if (previous && before !== undefined) previous.xAdvance += spaceBetween(before, codePoint) / unit;
      glyphs.push(...drawn);
      // Copies: pdfkit scales what it is given in place.
      positions.push(...positionsOf(cluster, drawn).map((position) => ({ ...position })));
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
