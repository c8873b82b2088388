import type { DayEndView } from '../../../src/contract/access-view.ts';
import { type DayEnd, printDayEnd, readDayEnd, readReceiptMeasures } from '../../records/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { measureRows, paperReasons } from '../receipts/measure-rows.ts';
import { dateOf, staffDate, staffDateWithWeekday, timeOf } from '../words/dates.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** 日結 of today. */
export function dayEndReport(desk: DeskContext): DayEndView {
  return viewOf(desk, readDayEnd(desk.store, dateOf(now(desk))));
}

/** The same, kept as printed. */
export function printedReport(desk: DeskContext): DayEndView {
  const at = now(desk);
  return viewOf(desk, printDayEnd(desk.store, { day: dateOf(at), actor: actorOf(desk), at }));
}

function viewOf(desk: DeskContext, report: DayEnd): DayEndView {
  const { account } = desk.state;
  const measures = readReceiptMeasures(desk.store, report.day);
  return {
    day: staffDateWithWeekday(report.day),
    rows: [...countRows(report, paperReasons(measures)), ...measureRows(measures), ...careRows(report, now(desk))],
    voided: report.voided.map(({ number, reason }) => ({ number, reason })),
    head: report.head,
    printed: report.printedAt === null ? '' : timeOf(report.printedAt),
    printedBy: account === null ? '' : `${account.code} ${account.name}`,
  };
}

type Row = DayEndView['rows'][number];

function row(key: string, label: string, count: number, note: string, attention = false): Row {
  return { key, label, value: String(count), note, attention };
}

function countRows({ figures, visits, openVisits, reserved, voided, handouts }: DayEnd, whyOnPaper: string): Row[] {
  return [
    row(
      'visits',
      '臨櫃',
      visits.opened - figures.handedOn,
      `結束${visits.finished}件，結束不辦${figures.cancelled}件${figures.handedOn === 0 ? '' : `，改號別${figures.handedOn}次另計`}`,
    ),
    row('receipts', '收件證明', figures.receipts, '電子簽名'),
    row('sheets', '比較表帶回', figures.sheets, '今天先不選'),
    row('papers', '改用紙本', figures.papers, whyOnPaper),
    row('handouts', '列印簽收', handouts.papers, handouts.papers === 0 ? '' : `共${handouts.sheets}張`),
    row('open', '還沒辦完', openVisits, openVisits === 0 ? '' : '存著，可以接著辦', openVisits > 0),
    row('reserved', '取了號還沒封存', reserved.length, reserved.join('、'), reserved.length > 0),
    row('voided', '作廢的號', voided.length, ''),
  ];
}

function careRows({ lookUps, refusals, emergencies, clockSteps, backedUpAt }: DayEnd, at: string): Row[] {
  const stale = backedUpAt === null || Date.parse(at) - Date.parse(backedUpAt) > DAY_MILLISECONDS;
  return [
    row('lookUps', '查詢', lookUps.total, `${lookUps.unexplained}次沒有說明`, lookUps.unexplained > 0),
    row('refusals', '沒有放行', refusals, '查詢、登入和帳號'),
    row('emergencies', '緊急調閱', emergencies, emergencies === 0 ? '' : '由別人覆核', emergencies > 0),
    row('clock', '時鐘跳動超過2分鐘', clockSteps, clockSteps === 0 ? '' : '請資訊單位校時', clockSteps > 0),
    {
      key: 'backup',
      label: '備份',
      value: backedUpAt === null ? '沒有' : `${staffDate(dateOf(backedUpAt))} ${timeOf(backedUpAt)}`,
      note: stale ? '超過一天沒有備份' : '',
      attention: stale,
    },
  ];
}
