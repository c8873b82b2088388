import type { FigureTable } from '../../../src/contract/seeing-view.ts';
import { timesOf } from '../../hall/statistics.ts';
import type { Days, VisitFigures } from '../../records/index.ts';
import type { DeskContext } from '../context.ts';
import { servedWithoutNumber, serviceName } from './period.ts';
import { figureColumns, minutes } from './tables.ts';

/** 沒有抽號直接辦: handled, but never waiting; kept out of every table of waits. */
export function withoutNumberTable(desk: DeskContext, days: Days): FigureTable {
  const served = servedWithoutNumber(desk, days);
  const groups = [...Map.groupBy(served, ({ service }) => service)].toSorted(
    ([, left], [, right]) => right.length - left.length,
  );
  const rows = groups.map(([service, members]) => row(serviceName(desk, service), members));
  return {
    key: 'withoutNumber',
    title: '沒有抽號直接辦',
    note: '分鐘，從開始到收件證明。沒有等候時間，不算在各項業務、櫃檯種類和時段裡。',
    columns: figureColumns(['業務'], ['件數', '省下簽收單', '辦理平均', '辦理中位', '辦理P90']),
    rows: rows.length === 0 ? [] : [...rows, row('全部', served)],
    empty: '這段期間每件都有抽號',
  };
}

function row(name: string, members: readonly { readonly visit: VisitFigures }[]): string[] {
  const sealed = members.filter(({ visit }) => visit.receiptAt !== '').map(({ visit }) => visit);
  const { mean, median, ninetieth } = timesOf(
    sealed.map(({ startedAt, receiptAt }) => (Date.parse(receiptAt) - Date.parse(startedAt)) / 1000),
  );
  const avoided = sealed.filter(({ receiptKind }) => receiptKind !== 'paper').length;
  return [name, String(members.length), String(avoided), minutes(mean), minutes(median), minutes(ninetieth)];
}
