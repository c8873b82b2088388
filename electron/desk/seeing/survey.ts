import type { CallInput } from '../../../src/contract/calls.ts';
import { MOST_SURVEY_SHEETS, SURVEY_QUESTIONS } from '../../../src/contract/seeing-terms.ts';
import type { FigureTable } from '../../../src/contract/seeing-view.ts';
import { surveyResult } from '../../hall/survey.ts';
import { type Days, keepSurveySheets, type SurveySheet, surveySheetsBetween } from '../../records/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { refused } from '../words/faults.ts';
import { figureColumns } from './tables.ts';
import { seeingFaults } from './words.ts';

/** The fourteen questions of the exit survey 離櫃問卷, each answered 1 (very dissatisfied) to 5 (very satisfied). */
export const SURVEY_ITEMS: readonly string[] = [
  '找得到辦事處',
  '環境整潔舒適',
  '抽號和叫號清楚',
  '等候時間',
  '服務人員的態度',
  '服務人員的專業',
  '說明聽得懂',
  '辦理的速度',
  '需要的書件說得清楚',
  '個人資料受到保護',
  '螢幕上的字看得清楚',
  '用螢幕確認和簽名',
  '無障礙設施',
  '整體服務',
];

/** n, %, mean, SD of each question, and Cronbach's α over those who answered everything. */
export function surveyTable(desk: DeskContext, days: Days): FigureTable {
  const sheets = surveySheetsBetween(desk.store, days.from, days.to);
  const { items, alpha } = surveyResult(sheets);
  return {
    key: 'survey',
    title: '離櫃問卷',
    note:
      sheets.length === 0
        ? ''
        : `${sheets.length}份，14題，5點量表。${alpha === null ? '份數太少，不算α。' : `Cronbach's α＝${alpha.toFixed(3)}（全部答完的人）。`}`,
    columns: figureColumns(['題目'], ['n', '滿意%', '普通%', '不滿意%', '平均', '標準差']),
    rows: items.map(({ answers, grades, mean, standardDeviation }, place) => {
      const percent = (from: number, to: number) => {
        const count = grades.slice(from - 1, to).reduce((sum, one) => sum + one, 0);
        // From the counts, so that the parts are not rounded twice.
        return answers === 0 ? '' : ((count * 100) / answers).toFixed(1);
      };
      return [
        `${place + 1} ${SURVEY_ITEMS[place] ?? ''}`,
        String(answers),
        percent(4, 5),
        percent(3, 3),
        percent(1, 2),
        fixed(mean, 2),
        fixed(standardDeviation, 3),
      ];
    }),
    empty: '這段期間沒有問卷',
  };
}

/** Keeps one sheet that was typed in. @throws FaultError `survey.empty` */
export function keepSheet(desk: DeskContext, { day, grades }: CallInput<'survey.add'>): void {
  if (grades.every((grade) => grade === null)) throw refused(seeingFaults.surveyEmpty);
  keepSurveySheets(desk.store, { day, sheets: [grades], actor: actorOf(desk), at: now(desk) });
}

/** Keeps the sheets of a file; all or none. Returns how many. @throws FaultError `survey.unreadable`, `survey.empty` */
export function importSheets(desk: DeskContext, { day, text }: CallInput<'survey.import'>): number {
  const sheets = sheetsOf(text);
  if (sheets.length === 0) throw refused(seeingFaults.surveyEmpty);
  keepSurveySheets(desk.store, { day, sheets, actor: actorOf(desk), at: now(desk) });
  return sheets.length;
}

/** Comma-separated grades, one person a line; a first line that holds no grade is a head. */
function sheetsOf(text: string): SurveySheet[] {
  const sheets: SurveySheet[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    if (line.replaceAll(/[,\s"]/g, '') === '') continue;
    const cells = line.split(',').map((cell) => cell.trim().replaceAll('"', ''));
    const grades = cells.map(gradeOf);
    const unread = grades.some((grade) => grade === undefined);
    if (unread && sheets.length === 0 && index === 0) continue;
    if (unread || cells.length !== SURVEY_QUESTIONS || sheets.length === MOST_SURVEY_SHEETS) {
      throw refused(seeingFaults.surveyUnreadable(index + 1));
    }
    sheets.push(grades.map((grade) => grade ?? null));
  }
  return sheets;
}

function gradeOf(cell: string): number | null | undefined {
  if (cell === '') return null;
  return /^[1-5]$/.test(cell) ? Number(cell) : undefined;
}

function fixed(value: number | null, digits: number): string {
  return value === null ? '' : value.toFixed(digits);
}
