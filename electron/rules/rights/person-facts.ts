import type { Day } from '../calendar.ts';
import type { Covers, SpellScheme } from './covers.ts';
import type { RightsPerson } from './facts.ts';
import { dayText } from './right.ts';

/** History or totals of a person, as the questions of a scheme read them. */
export function recordFacts(person: RightsPerson, covers: Covers, scheme: SpellScheme): Record<string, unknown> {
  const salaryHistory = covers.histories[scheme];
  if (salaryHistory !== undefined) return { salaryHistory, insuredBefore2009: person.insuredBefore2009 };
  const { coverage, averageSalary6, averageSalary60, insuredBefore2009 } = person;
  return { coverage, averageSalary6, averageSalary60, insuredBefore2009 };
}

/** The average of six months alone, for schemes that read no seniority. */
export function averageFacts(person: RightsPerson, covers: Covers, scheme: SpellScheme): Record<string, unknown> {
  const salaryHistory = covers.histories[scheme];
  return salaryHistory !== undefined ? { salaryHistory } : { averageSalary6: person.averageSalary6 };
}

/** Birth, event and application, as the questions of labor insurance read them. */
export function datesOf(person: RightsPerson, on: Day, asOf: Day): Record<string, unknown> {
  return { birthDate: dayText(person.birthDate), eventOn: dayText(on), applyOn: dayText(asOf) };
}
