import { createHash } from 'node:crypto';
import { z } from 'zod';
import { calendarDate, text } from '../../src/contract/text.ts';
import { refusedBundle } from './faults.ts';

/** Nothing invisible: no control character and none that turns the direction of writing. */
const visible = /^[^\p{Cc}\p{Cf}]+$/u;
const sentence = z.string().min(1).max(300).regex(visible);
const title = text.refine(({ zh, en }) => [zh, en].every((one) => one.length <= 120 && visible.test(one)));

const lawVersion = z.string().regex(/^law-[0-9a-f]{16}$/);

const manifest = z.strictObject({
  format: z.literal(1),
  /** Counts up with every bundle of the law office. */
  sequence: z.int().min(1).max(999_999),
  issuedOn: calendarDate,
  /** The first day on which a counter uses the tables; the rows carry their own dates. */
  effectiveFrom: calendarDate,
  /** Version of the book the bundle is added to. */
  base: lawVersion,
  title,
  sources: z.array(sentence).min(1).max(50),
  files: z
    .array(z.strictObject({ name: z.string().max(200), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .min(1)
    .max(40),
});
export type Manifest = z.infer<typeof manifest>;

export interface TableFile {
  readonly name: string;
  /** YAML. */
  readonly content: string;
}

/** A bundle as it is signed. */
export interface Bundle {
  readonly manifest: Manifest;
  readonly files: readonly TableFile[];
}

const bundle = z.strictObject({
  manifest,
  files: z.array(z.strictObject({ name: z.string(), content: z.string() })),
});

/** A name, never a path. */
const fileName = /^[a-z][a-z0-9-]{0,59}\.yaml$/;

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** @throws FaultError `lawBundle.malformed`, `lawBundle.fileName`, `lawBundle.fileHash` */
export function readBody(body: Uint8Array): Bundle {
  const parsed = bundle.safeParse(readJson(body));
  if (!parsed.success) throw refusedBundle('malformed', parsed.error.issues[0]?.path.join('.') ?? '');
  const { manifest: stated, files } = parsed.data;
  if (stated.effectiveFrom < stated.issuedOn) throw refusedBundle('malformed', 'manifest.effectiveFrom');
  const foreign = files.find(({ name }) => !fileName.test(name));
  if (foreign !== undefined)
    throw refusedBundle('fileName', foreign.name.slice(0, 40).replace(/[\p{Cc}\p{Cf}]/gu, '?'));
  if (new Set(files.map(({ name }) => name)).size !== files.length) throw refusedBundle('malformed', 'files');
  if (files.length !== stated.files.length) throw refusedBundle('malformed', 'manifest.files');
  files.forEach((file, index) => {
    const listed = stated.files[index];
    if (listed?.name !== file.name) throw refusedBundle('malformed', 'manifest.files');
    if (listed.sha256 !== hashOf(file.content)) throw refusedBundle('fileHash', file.name);
  });
  return parsed.data;
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw refusedBundle('malformed', 'JSON');
  }
}

/** The bytes to be signed: readable, and the same for the same bundle. */
export function writeBody({ manifest: stated, files }: Bundle): Uint8Array {
  return Buffer.from(`${JSON.stringify({ manifest: stated, files }, null, 1)}\n`, 'utf8');
}
