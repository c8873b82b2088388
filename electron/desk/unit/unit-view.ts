import type { UnitView } from '../../../src/contract/unit-view.ts';
import type { RosterLine, RosterSpell, UnitRecord } from '../../records/index.ts';
import { dayBefore, isoDay, nextDay, parseDay } from '../../rules/calendar.ts';
import { maskIdentifier } from '../old-age/facts.ts';
import { owedLines, totalOf, UNIT_KINDS } from '../summary/owed.ts';
import { CATEGORIES } from '../summary/summary-view.ts';
import { monthOfDate, staffDate, staffMonth } from '../words/dates.ts';
import { dollars } from '../words/money.ts';

type Change = UnitView['changes'][number];

const SCHEMES: Readonly<Record<RosterSpell['scheme'], string>> = {
  laborInsurance: '勞保',
  employmentInsurance: '就保',
  occupationalAccident: '職保',
  laborPension: '勞退',
  farmers: '農保',
};

export const UNIT_STATES = { active: '在保', suspended: '停業', closed: '註銷', unknown: '狀態未登錄' } as const;

/** Everything on one unit (投保單位), with who is insured through it and what changed this month. */
export function unitViewOf({ unit, dataAsOf, roster }: UnitRecord, today: string): UnitView {
  const { insuranceNumber, businessNumber, name, employees } = unit;
  const arrears = owedLines(unit.arrears, UNIT_KINDS);
  const insured = roster.lines.filter((line) => openSpells(line, today).length > 0);
  return {
    number: insuranceNumber,
    businessNumber,
    name,
    status: UNIT_STATES[unit.status ?? 'unknown'],
    since: unit.since === undefined ? '' : staffDate(unit.since),
    responsible: unit.responsible ?? '',
    address: unit.address ?? '',
    employees,
    dataAsOf: staffDate(dataAsOf),
    arrears,
    arrearsTotal: totalOf(arrears),
    roster: insured.map((line) => rosterRow(line, today)),
    insured: roster.total,
    listed: insured.length,
    locked: roster.locked,
    month: staffMonth(monthOfDate(today)),
    changes: roster.lines.flatMap((line) => changesOf(line, today)).toSorted((a, b) => a.date.localeCompare(b.date)),
    hints: hintsOf(roster.lines, today),
  };
}

function openSpells({ spells }: RosterLine, day: string): RosterSpell[] {
  return spells.filter((spell) => spell.from <= day && (spell.to === null || spell.to >= day));
}

/** The scheme whose history tells when somebody came and with what salary: labor insurance, else the widest there is. */
const LEADING = ['laborInsurance', 'occupationalAccident', 'farmers', 'laborPension', 'employmentInsurance'] as const;

function leadingSpells(line: RosterLine): RosterSpell[] {
  const scheme = LEADING.find((one) => line.spells.some((spell) => spell.scheme === one));
  return line.spells.filter((spell) => spell.scheme === scheme);
}

function rosterRow(line: RosterLine, today: string): UnitView['roster'][number] {
  const open = openSpells(line, today);
  const leading = openSpells({ ...line, spells: leadingSpells(line) }, today).at(-1) ?? open[0];
  return {
    key: String(line.personId),
    name: line.name,
    identifier: maskIdentifier(line.identifier),
    schemes: [...new Set(open.map((spell) => SCHEMES[spell.scheme]))].join('、'),
    category: leading?.category == null ? '' : CATEGORIES[leading.category],
    salary: leading?.salary ?? null,
    since: leading === undefined ? '—' : staffDate(startOf(leadingSpells(line), leading)),
  };
}

function follows(before: RosterSpell, after: RosterSpell): boolean {
  return before.to !== null && isoDay(nextDay(parseDay(before.to))) === after.from;
}

function startOf(spells: readonly RosterSpell[], spell: RosterSpell): string {
  const before = spells.find((one) => follows(one, spell));
  return before === undefined ? spell.from : startOf(spells, before);
}

/** Came, left, other salary: this month and what is registered ahead. */
function changesOf(line: RosterLine, today: string): Change[] {
  const since = `${monthOfDate(today)}-01`;
  const spells = leadingSpells(line);
  const { name } = line;
  const changes: Change[] = [];
  const add = (kind: Change['kind'], day: string, detail: string) =>
    changes.push({ key: `${line.personId}-${kind}-${day}`, kind, name, date: staffDate(day), detail });
  for (const spell of spells) {
    const before = spells.find((one) => follows(one, spell));
    const salary = spell.salary === null ? '' : `${dollars(spell.salary)}元`;
    if (spell.from >= since && before === undefined) add('joined', spell.from, salary);
    if (spell.from >= since && before !== undefined && before.salary !== spell.salary) {
      add('salary', spell.from, `${before.salary === null ? '' : dollars(before.salary)} → ${salary}`);
    }
    const { to } = spell;
    if (to !== null && to >= since && !spells.some((one) => follows(spell, one))) add('left', to, salary);
  }
  return changes;
}

/** Months back within which a new employee's starting days are compared. */
function hintsOf(lines: readonly RosterLine[], today: string): UnitView['hints'] {
  const since = `${monthOfDate(isoDay(dayBefore(parseDay(`${monthOfDate(today)}-01`))))}-01`;
  const differing = lines.filter((line) => {
    const starts = (scheme: RosterSpell['scheme']) => {
      const spells = line.spells.filter((spell) => spell.scheme === scheme);
      const first = spells.find((spell) => !spells.some((one) => follows(one, spell)) && spell.from >= since);
      return first?.from;
    };
    const insured = starts('laborInsurance');
    const contributed = starts('laborPension');
    return insured !== undefined && contributed !== undefined && insured !== contributed;
  });
  if (differing.length === 0) return [];
  const names = differing.map((line) => line.name).join('、');
  return [
    {
      key: 'startDays',
      text: `${names}：勞保加保和勞退開始提繳不是同一天，請單位核對到職日。`,
      source: '勞保11、勞退18',
    },
  ];
}
