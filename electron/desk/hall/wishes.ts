import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { LANES } from '../../hall/lanes.ts';
import type { DeskContext } from '../context.ts';

const name = z.strictObject({ zh: z.string(), en: z.string(), vi: z.string(), id: z.string(), th: z.string() });
const wish = z.strictObject({
  key: z.string().min(1),
  lane: z.enum(LANES),
  /** Services of the catalogue whose papers the ticket names. */
  services: z.array(z.string()),
  name,
});
export type HallWish = z.infer<typeof wish>;

const book = z.strictObject({ wishes: z.array(wish).min(1) });
const read = new Map<string, readonly HallWish[]>();

/** What brings people here, in the words of the machine at the door. */
export function hallWishes({ options }: DeskContext): readonly HallWish[] {
  const file = join(options.resources, 'knowledge', 'hall', 'wishes.yaml');
  const held = read.get(file) ?? book.parse(parse(readFileSync(file, 'utf8'))).wishes;
  read.set(file, held);
  return held;
}
