import type { Visit } from '../../../src/contract/staff-view.ts';
import type { PersonRecord } from '../../records/index.ts';
import { begunBy, insuredMonths, monthNumber, monthsInWords, type Spell } from './insured-time.ts';

type Timeline = NonNullable<Visit['summary']>['timeline'];
type Stretch = Timeline['lanes'][number]['stretches'][number];

const SINCE_ANNUITY = '2009-01-01';

/** A working life across the schemes (工作生涯): cover as bars, insured salary as height, interruptions named. */
export function timelineOf({ person, units }: PersonRecord, today: string): Timeline {
  const { birthDate } = person;
  const unitName = (number: string) => units[number]?.name ?? number;
  const labor = begunBy(person.laborInsurance, today);
  const salaries = labor.map((spell) => stretch(spell, today, unitName(spell.unit), '', spell.salary));
  const lanes: Timeline['lanes'] = [
    { key: 'laborInsurance', title: '勞保', stretches: withGaps(salaries) },
    bars('employmentInsurance', '就保', person.employmentInsurance, today),
    bars('occupationalAccident', '職保', person.occupationalAccident, today),
    bars('laborPension', '勞退', person.laborPension.spells, today),
    {
      key: 'nationalPension',
      title: '國保',
      stretches: begunBy(person.nationalPension, today).map((spell) => ({
        ...stretch(spell, today, monthsInWords(insuredMonths([spell], birthDate, today)), '', null),
        kind: spell.paid === 'paid' ? ('cover' as const) : ('unpaid' as const),
        detail: { paid: '', unpaid: '未繳', lapsed: '未繳，超過10年不能補' }[spell.paid],
      })),
    },
    bars('farmers', '農保', person.farmers, today),
  ];
  const drawn = lanes.filter((lane) => lane.stretches.length > 0);
  const firsts = drawn.flatMap((lane) => lane.stretches.map((one) => one.fromMonth));
  const now = monthNumber(today);
  const birthMonth = monthNumber(birthDate);
  const before = labor.filter((spell) => spell.from < SINCE_ANNUITY);
  return {
    fromMonth: Math.min(now - 12, ...firsts),
    toMonth: now + 12,
    birthMonth,
    lanes: drawn,
    moments: [
      { month: monthNumber(SINCE_ANNUITY), label: '98/01 年金上路', kind: 'dashed' as const },
      { month: birthMonth + 720, label: '60歲', kind: 'dashed' as const },
      { month: now, label: '今天', kind: 'today' as const },
      { month: birthMonth + 780, label: '65歲', kind: 'dashed' as const },
    ].filter(({ month }) => month >= Math.min(now - 12, ...firsts) && month <= now + 12),
    before2009: monthsInWords(insuredMonths(before.map(until2008), birthDate, today)),
    since2009: monthsInWords(insuredMonths(labor.flatMap(from2009), birthDate, today)),
  };
}

function until2008<One extends Spell>(spell: One): One {
  return spell.to === null || spell.to >= SINCE_ANNUITY ? { ...spell, to: '2008-12-31' } : spell;
}

function from2009<One extends Spell>(spell: One): One[] {
  if (spell.to !== null && spell.to < SINCE_ANNUITY) return [];
  return [spell.from < SINCE_ANNUITY ? { ...spell, from: SINCE_ANNUITY } : spell];
}

function stretch(spell: Spell, today: string, label: string, detail: string, salary: number | null): Stretch {
  const end = spell.to === null || spell.to > today ? today : spell.to;
  return { fromMonth: monthNumber(spell.from), toMonth: monthNumber(end) + 1, label, detail, kind: 'cover', salary };
}

function bars(key: string, title: string, spells: readonly Spell[], today: string) {
  const joined: Stretch[] = [];
  for (const spell of begunBy(spells, today)) {
    const next = stretch(spell, today, '', '', null);
    const last = joined.at(-1);
    if (last !== undefined && next.fromMonth <= last.toMonth) {
      joined[joined.length - 1] = { ...last, toMonth: Math.max(last.toMonth, next.toMonth) };
    } else joined.push(next);
  }
  const named = joined.map((one) => ({ ...one, label: monthsInWords(one.toMonth - one.fromMonth) }));
  return { key, title, stretches: named };
}

/** Interruptions 中斷 of at least two months between spells, named with their length. */
function withGaps(covered: readonly Stretch[]): Stretch[] {
  const drawn: Stretch[] = [];
  let end: number | null = null;
  for (const one of covered) {
    if (end !== null && one.fromMonth - end >= 2) {
      const label = monthsInWords(one.fromMonth - end);
      drawn.push({ fromMonth: end, toMonth: one.fromMonth, label: '中斷', detail: label, kind: 'gap', salary: null });
    }
    drawn.push(one);
    end = Math.max(end ?? 0, one.toMonth);
  }
  return drawn;
}
