import { assert, asyncProperty, sample } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../electron/receipts/clean.ts';
import { type ReceiptDocument, renderReceipt } from '../../electron/receipts/index.ts';
import { page } from '../../electron/receipts/paper.ts';
import { anyReceipt } from './any-receipt.ts';
import { faultsOf } from './pdf-rules.ts';
import { type GreyPage, greyPages, runOn, testWith, textOf, unspaced } from './poppler.ts';
import { fonts } from './sample.ts';

const receipts = Number(process.env['COUNTER_RECEIPTS'] ?? 8);
const seed = 1_151_130;
const LONG = 1_800_000;

/** What the structure tree speaks, in its order, read by poppler. */
function spokenIn(bytes: Buffer): string {
  const told = runOn('pdfinfo', { 'receipt.pdf': bytes }, '-struct-text', '{receipt.pdf}');
  const words = [...told.matchAll(/^ *"(.*)"$/gm)].map(([, text = '']) => text);
  return unspaced(words.join(''));
}

/** Every word of the model that must be on the paper, as the paper writes it. */
function wordsOf({
  person,
  items,
  estimates,
  nextSteps,
  legalTexts,
  confirmedFacts,
  clerk,
}: ReceiptDocument): string[] {
  const { capacity } = person;
  const words = [
    person.name,
    ...(capacity.as === 'self' ? [] : [capacity.name, capacity.basis]),
    ...items.flatMap((one) => [one.code, one.name, one.attachments, ...one.missing.map((lacking) => lacking.name)]),
    ...(estimates?.rights.flatMap(({ code, title, article, figures, whyNot }) => [
      code,
      title.zh,
      article.zh,
      ...figures.flatMap(({ amount, note }) => [amount.toLocaleString('en-US'), note?.zh ?? '']),
      ...whyNot.flatMap((reason) => [reason.text.zh, reason.article.zh]),
    ]) ?? []),
    ...nextSteps.flatMap(({ label, text }) => [label, text]),
    ...legalTexts,
    ...confirmedFacts.flatMap(({ label, value, note }) => [label, value, note]),
    clerk.name,
    clerk.code,
  ];
  return words.map((text) => unspaced(clean(text).replaceAll(/\p{Co}|\p{Cn}/gu, coded)));
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

function coded(character: string): string {
  return `〔字缺：U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`;
}

interface Box {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly word: string;
}

/** Where poppler finds each word, in points from the top left corner. */
function boxesIn(bytes: Buffer): Box[] {
  const told = runOn('pdftotext', { 'receipt.pdf': bytes }, '-bbox', '{receipt.pdf}', '-');
  return told.split('<page ').flatMap((part, index) =>
    [...part.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)].map(
      ([, left, top, right, bottom, word = '']) => ({
        page: index,
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
        word,
      }),
    ),
  );
}

function isOutside({ left, right, top, bottom }: Box): boolean {
  const { margin, width } = page;
  return left < margin - 1 || right > width - margin + 1 || top < 25 || bottom > 825;
}

/** Words of one line that lie on one another: a text wider than its place. */
function overlapsIn(boxes: readonly Box[]): string[] {
  const found: string[] = [];
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      if (one.page !== other.page || Math.abs(one.top - other.top) > 4) continue;
      const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      if (shared > 3) found.push(`${one.word} on ${other.word}`);
    }
  }
  return found;
}

/** Words without a dark pixel where they stand: a box or nothing in the place of a character would be one. */
function inklessIn(pages: readonly GreyPage[], boxes: readonly Box[]): string[] {
  // Words that go with shared glyphs or spaced letters have no place of their own.
  const placed = boxes.filter(({ top, bottom }) => bottom > top);
  return placed.flatMap(({ page: number, left, top, right, bottom, word }) => {
    const { width, pixels } = pages[number - 1] ?? { width: 0, pixels: new Uint8Array() };
    for (let y = Math.floor(top); y <= bottom; y += 1) {
      const line = pixels.subarray(y * width + Math.floor(left), y * width + Math.ceil(right));
      if (line.some((grey) => grey < 170)) return [];
    }
    return [word];
  });
}

describe(`${receipts} receipts of any name, size and length`, () => {
  testWith(
    'pdftotext',
    'lose no character, and break no rule of PDF/A or PDF/UA',
    async () => {
      await assert(
        asyncProperty(anyReceipt, async (document) => {
          const { bytes, missingGlyphs } = await renderReceipt(document, fonts);
          const left = countsOf(textOf(bytes));
          for (const [character, count] of countsOf(wordsOf(document).join(''))) {
            expect(left.get(character) ?? 0, character).toBeGreaterThanOrEqual(count);
          }
          expect(missingGlyphs).toEqual(Array.from(document.person.name).filter((one) => /\p{Co}|\p{Cn}/u.test(one)));
          expect(faultsOf(bytes)).toEqual([]);
        }),
        { numRuns: receipts, seed, endOnFailure: true },
      );
    },
    LONG,
  );

  testWith(
    'pdfinfo',
    'are spoken whole and in order, each cell and paragraph in one piece',
    async () => {
      // Poppler takes seconds for each: it draws a page anew for every element.
      for (const document of sample(anyReceipt, { numRuns: Math.ceil(receipts / 8), seed })) {
        const spoken = spokenIn((await renderReceipt(document, fonts)).bytes);
        for (const words of wordsOf(document)) expect(spoken).toContain(words);
      }
    },
    LONG,
  );

  testWith(
    'pdftotext',
    'lie inside their margins, no word on another',
    async () => {
      await assert(
        asyncProperty(anyReceipt, async (document) => {
          const boxes = boxesIn((await renderReceipt(document, fonts)).bytes);
          expect(boxes.filter(isOutside)).toEqual([]);
          expect(overlapsIn(boxes)).toEqual([]);
        }),
        { numRuns: receipts, seed: seed + 1, endOnFailure: true },
      );
    },
    LONG,
  );

  testWith(
    'pdftoppm',
    'look the same without a font on the machine, and every word has ink',
    async () => {
      for (const document of sample(anyReceipt, { numRuns: Math.ceil(receipts / 4), seed: seed + 2 })) {
        const { bytes } = await renderReceipt(document, fonts);
        const pages = greyPages(bytes, { withSystemFonts: false });
        expect(greyPages(bytes, { withSystemFonts: true })).toEqual(pages);
        expect(inklessIn(pages, boxesIn(bytes))).toEqual([]);
      }
    },
    LONG,
  );

  test('every character a face gives has an outline', () => {
    const characters = new Set(
      sample(anyReceipt, { numRuns: 100, seed })
        .map(({ person }) => person.name)
        .join(''),
    );
    for (const character of characters) {
      const codePoint = character.codePointAt(0) ?? 0;
      const face = fonts.faceFor(codePoint, 'regular');
      if (face === null || character.trim() === '') continue;
      expect(face.source.glyphForCodePoint(codePoint).path.commands.length, character).toBeGreaterThan(0);
    }
  });
});
