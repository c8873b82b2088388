import { ARREARS_KINDS, type ArrearsName } from '../../../src/contract/print-kinds.ts';
import type { Owed } from '../../../src/contract/unit-view.ts';
import type { Arrears } from '../../records/index.ts';
import { staffDate } from '../words/dates.ts';

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
    if (lost > 0) notes.push(`另有${lost}個月超過期限不能補`);
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
