import { ARREARS_KINDS, type ArrearsName } from '../../../src/contract/print-kinds.ts';
import type { Owed } from '../../../src/contract/unit-view.ts';
import type { Arrears, PartlyPrinted } from '../../records/index.ts';
import { staffDate } from '../words/dates.ts';
import { dollars } from '../words/money.ts';
import { refused } from '../words/faults.ts';
import { printFaults } from './words.ts';

const LABELS: Readonly<Record<ArrearsName, string>> = {
  laborInsurance: '勞保',
  employmentInsurance: '就保',
  occupationalAccident: '職保',
  wageArrearsFund: '工資墊償基金',
  laborPension: '勞退',
  nationalPension: '國保（個人）',
};

/** What units owe; the National Pension is the person's own. */
export const UNIT_KINDS = ARREARS_KINDS.filter((kind) => kind !== 'nationalPension');

/** Every kind of arrears, also those of zero, each with its months. */
export function owedLines(arrears: readonly Arrears[], kinds: readonly ArrearsName[]): Owed[] {
  return kinds.map((key) => {
    const held = arrears.filter((one) => one.kind === key);
    const payable = held.filter((one) => one.recoverable);
    const lost = held.filter((one) => !one.recoverable).reduce((sum, one) => sum + one.months, 0);
    const notes = payable.map((one) => `${staffDate(one.since)}起${one.months}個月`);
    if (lost > 0) notes.push(`另有${lost}個月超過期限`);
    return {
      key,
      label: LABELS[key],
      amount: payable.reduce((sum, one) => sum + one.amount, 0),
      note: notes.join('；'),
    };
  });
}

export function totalOf(lines: readonly Owed[]): number {
  return lines.reduce((sum, one) => sum + one.amount, 0);
}

function named(lines: readonly Owed[]): string {
  return lines.map((one) => one.label).join('、');
}

/**
 * What of these arrears goes on paper. All of it is the rule; less needs a reason, and the paper then names what it
 * leaves out: a unit was once sued because only one kind was printed.
 * @throws FaultError `arrears.partNeedsReason`
 */
export function chosenOf(
  lines: readonly Owed[],
  kinds: readonly ArrearsName[],
  partReason: string,
): { chosen: Owed[]; partly: PartlyPrinted | null; warning: string } {
  const chosen = lines.filter((one) => kinds.includes(one.key));
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
