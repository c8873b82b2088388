import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { TrialCase } from '../../law-bundles/index.ts';

const trials = z.array(
  z.strictObject({
    id: z.string(),
    asOf: z.string(),
    ask: z.string(),
    facts: z.record(z.string(), z.unknown()),
    source: z.string(),
  }),
);

/** Known cases about benefits and premiums. What the tables themselves say is shown figure by figure and left out here. */
export function readTrials(resources: string): TrialCase[] {
  const content = readFileSync(join(resources, 'law-updates', 'golden-cases.json'), 'utf8');
  return trials.parse(JSON.parse(content)).filter(({ ask }) => !ask.startsWith('law.'));
}
