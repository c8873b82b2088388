import type { InsuredCategory } from '../person.ts';
import { addDays, addMonths, earlier, later } from './calendar.ts';
import type { Job, Level } from './career.ts';
import type { Chance } from './chance.ts';
import { gradeFor, tableChanges } from './grades.ts';
import { trainingUnits } from './units.ts';

/** How someone has earned a living; decides which insurances know them. */
export type Livelihood = 'employee' | 'union' | 'fishery' | 'farmer' | 'household';

export function inventLivelihood(chance: Chance): Livelihood {
  const draw = chance.whole(1, 100);
  if (draw <= 70) return 'employee';
  if (draw <= 84) return 'union';
  if (draw <= 86) return 'fishery';
  return draw <= 93 ? 'farmer' : 'household';
}

interface Course {
  readonly livelihood: 'employee' | 'union' | 'fishery';
  /** No job before this day. */
  readonly earliest: string;
  readonly birthDate: string;
  readonly asOf: string;
}

const units = trainingUnits();
const unitsOf: Readonly<Record<Course['livelihood'], readonly string[]>> = {
  employee: unitsOfTypes(['01', '04', '05', '10', '40', '50']),
  union: unitsOfTypes(['20']),
  fishery: unitsOfTypes(['30']),
};
const categories: Readonly<Record<Course['livelihood'], InsuredCategory>> = {
  employee: 'employee',
  union: 'union',
  fishery: 'fishery',
};

/** Jobs one after the other, never two at once, up to retirement or to `asOf`, where the last one may still run. */
export function inventCareer(chance: Chance, { livelihood, earliest, birthDate, asOf }: Course): Job[] {
  const jobs: Job[] = [];
  const stop = earlier(asOf, addMonths(birthDate, chance.whole(55 * 12, 66 * 12)));
  // Where in the grade table someone stands, in thousandths between its floor and its top.
  let standing = chance.whole(0, 450);
  let from = later(earliest, firstOfMonth(addMonths(birthDate, chance.whole(18 * 12, 26 * 12))));
  while (from < stop) {
    const planned = addDays(addMonths(from, chance.whole(10, 110)), -1);
    const end = planned >= stop ? (stop === asOf ? null : endOfMonth(stop)) : planned;
    const unit = chance.pick(unitsOf[livelihood]);
    if (unit !== jobs.at(-1)?.unit) {
      const { levels, reached } = inventLevels(chance, from, end ?? asOf, standing);
      standing = reached;
      jobs.push({ unit, from, to: end, salaries: levels, category: categories[livelihood] });
    }
    if (end === null) break;
    from = chance.happens(55) ? addDays(end, 1) : addMonths(addDays(end, 1), chance.whole(1, 30));
  }
  return jobs;
}

/** A salary review every two or three years, and whenever a new grade table comes into force. */
function inventLevels(chance: Chance, from: string, to: string, standing: number) {
  const days = new Set([from, ...tableChanges(from, to)]);
  let reached = standing;
  for (let day = addMonths(from, chance.whole(24, 36)); day < to; day = addMonths(day, chance.whole(24, 36))) {
    days.add(firstOfMonth(day));
  }
  const levels: Level[] = [];
  for (const day of [...days].sort()) {
    const floor = gradeFor(0, day);
    const top = gradeFor(Number.MAX_SAFE_INTEGER, day);
    const salary = gradeFor(floor + Math.floor(((top - floor) * reached) / 1000), day);
    if (salary !== levels.at(-1)?.[1]) levels.push([day, salary]);
    reached = Math.min(1000, reached + chance.whole(0, 90));
  }
  return { levels, reached };
}

function unitsOfTypes(types: readonly string[]): string[] {
  return units.filter((unit) => types.includes(unit.type)).map((unit) => unit.insuranceNumber);
}

function firstOfMonth(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

function endOfMonth(date: string): string {
  return addDays(addMonths(firstOfMonth(date), 1), -1);
}
