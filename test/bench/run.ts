import { benchDrawnReceipts } from './drawn-receipts.bench.ts';
import { benchGuidance } from './guidance.bench.ts';
import { benchHost } from './host.bench.ts';
import { benchOffice } from './office.bench.ts';
import { benchRights } from './rights.bench.ts';
import { benchMemory, benchQuestions } from './questions.bench.ts';
import { benchReceipts } from './receipts.bench.ts';
import { benchRules } from './rules.bench.ts';
import { benchSummary } from './summary.bench.ts';
import { benchVisits } from './visits.bench.ts';
import { benchWindows } from './windows.ts';

/** `npm run bench`: figures of one run on one machine. Compare the ratios, not the figures of two machines. */
console.log('# The law: answers a second, and how many times the other engine');
for (const { name, perSecond, ratios } of await benchRules()) {
  const beside = Object.entries(ratios).map(([other, ratio]) => `${ratio.toFixed(2)} × ${other}`);
  console.log(`${Math.round(perSecond).toString().padStart(9)}/s  ${name.padEnd(46)}${beside.join(' · ')}`);
}
console.log('\n# Every right of a person');
for (const line of benchRights()) console.log(line);
console.log('\n# Every question over its golden cases: answers a second');
for (const line of benchQuestions()) console.log(line);
console.log('\n# Words in, topics out');
for (const line of await benchGuidance()) console.log(line);
console.log('\n# Memory over a million answers');
for (const line of benchMemory()) console.log(line);
console.log('\n# The summary of a person in a store that grows');
for (const line of benchSummary()) console.log(line);
console.log('\n# Receipts in the store');
for (const line of await benchReceipts()) console.log(line);
console.log('\n# A receipt, drawn and sealed');
for (const line of await benchDrawnReceipts()) console.log(line);
console.log('\n# A visit through the desk');
for (const line of await benchVisits()) console.log(line);
console.log('\n# The host');
for (const line of await benchHost()) console.log(line);
console.log('\n# Many counters on one hall host');
for (const line of await benchOffice()) console.log(line);
console.log('\n# The windows in Chromium');
for (const line of await benchWindows()) console.log(line);
