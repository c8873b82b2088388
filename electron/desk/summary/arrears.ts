import type { Visit } from '../../../src/contract/staff-view.ts';
import type { PersonRecord } from '../../records/index.ts';
import { dollars } from '../words/money.ts';

type Arrears = NonNullable<Visit['summary']>['arrears'][number];

const KINDS = [
  ['laborInsurance', '勞保'],
  ['employmentInsurance', '就保'],
  ['occupationalAccident', '職保'],
  ['wageArrearsFund', '工資墊償基金'],
  ['laborPension', '勞退'],
  ['nationalPension', '國保（個人）'],
] as const;

/** All six kinds of arrears 欠費, also those of zero: a unit was once sued because only one kind was printed. */
export function arrearsOf({ person }: PersonRecord): Arrears[] {
  return KINDS.map(([key, label]) => {
    const held = person.arrears.filter((one) => one.kind === key);
    const payable = held.filter((one) => one.recoverable);
    const lost = held.filter((one) => !one.recoverable).reduce((sum, one) => sum + one.months, 0);
    return {
      key,
      label,
      amount: payable.reduce((sum, one) => sum + one.amount, 0),
      note: lost === 0 ? '' : `另有${lost}個月超過期限不能補`,
    };
  });
}

/** Units the person answers for, each with what it owes of every kind: benefits wait until that is paid. */
export function responsibleUnitsOf({ person, units }: PersonRecord): string[] {
  return person.responsibleFor.map((number) => {
    const unit = units[number];
    const name = `${unit?.name ?? ''} ${number}`.trim();
    const owed = (unit?.arrears ?? []).filter((one) => one.recoverable);
    if (owed.length === 0) return `${name}，沒有欠費`;
    const kinds = KINDS.filter(([key]) => owed.some((one) => one.kind === key)).map(([, label]) => label);
    return `${name}，欠${dollars(owed.reduce((sum, one) => sum + one.amount, 0))}元（${kinds.join('、')}）`;
  });
}
