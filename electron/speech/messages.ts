import { z } from 'zod';

/** What the counter says to the process that listens. */
export const order = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('open'),
    model: z.strictObject({ encoder: z.string(), decoder: z.string(), joiner: z.string(), tokens: z.string() }),
  }),
  /** Begins anew; what was heard before is forgotten. */
  z.strictObject({ kind: z.literal('start') }),
  /** Sound in base64. */
  z.strictObject({ kind: z.literal('feed'), pcm: z.string() }),
  z.strictObject({ kind: z.literal('stop') }),
]);
export type Order = z.infer<typeof order>;

/** What it answers. */
export const report = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('runtimeMissing') }),
  z.strictObject({ kind: z.literal('opened') }),
  z.strictObject({ kind: z.literal('heard'), final: z.string(), partial: z.string() }),
  z.strictObject({ kind: z.literal('stopped'), text: z.string() }),
]);
export type Report = z.infer<typeof report>;
