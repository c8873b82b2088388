import type { CallOutput } from '../../../src/contract/calls.ts';
import type { DayEndView } from '../../../src/contract/access-view.ts';
import { type PrintDocument, renderPrint } from '../../receipts/index.ts';
import { type DeskContext, now } from '../context.ts';
import { printedReport } from '../use-cases/day-end.ts';
import { dateOf } from '../words/dates.ts';

/** 列印日結: kept as printed, with which head of the log, and only then drawn and let go. */
export async function printDayReport(desk: DeskContext): Promise<CallOutput<'dayEnd.print'>> {
  const report = printedReport(desk);
  const { bytes, pages } = await renderPrint(documentOf(desk, report), desk.fonts);
  const name = `日結-${dateOf(now(desk))}`;
  const by = await desk.options.paper.print(bytes, name);
  return {
    report,
    by,
    sheets: pages,
    fileName: `${name}.pdf`,
    base64: by === 'browser' ? bytes.toString('base64') : '',
  };
}

function documentOf(desk: DeskContext, report: DayEndView): PrintDocument {
  const { day, rows, voided, head, printedBy } = report;
  return {
    title: '日結',
    training: desk.store.office === 'training',
    head: {
      agency: '勞動部勞工保險局',
      office: { name: desk.office.zh, code: desk.office.code },
      counter: desk.options.counter,
      moment: now(desk),
    },
    code: null,
    mark: '',
    subject: [
      { label: '日期', value: day },
      { label: '紀錄', value: `到第${head.sequence}筆` },
      { label: '指紋', value: head.hash.replaceAll(/(.{8})(?=.)/g, '$1 ') },
    ],
    warnings: [],
    sections: [
      table(
        '今天',
        ['項目', '數', '說明'],
        [28, 16, 56],
        rows.map((row) => [row.label, row.value, row.note]),
        '',
      ),
      table(
        '作廢的號',
        ['收件號', '原因'],
        [40, 60],
        voided.map((one) => [one.number, one.reason]),
        '沒有作廢的號',
      ),
      table('簽章', ['製表', '主管簽章'], [50, 50], [[printedBy, '＿＿＿＿＿＿＿＿＿＿']], ''),
    ],
    notices: ['這張紙請另外保管。以後拿來對，就知道紀錄有沒有整條重做過。'],
  };
}

type Section = PrintDocument['sections'][number];

/** The second of three columns holds figures. */
function table(
  title: string,
  heads: readonly string[],
  shares: readonly number[],
  rows: Section['rows'],
  empty: string,
): Section {
  const columns = heads.map((head, place) => ({
    head,
    share: shares[place] ?? 1,
    align: heads.length === 3 && place === 1 ? ('right' as const) : ('left' as const),
  }));
  return { title, note: '', columns, rows, empty: empty === '' ? '沒有' : empty, total: null };
}
