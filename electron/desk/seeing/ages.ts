import type { FigureTable } from '../../../src/contract/seeing-view.ts';
import { AGE_BAND_NAMES, ageBands } from '../../hall/statistics.ts';
import { type ClaimantAge, claimantAges, type Days } from '../../records/index.ts';
import type { DeskContext } from '../context.ts';
import { figureColumns } from './tables.ts';
import { UNIT_TYPE_NAMES } from './words.ts';

/** 老年給付請領人年齡: by the type of the unit the person was last insured in, as the supervisory committee asked. */
export function ageTable(desk: DeskContext, days: Days): FigureTable {
  const claimants = claimantAges(desk.store, days);
  const groups = Map.groupBy(claimants, ({ unitType }) => unitType);
  return {
    key: 'ages',
    title: '老年給付請領人年齡',
    note: '在這個櫃檯簽名申請的人，依最後加保的投保單位類別分組；收件那天的足歲。',
    columns: figureColumns(['最後加保單位類別'], ['人數', ...AGE_BAND_NAMES]),
    rows:
      claimants.length === 0
        ? []
        : [
            ...[...groups].map(([type, members]) => row(UNIT_TYPE_NAMES[type] ?? `類別${type}`, members)),
            row('全部', claimants),
          ],
    empty: '這段期間沒有人申請老年給付',
  };
}

function row(name: string, members: readonly ClaimantAge[]): string[] {
  return [name, String(members.length), ...ageBands(members.map(({ age }) => age)).map(String)];
}
