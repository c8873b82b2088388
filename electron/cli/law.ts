import { fileURLToPath } from 'node:url';
import { systemClock } from '../desk/clock.ts';
import { openLawbook } from '../desk/lawbook.ts';
import { reviewLaw } from '../rules/law-questions/review.ts';
import { dayAsked, readWords, wholeAsked } from './law-options.ts';
import { reportOf } from './law-words.ts';
import { isUsageFault } from './options.ts';
import { sentence } from './sentence.ts';

/** Months after which a comparison with the source counts as old, unless `--months` says otherwise. */
const usualMonths = 6;

function run(args: readonly string[]): number {
  const given = readWords(args, {
    on: { type: 'string' },
    months: { type: 'string' },
    json: { type: 'boolean' },
    strict: { type: 'boolean' },
    law: { type: 'string' },
  });
  const on = dayAsked(given['on'], systemClock().now().slice(0, 10));
  const folder =
    typeof given['law'] === 'string' ? given['law'] : fileURLToPath(new URL('../../resources/law', import.meta.url));
  const review = reviewLaw(openLawbook(folder), on, wholeAsked('months', given['months'], usualMonths));
  process.stdout.write(given['json'] === true ? `${JSON.stringify(review, null, 2)}\n` : reportOf(review));
  return given['strict'] === true && review.uncovered.length > 0 ? 1 : 0;
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${sentence(error)}\n`);
  process.exitCode = isUsageFault(error) ? 2 : 1;
}
