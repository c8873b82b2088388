import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const golden = new URL('../golden/', import.meta.url);
const shipped = new URL('../../resources/law-updates/golden-cases.json', import.meta.url);

const trial = z.object({
  id: z.string(),
  asOf: z.string(),
  ask: z.string(),
  facts: z.record(z.string(), z.unknown()),
  source: z.string(),
});

/** Every golden case as the program ships it: what is asked and where it comes from, without what is expected. */
export function goldenTrials(): z.infer<typeof trial>[] {
  return readdirSync(golden)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => z.array(trial).parse(JSON.parse(readFileSync(new URL(name, golden), 'utf8'))));
}

export function shippedTrials(): z.infer<typeof trial>[] {
  return z.array(trial).parse(JSON.parse(readFileSync(shipped, 'utf8')));
}

// `node test/law-bundles/ship-golden-cases.ts` writes the copy anew.
if (import.meta.main) {
  const lines = goldenTrials().map((one) => JSON.stringify(one));
  writeFileSync(shipped, `[\n${lines.join(',\n')}\n]\n`);
}
