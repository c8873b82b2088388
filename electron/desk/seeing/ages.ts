import type { FigureTable } from '../../../src/contract/seeing-view.ts';
import { AGE_BAND_NAMES, ageBands } from '../../hall/statistics.ts';
import { type ClaimantAge, claimantAges, type Days } from '../../records/index.ts';
import type { DeskContext } from '../context.ts';
import { CATEGORIES } from '../summary/summary-view.ts';
import { figureColumns } from './tables.ts';

const NAMES: Readonly<Record<string, string>> = { ...CATEGORIES, '': '沒有勞保年資' };

/** 老年給付請領人年齡: by the kind of unit the person was last insured in. */
export function ageTable(desk: DeskContext, days: Days): FigureTable {
  const claimants = claimantAges(desk.store, days);
  const groups = Map.groupBy(claimants, ({ category }) => category);
  return {
    key: 'ages',
    title: '老年給付請領人年齡',
    note: '在這個櫃檯簽名申請的人，依最後加保的身分分組；收件那天的足歲。',
    columns: figureColumns(['最後加保身分'], ['人數', ...AGE_BAND_NAMES]),
    rows:
      claimants.length === 0
        ? []
        : [
            ...[...groups].map(([category, members]) => row(NAMES[category] ?? category, members)),
            row('全部', claimants),
          ],
    empty: '這段期間沒有人申請老年給付',
  };
}

function row(name: string, members: readonly ClaimantAge[]): string[] {
  return [name, String(members.length), ...ageBands(members.map(({ age }) => age)).map(String)];
}
