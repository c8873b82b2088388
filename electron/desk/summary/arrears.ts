import { ARREARS_KINDS } from '../../../src/contract/print-kinds.ts';
import type { Visit } from '../../../src/contract/staff-view.ts';
import type { Owed } from '../../../src/contract/unit-view.ts';
import type { PersonRecord } from '../../records/index.ts';
import { dollars } from '../words/money.ts';
import { owedLines, totalOf, UNIT_KINDS } from './owed.ts';

/** All six kinds of arrears 欠費, also those of zero: a unit was once sued because only one kind was printed. */
export function arrearsOf({ person }: PersonRecord): Owed[] {
  return owedLines(person.arrears, ARREARS_KINDS);
}

type ResponsibleUnit = NonNullable<Visit['summary']>['responsibleUnits'][number];

/** Units the person answers for, each with what it owes of every kind: benefits wait until that is paid. */
export function responsibleUnitsOf({ person, units }: PersonRecord): ResponsibleUnit[] {
  return person.responsibleFor.map((number) => {
    const unit = units[number];
    const name = `${unit?.name ?? ''} ${number}`.trim();
    const owed = owedLines(unit?.arrears ?? [], UNIT_KINDS).filter((one) => one.amount > 0);
    const kinds = owed.map((one) => one.label).join('、');
    return { number, name, owes: owed.length === 0 ? '沒有欠費' : `欠${dollars(totalOf(owed))}元（${kinds}）` };
  });
}
