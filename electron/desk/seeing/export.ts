import writeExcel from 'write-excel-file/node';
import type { CallInput, CallOutput } from '../../../src/contract/calls.ts';
import type { FigureTable, StatisticsView } from '../../../src/contract/seeing-view.ts';
import { appendAudit } from '../../records/index.ts';
import { type PrintDocument, renderPrint } from '../../receipts/index.ts';
import { csv, withoutFormula } from '../access/csv.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { statisticsOf } from './statistics.ts';

/** A plain decimal number. */
const FIGURE = /^-?\d+(\.\d+)?$/;

/** 匯出統計: the tables as they are shown. */
export async function exportStatistics(
  desk: DeskContext,
  { format, ...asked }: CallInput<'statistics.export'>,
): Promise<CallOutput<'statistics.export'>> {
  const view = statisticsOf(desk, asked);
  const bytes = format === 'csv' ? Buffer.from(csv(rowsOf(view)), 'utf8') : await workbook(view.tables);
  keepExport(desk, asked, format);
  return { fileName: `統計-${asked.from}-${asked.to}.${format}`, base64: bytes.toString('base64') };
}

function keepExport(desk: DeskContext, { from, to }: CallInput<'statistics.read'>, format: string): void {
  appendAudit(desk.store, {
    at: now(desk),
    actor: actorOf(desk),
    type: 'statistics.exported',
    subject: `${from}/${to}`,
    details: { format },
  });
}

/** One table under the other, each with its title. */
function rowsOf({ period, tables }: StatisticsView): string[][] {
  return [
    ['期間', period],
    ...tables.flatMap(({ title, note, columns, rows, empty }) => [
      [],
      [title, note],
      columns.map(({ head }) => head),
      ...(rows.length === 0 ? [[empty]] : rows),
    ]),
  ];
}

/** A sheet for each table. Text stays text: what would begin a formula stands behind an apostrophe. */
async function workbook(tables: readonly FigureTable[]): Promise<Buffer> {
  const sheets = tables.map(({ title, columns, rows, empty, note }) => ({
    sheet: title,
    columns: columns.map(({ figure }) => ({ width: figure ? 12 : 32 })),
    data: [
      columns.map(({ head }) => ({ ...text(head), fontWeight: 'bold' as const })),
      ...rows.map((row) =>
        row.map((cell, place) => {
          const isFigure = columns[place]?.figure === true && FIGURE.test(cell);
          return isFigure ? { type: Number, value: Number(cell) } : text(cell);
        }),
      ),
      ...(rows.length === 0 ? [[text(empty)]] : []),
      ...(note === '' ? [] : [[text(note)]]),
    ],
  }));
  return writeExcel(sheets).toBuffer();
}

function text(value: string) {
  return { type: String, value: withoutFormula(value) };
}

/** 月報: the same tables on paper, drawn like every other print. */
export async function printStatistics(
  desk: DeskContext,
  asked: CallInput<'statistics.print'>,
): Promise<CallOutput<'statistics.print'>> {
  const view = statisticsOf(desk, asked);
  const { bytes, pages } = await renderPrint(documentOf(desk, view), desk.fonts);
  keepExport(desk, asked, 'pdf');
  const name = `月報-${asked.from}-${asked.to}`;
  const by = await desk.options.paper.print(bytes, name);
  return { by, sheets: pages, fileName: `${name}.pdf`, base64: by === 'browser' ? bytes.toString('base64') : '' };
}

/** Each column as wide as its longest words, so that no figure is broken; the first takes what is left of a hundred. */
function sharesOf(columns: FigureTable['columns'], rows: FigureTable['rows']): number[] {
  const [first = 0, ...others] = columns.map(({ head }, place) => {
    const texts = [head, ...rows.map((row) => row[place] ?? '')];
    return Math.max(10, ...texts.map((words) => words.replaceAll(/[^ -~]/g, '--').length + 4));
  });
  return [Math.max(first, 100 - others.reduce((sum, share) => sum + share, 0)), ...others];
}

function documentOf(desk: DeskContext, { period, baseline, tables }: StatisticsView): PrintDocument {
  return {
    title: '服務月報',
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
      { label: '期間', value: period },
      ...(baseline === '' ? [] : [{ label: '基期', value: baseline }]),
      { label: '範圍', value: `${desk.options.counter}號櫃檯的紀錄` },
    ],
    warnings: [],
    sections: tables.map(({ title, note, columns, rows, empty }) => ({
      title,
      note,
      columns: columns.map(({ head, figure }, place) => ({
        head,
        share: sharesOf(columns, rows)[place] ?? 10,
        align: figure ? ('right' as const) : ('left' as const),
      })),
      rows,
      empty,
      total: null,
    })),
    notices: ['這是這個櫃檯自己的紀錄，只有數，沒有任何人的資料。'],
  };
}
