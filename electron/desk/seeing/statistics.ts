import type { CallInput } from '../../../src/contract/calls.ts';
import { GRADES } from '../../../src/contract/seeing-terms.ts';
import type { FigureChart, FigureTable, StatisticsView } from '../../../src/contract/seeing-view.ts';
import { type Group, grouped, timesOf, type Times } from '../../hall/statistics.ts';
import { complaintsBetween, type Days, gradesBetween, periodMeasures } from '../../records/index.ts';
import type { DeskContext } from '../context.ts';
import { KIND_NAMES } from '../hall/words.ts';
import { ageTable } from './ages.ts';
import { complexTable } from './complex.ts';
import { changesTable } from './changes.ts';
import { overtakingTable } from './overtakings.ts';
import {
  demandPeriods,
  type HallDays,
  hallIn,
  numbersIn,
  periodWords,
  servedIn,
  type ServedVisit,
  serviceName,
} from './period.ts';
import { withoutNumberTable } from './without-number.ts';
import { SURVEY_ITEMS, surveyTable } from './survey.ts';
import { figureColumns, minutes, share } from './tables.ts';
import { GRADE_NAMES } from './words.ts';

/** 統計 of a period: what the hall, the visits, the receipts and the visitors say. @throws FaultError `statistics.*` */
export function statisticsOf(desk: DeskContext, asked: CallInput<'statistics.read'>): StatisticsView {
  demandPeriods(asked);
  const days = { from: asked.from, to: asked.to };
  const hall = hallIn(desk, days);
  const served = servedIn(desk, days, hall);
  const hours = grouped(served, ({ hour }) => hour).toSorted((left, right) => left.key - right.key);
  const services = grouped(served, ({ service }) => service).toSorted(mostFirst);
  const kinds = grouped(served, ({ kind }) => kind).toSorted(mostFirst);
  const byHour = named(hours, (hour) => `${hour}時`);
  const byService = named(services, (key) => serviceName(desk, key));
  return {
    period: periodWords(days),
    baseline: asked.baseline === null ? '' : periodWords(asked.baseline),
    charts: [waitChart(byHour), handlingChart(byService)],
    tables: [
      ...(asked.baseline === null ? [] : [changesTable(desk, asked, asked.baseline)]),
      timesTable('services', '各項業務', '業務', byService, whole(served)),
      timesTable(
        'kinds',
        '櫃檯種類',
        '櫃檯',
        named(kinds, (kind) => KIND_NAMES[kind]),
        whole(served),
      ),
      timesTable('hours', '時段', '抽號時間', byHour, whole(served)),
      withoutNumberTable(desk, days),
      complexTable(desk, days, asked.baseline),
      overtakingTable(hall),
      effectTable(desk, days, hall),
      satisfactionTable(desk, days),
      surveyTable(desk, days),
      ageTable(desk, days),
    ],
    questions: [...SURVEY_ITEMS],
  };
}

type Named = Group<unknown> & { readonly name: string };

function named<Key>(groups: readonly Group<Key>[], nameOf: (key: Key) => string): Named[] {
  return groups.map((group) => ({ ...group, name: nameOf(group.key) }));
}

function mostFirst(left: Group<unknown>, right: Group<unknown>): number {
  return right.wait.count - left.wait.count;
}

function whole(served: readonly ServedVisit[]): Named[] {
  return grouped(served, () => 'all').map((group) => ({ ...group, name: '全部' }));
}

function timesCells({ mean, median, ninetieth }: Times): string[] {
  return [minutes(mean), minutes(median), minutes(ninetieth)];
}

function timesTable(
  key: string,
  title: string,
  head: string,
  groups: readonly Named[],
  all: readonly Named[],
): FigureTable {
  return {
    key,
    title,
    note: '分鐘。等候＝抽號到第一次叫號；辦理＝叫號到結束。P90＝十件有九件不超過。',
    columns: figureColumns([head], ['件數', '等候平均', '等候中位', '等候P90', '辦理平均', '辦理中位', '辦理P90']),
    rows: [...groups, ...all].map(({ name, wait, handling }) => [
      name,
      String(wait.count),
      ...timesCells(wait),
      ...timesCells(handling),
    ]),
    empty: '這段期間沒有叫號辦完的',
  };
}

function inMinutes(seconds: number | null): number | null {
  return seconds === null ? null : Number(minutes(seconds));
}

function waitChart(groups: readonly Named[]): FigureChart {
  return {
    key: 'wait',
    title: '各時段等候',
    unit: '分鐘',
    names: ['平均', 'P90'],
    places: groups.map(({ name, wait }) => ({
      label: name,
      values: [inMinutes(wait.mean), inMinutes(wait.ninetieth)],
    })),
  };
}

/** Services drawn beside each other; the others are in the table. */
const MOST_DRAWN = 6;

function handlingChart(groups: readonly Named[]): FigureChart {
  return {
    key: 'handling',
    title: '各項業務辦理時間',
    unit: '分鐘',
    names: ['中位數', 'P90'],
    places: groups.slice(0, MOST_DRAWN).map(({ name, handling }) => ({
      label: name,
      values: [inMinutes(handling.median), inMinutes(handling.ninetieth)],
    })),
  };
}

function effectTable(desk: DeskContext, days: Days, hall: HallDays): FigureTable {
  const { drawn, missed, left, pending } = numbersIn(desk, hall);
  const { slipsAvoided, fallbacks, disputes, visits, cancelled, handedOn } = periodMeasures(desk.store, days);
  const complaints = complaintsBetween(desk.store, days.from, days.to);
  const late = complaints.filter(({ answeredAt, dueOn }) => answeredAt.slice(0, 10) > dueOn).length;
  const waiting = complaints.filter(({ answeredAt }) => answeredAt === '').length;
  return {
    key: 'effects',
    title: '成效',
    note: '',
    columns: figureColumns(['項目'], ['件數']),
    rows: [
      ['抽號', String(drawn)],
      ['過號沒有回來', String(missed)],
      ['等不及先離開', String(left)],
      ['到下班沒有叫到或沒有辦完', String(pending)],
      ['臨櫃', String(visits)],
      ['結束不辦', String(cancelled)],
      ['改號別，由別的櫃檯接著辦', String(handedOn)],
      ['省下簽收單', String(slipsAvoided)],
      ['民眾說資料不對', String(disputes)],
      ...fallbacks.map(({ word, count }) => [`改用紙本：${word === '' ? '沒有寫原因' : word}`, String(count)]),
      ['陳情', String(complaints.length)],
      ['陳情還沒回覆', String(waiting)],
      ['陳情逾期才回覆', String(late)],
    ],
    empty: '沒有',
  };
}

function satisfactionTable(desk: DeskContext, days: Days): FigureTable {
  const grades = gradesBetween(desk.store, days.from, days.to);
  const low = grades.filter(({ about, grade }) => grade <= 2 && about === 'policy').length;
  const times = timesOf(grades.map(({ grade }) => grade));
  return {
    key: 'satisfaction',
    title: '離櫃滿意度',
    note:
      grades.length === 0
        ? ''
        : `${grades.length}人作答，平均${(times.mean ?? 0).toFixed(2)}（5是很滿意）；不滿意裡有${low}件說是政策。`,
    columns: figureColumns(['等級'], ['人數', '百分比']),
    rows:
      grades.length === 0
        ? []
        : GRADES.map((grade) => {
            const count = grades.filter((one) => one.grade === grade).length;
            return [GRADE_NAMES[grade] ?? '', String(count), share(count, grades.length)];
          }),
    empty: '這段期間沒有人作答',
  };
}
