import type { ArrearsName } from '../../../src/contract/print-kinds.ts';
import type { Owed } from '../../../src/contract/unit-view.ts';
import type { PartlyPrinted } from '../../records/index.ts';
import { totalOf } from '../summary/owed.ts';
import { refused } from '../words/faults.ts';
import { dollars } from '../words/money.ts';
import { printFaults } from './words.ts';

function named(lines: readonly Owed[]): string {
  return lines.map((one) => one.label).join('、');
}

/**
 * What of these arrears goes on paper. All of it is the rule; less needs a reason, and the paper then names what it
 * leaves out: a unit was once sued because only one kind was printed.
 * @throws FaultError `arrears.partNeedsReason`, `arrears.nothingOwed` where no kind was chosen
 */
export function chosenOf(
  lines: readonly Owed[],
  kinds: readonly ArrearsName[],
  partReason: string,
): { chosen: Owed[]; partly: PartlyPrinted | null; warning: string } {
  const chosen = lines.filter((one) => kinds.includes(one.key));
  if (chosen.length === 0) throw refused(printFaults.nothingOwed);
  const left = lines.filter((one) => !kinds.includes(one.key));
  if (left.length === 0) return { chosen, partly: null, warning: '' };
  const reason = partReason.trim();
  if (reason.length < 2) throw refused(printFaults.partNeedsReason);
  const owing = left.filter((one) => one.amount > 0);
  const warning =
    owing.length === 0
      ? `這張只列${named(chosen)}。其他種類沒有欠費。`
      : `這張只列${named(chosen)}。還有${named(owing)}欠費 ${dollars(totalOf(owing))} 元，沒有列在上面。`;
  const partly = { kinds: chosen.map((one) => one.key), left: left.map((one) => one.key), reason };
  return { chosen, partly, warning };
}
