import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { endianness } from 'node:os';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { UnderstandingBooks } from '../../guidance/topics/guide.ts';
import type { Learnt } from '../../guidance/topics/judgement.ts';
import type { Weights } from '../../guidance/topics/model.ts';

/** What the guide has learnt, and the books by which it understands: reading them as JSON takes a tenth of the time. */
export interface Kept {
  readonly books: UnderstandingBooks;
  readonly learnt: Learnt;
}

/** Before the numbers stands one line of JSON, padded so that they can be used where they lie. */
const head = z.strictObject({
  knowledge: z.string(),
  program: z.string(),
  check: z.int(),
  books: z.strictObject({ concepts: z.unknown(), rules: z.unknown() }),
  evidence: z.array(z.string()),
  widths: z.tuple([z.int(), z.int(), z.int()]),
});
const NUMBER = Float64Array.BYTES_PER_ELEMENT;

/** Beside the built windows, and part of a packaged program: what is learnt depends on nothing but the program. */
function fileFor(folder: string): string {
  return join(folder, '../../../out/guide/weights');
}

/**
 * What was kept of the sentences as they are now; null where nothing was, or they or the way of learning are others.
 * @param folder the folder `resources/knowledge/topics`
 */
export function readKept(folder: string): Kept | null {
  try {
    return unpack(readFileSync(fileFor(folder)), folder);
  } catch {
    // Nothing was kept, or not wholly: it is learnt again.
    return null;
  }
}

/** Keeps it for the next start. A packaged program may not write beside itself; it then learns at every start. */
export function keep(folder: string, kept: Kept): void {
  const file = fileFor(folder);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const begun = `${file}-${process.pid}`;
    writeFileSync(begun, pack(kept, folder));
    renameSync(begun, file);
  } catch {
    // As above.
  }
}

function pack({ books, learnt }: Kept, folder: string): Buffer {
  const { evidence, ...weights } = learnt;
  const all = [weights.topics, weights.schemes, weights.matters];
  const numbers = Buffer.concat(all.flatMap(({ bias, values }) => [bytesOf(bias), bytesOf(values)]));
  const first = JSON.stringify({
    knowledge: hashOf(knowledgeIn(folder)),
    program: programHash() ?? '',
    check: crc32(numbers),
    books,
    evidence,
    widths: all.map(({ bias }) => bias.length),
  });
  const length = Buffer.byteLength(first) + 1;
  return Buffer.concat([Buffer.from(`${first}${' '.repeat(-length & (NUMBER - 1))}\n`), numbers]);
}

function unpack(bytes: Buffer, folder: string): Kept | null {
  const end = bytes.indexOf('\n') + 1;
  const { knowledge, program, check, books, evidence, widths } = head.parse(JSON.parse(bytes.toString('utf8', 0, end)));
  const numbers = bytes.subarray(end);
  const now = programHash() ?? program;
  if (knowledge !== hashOf(knowledgeIn(folder)) || program !== now || check !== crc32(numbers)) return null;
  let at = numbers.byteOffset;
  const take = (count: number): Float64Array => {
    const taken = new Float64Array(numbers.buffer, at, count);
    at += taken.byteLength;
    return taken;
  };
  const weightsOf = (width: number): Weights => ({ bias: take(width), values: take(width * evidence.length) });
  const [topics, schemes, matters] = widths;
  return {
    books,
    learnt: { evidence, topics: weightsOf(topics), schemes: weightsOf(schemes), matters: weightsOf(matters) },
  };
}

function bytesOf(numbers: Float64Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function knowledgeIn(folder: string): string[] {
  const sentences = readdirSync(join(folder, 'utterances')).sort();
  return ['concepts.yaml', 'rules.yaml', ...sentences.map((name) => join('utterances', name))].map((name) =>
    join(folder, name),
  );
}

/** The way of learning, where its sources are at hand; a built program has only its own. */
function programHash(): string | null {
  const folder = join(import.meta.dirname, '../../guidance/topics');
  try {
    return hashOf(readdirSync(folder).map((name) => join(folder, name)));
  } catch {
    return null;
  }
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256').update(endianness());
  for (const file of files) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
