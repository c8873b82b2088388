import type { ZodError } from 'zod';
import type { Reply } from '../../src/contract/fault.ts';
import { type Strokes, strokes as strokesSchema } from '../../src/contract/signature.ts';
import type { Text } from '../../src/contract/text.ts';

type Point = Strokes['lines'][number][number];

const fewestPoints = 8;
/** The smallest signature, as a share of the pad's shorter side: below it, it is a dot or a slip of the pen. */
const smallestShare = 0.12;
/** Largest sagitta of a line that still counts as straight, as a share of its length. */
const straightShare = 0.06;

const again: Text = { zh: '筆跡太短，請再簽一次。', en: 'The signature is too short. Please sign again.' };

const refusals = {
  'signature.invalid': {
    zh: '簽名板傳來的筆跡讀不出來，請再簽一次。',
    en: 'The pad’s writing cannot be read. Please sign again.',
  },
  'signature.empty': {
    zh: '還沒有簽名，請在框裡簽您的名字。',
    en: 'Nothing is written yet. Please sign your name in the frame.',
  },
  'signature.outOfBounds': {
    zh: '有些筆跡寫到框外，請在框裡再簽一次。',
    en: 'Part of it is outside the frame. Please sign again inside.',
  },
  'signature.tooLong': {
    zh: '筆跡太多了，請擦掉，再簽一次您的名字。',
    en: 'There is too much writing. Please clear it and sign your name again.',
  },
  'signature.tooShort': again,
} as const satisfies Record<string, Text>;
type RefusalCode = keyof typeof refusals;

/**
 * Whether what the pen wrote can stand as a signature. Refused: nothing, a dot, one or two straight lines, writing
 * outside the pad, and more than a hand writes. Codes: `signature.invalid`, `.empty`, `.outOfBounds`, `.tooLong`,
 * `.tooShort`.
 */
export function checkSignature(written: unknown): Reply<Strokes> {
  const lines = linesOf(written);
  if (lines !== null && lines.every((line) => Array.isArray(line) && line.length === 0))
    return refuse('signature.empty');
  const read = strokesSchema.safeParse(written);
  if (!read.success) return refuse(refusalOf(read.error.issues));
  const signature = read.data;
  const points = signature.lines.flat();
  if (points.some(({ x, y }) => x > signature.width || y > signature.height)) return refuse('signature.outOfBounds');
  if (points.length < fewestPoints || isTiny(signature, points)) return refuse('signature.tooShort');
  const drawn = signature.lines.filter((line) => line.length > 1);
  if (drawn.length <= 2 && drawn.every(isStraight)) return refuse('signature.tooShort');
  return { ok: true, output: signature };
}

/** Why the contract did not take it: too many lines or points, a point off the largest pad, or no strokes at all. */
function refusalOf(issues: ZodError['issues']): RefusalCode {
  const bounds = issues.filter(({ code }) => code === 'too_big' || code === 'too_small' || code === 'custom');
  if (bounds.length < issues.length) return 'signature.invalid';
  if (bounds.some(({ code, path }) => code !== 'too_small' && (path[0] ?? 'lines') === 'lines' && path.length <= 2)) {
    return 'signature.tooLong';
  }
  return bounds.some(({ path }) => path.at(-1) === 'x' || path.at(-1) === 'y')
    ? 'signature.outOfBounds'
    : 'signature.invalid';
}

function linesOf(written: unknown): unknown[] | null {
  if (typeof written !== 'object' || written === null || !('lines' in written)) return null;
  return Array.isArray(written.lines) ? written.lines : null;
}

function refuse(code: RefusalCode): Reply<Strokes> {
  return { ok: false, fault: { code, message: refusals[code] } };
}

function isTiny({ width, height }: Strokes, points: readonly Point[]): boolean {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const extent = Math.max(spread(xs), spread(ys));
  return extent < Math.min(width, height) * smallestShare;
}

function spread(values: readonly number[]): number {
  return (
    values.reduce((most, value) => Math.max(most, value), -Infinity) -
    values.reduce((least, value) => Math.min(least, value), Infinity)
  );
}

/** Whether a stroke runs there and nowhere else: no point far from the chord, and hardly longer than it. */
function isStraight(line: readonly Point[]): boolean {
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last) return true;
  const chord = Math.hypot(last.x - first.x, last.y - first.y);
  let length = 0;
  let sagitta = 0;
  let before = first;
  for (const point of line) {
    length += Math.hypot(point.x - before.x, point.y - before.y);
    const area = (last.x - first.x) * (point.y - first.y) - (last.y - first.y) * (point.x - first.x);
    sagitta = Math.max(sagitta, chord === 0 ? 0 : Math.abs(area) / chord);
    before = point;
  }
  return length === 0 || (sagitta <= chord * straightShare && length <= chord * (1 + 2 * straightShare));
}
