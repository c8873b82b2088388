import { z } from 'zod';

/** One sampled point of the pen, in pad pixels; `time` in milliseconds since the first point; `pressure` 0–1. */
export const penPoint = z.strictObject({
  x: z.number().min(0).max(4000),
  y: z.number().min(0).max(4000),
  time: z.number().min(0).max(3_600_000),
  pressure: z.number().min(0).max(1),
});

/** Points in one signature at most; a long name written slowly has about 3,000. */
const MOST_POINTS = 10_000;

/** What the pen wrote: the record of a signature. The picture is derived from it. */
export const strokes = z
  .strictObject({
    width: z.number().min(50).max(4000),
    height: z.number().min(50).max(4000),
    lines: z.array(z.array(penPoint).min(1).max(MOST_POINTS)).max(200),
  })
  .refine((pad) => pad.lines.reduce((sum, line) => sum + line.length, 0) <= MOST_POINTS, { error: 'too many points' });
export type Strokes = z.infer<typeof strokes>;
