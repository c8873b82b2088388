import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { z } from 'zod';

type Shape = Readonly<Record<string, unknown>>;

/** What breaks programs that trust their input: text that is code somewhere, too much of it, and neighbours of zero. */
const nasty: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  '\u202e',
  '\ud800',
  '__proto__',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '=HYPERLINK("x")',
  '𠮷'.repeat(300),
  'A123456789',
  '2026-02-30',
  -1,
  0,
  0.5,
  Number.MAX_SAFE_INTEGER,
  Number.NaN,
  1e308,
  null,
  true,
  [],
  {},
  { toString: 1 },
  [[[[[]]]]],
];

/** Values of a known field that lead further in than any drawn text. */
const known: Readonly<Record<string, readonly unknown[]>> = {
  identifier: ['A123456789', 'G223409171', 'F128160407'],
  number: ['05076891S', '02042567Z', 'R-01-115-11-30-0001', '001'],
  code: ['T0217', 'T0101', 'T0901'],
  pin: ['021700', '010100', '123456'],
  name: ['張正文', '王', '小橋麵館'],
  words: ['要退休了', '先生過世了'],
};

/**
 * Inputs of a call: whole ones, ones with a member that is wrong, missing or too many, and anything at all.
 * @param inside text in place of what would name a folder, so that no file is written elsewhere
 */
export function nearValid(schema: z.ZodType, inside: string): Arbitrary<unknown> {
  const whole = arbitraryOf(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }), inside);
  const broken = fc
    .tuple(whole, fc.nat(), fc.constantFrom(...nasty), fc.boolean())
    .map(([input, place, value, drop]) => brokenAt(input, place, value, drop));
  return fc.oneof(
    { arbitrary: whole, weight: 4 },
    { arbitrary: broken, weight: 4 },
    { arbitrary: fc.anything(), weight: 1 },
  );
}

function brokenAt(input: unknown, place: number, value: unknown, drop: boolean): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return value;
  const names = [...Object.keys(input), 'more'];
  const name = names[place % names.length] ?? 'more';
  const entries = Object.entries(input).filter(([each]) => each !== name);
  return Object.fromEntries(drop ? entries : [...entries, [name, value]]);
}

function arbitraryOf(shape: unknown, inside: string, name = ''): Arbitrary<unknown> {
  if (!isShape(shape)) return fc.anything();
  if (/folder/i.test(name)) return fc.constant(inside);
  const drawn = drawnFrom(shape, inside);
  const values = known[name];
  return values === undefined ? drawn : fc.oneof(fc.constantFrom(...values), drawn);
}

function drawnFrom(shape: Shape, inside: string): Arbitrary<unknown> {
  if (Array.isArray(shape['enum'])) return fc.constantFrom(...(shape['enum'] as unknown[]));
  if ('const' in shape) return fc.constant(shape['const']);
  const either = shape['anyOf'] ?? shape['oneOf'];
  if (Array.isArray(either)) return fc.oneof(...either.map((each) => arbitraryOf(each, inside)));
  switch (shape['type']) {
    case 'object':
      return objectOf(shape, inside);
    case 'array':
      return fc.array(arbitraryOf(shape['items'], inside), { maxLength: Math.min(Number(shape['maxItems'] ?? 4), 4) });
    case 'string':
      return textOf(shape);
    case 'integer':
    case 'number':
      return fc.integer({ min: Number(shape['minimum'] ?? -10), max: Number(shape['maximum'] ?? 1000) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.anything();
  }
}

function objectOf(shape: Shape, inside: string): Arbitrary<unknown> {
  const { properties, required } = shape;
  if (!isShape(properties)) return fc.dictionary(fc.string({ maxLength: 8 }), fc.anything(), { maxKeys: 3 });
  const members = Object.entries(properties).map(([name, each]) => [name, arbitraryOf(each, inside, name)] as const);
  return fc.record(Object.fromEntries(members), { requiredKeys: Array.isArray(required) ? required : [] });
}

function textOf(shape: Shape): Arbitrary<unknown> {
  const { pattern, maxLength = 40, minLength = 0 } = shape;
  if (typeof pattern === 'string') {
    return fc.oneof(fc.constantFrom('2026-11-30', '2026-12', 'A123456789', '05076891S'), matching(pattern));
  }
  const least = Number(minLength);
  return fc.string({ unit: 'grapheme', minLength: least, maxLength: Math.max(least, Math.min(Number(maxLength), 40)) });
}

function matching(pattern: string): Arbitrary<unknown> {
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'));
  } catch {
    return fc.string({ maxLength: 20 });
  }
}

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
