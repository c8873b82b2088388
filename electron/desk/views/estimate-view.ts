import type { Visit } from '../../../src/contract/staff-view.ts';
import type { PersonRecord } from '../../records/index.ts';
import type { DeskContext } from '../context.ts';
import { startLabel } from '../old-age/comparison.ts';
import { estimateOf } from '../old-age/estimate.ts';
import { spanInWords } from '../old-age/facts.ts';
import { type Choice, type OldAgePicture, oneOffOf, paidOutBy, type Start } from '../old-age/picture.ts';
import { type Memory, remembered } from '../remembered.ts';
import { suppliedInWords } from '../self-supplied/words.ts';
import { hasAssumptions, NO_ASSUMPTIONS, type VisitDraft } from '../visit.ts';
import { optionWords } from '../words/customer.ts';
import { dateOf, staffDate, staffMonth } from '../words/dates.ts';
import { dollars } from '../words/money.ts';
import { now } from '../context.ts';

type EstimateView = NonNullable<Visit['estimate']>;
type Fact = EstimateView['facts'][number];
type Row = EstimateView['rows'][number];

const CHART_END = 100 * 12;
const NOTHING = '—';

const estimates: Memory<OldAgePicture, EstimateView> = new WeakMap();

/** The clerk's estimate: the record beside the what-if, every start, every step; drawn again only when one of them changes. */
export function estimateViewOf(desk: DeskContext, record: PersonRecord, draft: VisitDraft): EstimateView {
  const today = draft.release?.asOf ?? dateOf(now(desk));
  const recorded = estimateOf(desk, record, today, NO_ASSUMPTIONS);
  const isAssumed = hasAssumptions(draft.assumptions);
  const assumed = isAssumed ? estimateOf(desk, record, today, draft.assumptions) : null;
  const light = JSON.stringify([draft.release?.estimateId, today, draft.assumptions]);
  return remembered(estimates, recorded, light, () => drawEstimate(recorded, assumed, draft, today));
}

function drawEstimate(
  recorded: OldAgePicture,
  assumed: OldAgePicture | null,
  draft: VisitDraft,
  today: string,
): EstimateView {
  const shown = assumed ?? recorded;
  const { selfSupplied, ...typed } = draft.assumptions;
  return {
    id: draft.release?.estimateId ?? '試算中',
    lawDate: staffDate(today),
    lawVersion: shown.lawVersion,
    dataAsOf: staffDate(shown.dataAsOf),
    eligible: shown.eligible,
    reasons: shown.eligible ? [] : [...shown.reasons],
    facts: factsBeside(recorded, assumed, draft.assumptions),
    assumptions: typed,
    selfSupplied: selfSupplied === null ? '' : suppliedInWords(selfSupplied),
    hasAssumptions: assumed !== null,
    options: optionsBeside(recorded, assumed),
    totalAges: [...shown.totalAges],
    rows: shown.starts.map((start) => rowOf(shown, start)),
    monthRows: shown.monthStarts.map((start) => rowOf(shown, start)),
    differences: differencesOf(shown),
    crossings: crossingsOf(shown),
    derivations: shown.derivations.map(({ key, title, steps }) => ({ key, title: title.zh, steps: [...steps] })),
    cautions: [...shown.cautions],
    notComputed: shown.notComputed.map((one) => ({ label: one.text.zh, source: one.article?.zh ?? '' })),
    salaryMonths: {
      highest60: shown.salaryMonths.highest60.map(monthRow),
      latest36: shown.salaryMonths.latest36.map(monthRow),
    },
    priceScenario: pricesOf(shown),
  };
}

function monthRow({ month, salary }: { month: string; salary: number }) {
  return { month: staffMonth(month), salary, note: '' };
}

function ageWords(ageMonths: number): string {
  const months = ageMonths % 12;
  return months === 0 ? `${ageMonths / 12}歲` : `${Math.floor(ageMonths / 12)}歲${months}個月`;
}

/** `−1.32%`, `0%`, `+4%`, with a true minus. */
function percentWords(percent: number): string {
  if (percent === 0) return '0%';
  return percent < 0 ? `−${-percent}%` : `+${percent}%`;
}

function rowOf(picture: OldAgePicture, start: Start): Row {
  return {
    key: start.month,
    month: staffMonth(start.month),
    age: ageWords(start.ageMonths),
    percent: percentWords(start.percent),
    monthly: start.monthly,
    more: start.more,
    overtakesNow: start.overtakesFirst === null ? '' : ageWords(start.overtakesFirst),
    overtakesOneOff: start.overtakesOneOff === null ? '' : ageWords(start.overtakesOneOff),
    totals: [...start.totals],
    isNow: start === picture.starts[0] && start.month === picture.facts.applyMonth,
  };
}

function optionsBeside(recorded: OldAgePicture, assumed: OldAgePicture | null): EstimateView['options'] {
  const keys = new Map<string, Choice>();
  for (const choice of [...recorded.choices, ...(assumed?.choices ?? [])]) keys.set(choice.key, choice);
  return [...keys.values()].map(({ key, per }) => ({
    key,
    title: optionWords[key].title.zh,
    per,
    recorded: recorded.choices.find((one) => one.key === key)?.amount ?? null,
    assumed: assumed === null ? null : (assumed.choices.find((one) => one.key === key)?.amount ?? null),
  }));
}

function factsBeside(recorded: OldAgePicture, assumed: OldAgePicture | null, typed: VisitDraft['assumptions']): Fact[] {
  const fact = (
    key: string,
    label: string,
    unit: string,
    isTyped: boolean,
    say: (of: OldAgePicture) => string,
  ): Fact => {
    const before = say(recorded);
    const after = assumed === null ? '' : say(assumed);
    const state = isTyped ? 'typed' : after !== '' && after !== before ? 'moved' : 'same';
    return { key, label, recorded: before, assumed: after, state, unit };
  };
  return [
    fact('leaveOn', '離職退保', '', typed.leaveOn !== null, ({ facts }) =>
      facts.leaveOn === null ? '還在保' : staffDate(facts.leaveOn),
    ),
    fact('applyMonth', '申請年月', '', typed.applyMonth !== null, ({ facts }) => staffMonth(facts.applyMonth)),
    fact('seniority', '勞保年資', '', false, ({ facts }) => spanInWords(facts.months, 'zh')),
    fact('before2009', '98年以前', '', false, ({ facts }) =>
      facts.monthsBefore2009 === 0 ? '無' : spanInWords(facts.monthsBefore2009, 'zh'),
    ),
    fact('after60', '60歲以後', '', false, ({ facts }) =>
      facts.monthsAfter60 === 0 ? '無' : spanInWords(facts.monthsAfter60, 'zh'),
    ),
    fact('averageSalary60', '最高60個月平均', '元', typed.averageSalary60 !== null, ({ facts }) =>
      averageWords(facts.highest60),
    ),
    fact('averageSalary36', '最近36個月平均', '元', typed.averageSalary36 !== null, ({ facts }) =>
      averageWords(facts.latest36),
    ),
    ...(recorded.facts.nationalPensionMonths === 0
      ? []
      : [
          fact('nationalPension', '國保年資（已繳）', '', false, ({ facts }) =>
            spanInWords(facts.nationalPensionMonths, 'zh'),
          ),
        ]),
  ];
}

function averageWords(amount: number | null): string {
  return amount === null ? '查無資料' : dollars(amount);
}

/** Cumulative difference to "now" (累計差額): a straight line after its start, so crossings are where it meets zero. */
function differencesOf(picture: OldAgePicture): EstimateView['differences'] {
  const first = picture.starts[0];
  if (first === undefined) return [];
  const from = first.ageMonths;
  const lines: EstimateView['differences'] = picture.starts.slice(1).map((start, index, later) => ({
    key: start.month,
    label: `${startLabel(picture, start, 'zh')}${start.ageMonths === picture.statutoryAge * 12 ? '' : '開始'}`,
    strong: index === later.length - 1,
    points: [from, start.ageMonths, CHART_END].map((age) => [age, paidOutBy(start, age) - paidOutBy(first, age)]),
  }));
  const oneOff = oneOffOf(picture);
  if (oneOff === undefined) return lines;
  const level: [number, number][] = [from, CHART_END].map((age) => [age, oneOff.amount - paidOutBy(first, age)]);
  return [...lines, { key: oneOff.key, label: optionWords[oneOff.key].title.zh, strong: true, points: level }];
}

/** Where the one-off sum is passed, and the first and last age at which a later start passes "now". */
function crossingsOf(picture: OldAgePicture): EstimateView['crossings'] {
  const first = picture.starts[0];
  if (first === undefined) return [];
  const ages = picture.starts
    .flatMap((start) => (start.overtakesFirst === null ? [] : [start.overtakesFirst]))
    .filter((age) => age <= CHART_END);
  const ends = [...new Set([Math.min(...ages), Math.max(...ages)])].filter((age) => Number.isFinite(age));
  const later = ends.map((age, index) => ({
    ageMonths: age,
    label: index === 0 ? `${ageWords(age)}：晚領追上現在開始` : `${ageWords(age)}：最晚的也追上`,
  }));
  if (first.overtakesOneOff === null || first.overtakesOneOff > CHART_END) return later;
  return [{ ageMonths: first.overtakesOneOff, label: `${ageWords(first.overtakesOneOff)}：年金追上一次領` }, ...later];
}

function pricesOf({ prices, starts }: OldAgePicture): EstimateView['priceScenario'] {
  if (prices === null) return null;
  return {
    assumption: `假設物價每年漲${prices.growthPercent}%，累計達5%才調整（勞保65-4）；是假設，不是預測。`,
    rows: prices.rows.map((row, index) => ({
      key: row.month,
      label: `${staffMonth(row.month)}（${starts[index] === undefined ? NOTHING : ageWords(starts[index].ageMonths)}）`,
      totals: [...row.totals],
      overtakesNow: row.overtakesFirst === null ? '' : ageWords(row.overtakesFirst),
    })),
  };
}
