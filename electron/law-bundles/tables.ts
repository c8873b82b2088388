import { parseDocument } from 'yaml';
import { z } from 'zod';
import { rowSource } from '../rules/law-loader.ts';
import { refusedBundle } from './faults.ts';
import type { TableFile } from './manifest.ts';

/**
 * A row a bundle brings. `corrects` says that it means to replace a value that was known: without it, the past and rows
 * with a fixed end stay as they are.
 */
const givenRow = rowSource.extend({ corrects: z.boolean().default(false) });
export type GivenRow = z.infer<typeof givenRow>;

const givenTable = z.strictObject({
  scheme: z.string().min(1),
  parameters: z
    .array(z.strictObject({ name: z.string().min(1), unit: z.string().min(1), values: z.array(givenRow).min(1) }))
    .min(1),
});

/** The rows of a bundle for one parameter. The unit is stated again, so that a rate in percent is not taken for a fraction. */
export interface Given {
  readonly name: string;
  readonly unit: string;
  readonly rows: readonly GivenRow[];
}

/**
 * Reads YAML that comes from outside: one document, no aliases (they grow without bound), no tags, no merge keys.
 * @throws FaultError `lawBundle.unreadableYaml`
 */
export function readYaml({ name, content }: TableFile): unknown {
  try {
    if (isTooDeep(content)) throw new Error('too deep');
    const document = parseDocument(content, {
      schema: 'core',
      resolveKnownTags: false,
      merge: false,
      uniqueKeys: true,
      logLevel: 'error',
    });
    if (document.errors.length > 0 || document.warnings.length > 0) throw new Error('not plain');
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw refusedBundle('unreadableYaml', name);
  }
}

/** Brackets inside brackets of the deepest table, several times over. The parser would descend into any number of them. */
const DEEPEST = 50;

function isTooDeep(content: string): boolean {
  let depth = 0;
  for (const sign of content) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** @throws FaultError `lawBundle.unreadableYaml`, `lawBundle.malformed` */
export function readGiven(files: readonly TableFile[]): Given[] {
  const given = files.flatMap((file) => {
    const parsed = givenTable.safeParse(readYaml(file));
    if (!parsed.success)
      throw refusedBundle('malformed', [file.name, ...(parsed.error.issues[0]?.path ?? [])].join('.'));
    return parsed.data.parameters.map(({ name, unit, values }) => ({ name, unit, rows: values }));
  });
  const names = given.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw refusedBundle('malformed', twice);
  return given;
}
