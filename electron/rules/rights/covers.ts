import { type Day, parseDay } from '../calendar.ts';
import { isPlainObject } from '../plain-object.ts';
import { PreparedHistory } from '../salary-history.ts';
import type { RightsPerson } from './facts.ts';

/** One stretch of cover; `to` of an open one lies beyond every day. */
interface Cover {
  from: Day;
  to: Day;
  category: string;
}

const open: Day = parseDay('2299-12-31');
const noBirth: Day = parseDay('1800-01-01');
/** Employees have been covered for occupational accidents by an Act of their own since 111-05-01 (職保107). */
export const occupationalActSince = parseDay('2022-05-01');

/** What is known of a person's covers by scheme; undefined where nobody told. */
export interface Covers {
  laborInsurance: readonly Cover[] | undefined;
  employmentInsurance: readonly Cover[] | undefined;
  occupationalAccident: readonly Cover[] | undefined;
  nationalPension: readonly Cover[] | undefined;
  farmers: readonly Cover[] | undefined;
  /** The spells as the questions of a scheme read them, each read once; undefined where there are none. */
  histories: Readonly<Record<SpellScheme, PreparedHistory | undefined>>;
  /** The insured salary of the latest spell of labor insurance. */
  latestSalary: number | undefined;
}
export type SpellScheme = 'laborInsurance' | 'employmentInsurance' | 'occupationalAccident';
export type CoveredScheme = SpellScheme | 'nationalPension' | 'farmers';

function schemeOf(spell: unknown): unknown {
  return isPlainObject(spell) ? (spell['scheme'] ?? 'laborInsurance') : 'laborInsurance';
}

/** Each stretch of a history with the category it was told with; the columns alone know employees from the rest. */
function coversIn(rows: readonly unknown[]): Cover[] {
  return rows.map((row) => {
    const { from, to, category } = isPlainObject(row) ? row : {};
    return {
      from: typeof from === 'string' ? parseDay(from) : open,
      to: typeof to === 'string' ? parseDay(to) : open,
      category: typeof category === 'string' ? category : 'employee',
    };
  });
}

/** Reads the covers of a person once for every right. @throws RuleFault `facts.missing`, `facts.invalid` */
export function coversOf(person: RightsPerson): Covers {
  const { salaryHistory: rows, birthDate, nationalPension, farmers } = person;
  const read = (of: readonly unknown[]) =>
    of.length === 0 ? undefined : new PreparedHistory(of, 'facts.salaryHistory', birthDate ?? noBirth);
  const of = (scheme: SpellScheme) => rows?.filter((row) => schemeOf(row) === scheme) ?? [];
  const own = rows?.some((row) => isPlainObject(row) && row['scheme'] != null) ?? false;
  // A wrong spell is named by its place in the list as it was given.
  if (own && rows != null) read(rows);
  const laborRows = own ? of('laborInsurance') : (rows ?? []);
  const employmentRows = own ? of('employmentInsurance') : [];
  const accidentRows = own ? of('occupationalAccident') : [];
  const labor = coversIn(laborRows);
  const laborHistory = read(laborRows);
  const known = <T>(covers: T) => (rows == null ? undefined : covers);
  const pensionNone = nationalPension?.spells == null && isNothing(nationalPension?.coverage);
  return {
    laborInsurance: known(labor.filter((one) => one.category !== 'pensionerOccupationalOnly')),
    employmentInsurance: known(own ? coversIn(employmentRows) : labor.filter((one) => one.category === 'employee')),
    occupationalAccident: known(
      own
        ? coversIn(accidentRows)
        : labor.filter((one) => one.category !== 'laidOff' && one.category !== 'occupationalContinuation'),
    ),
    nationalPension: pensionNone ? [] : datedCovers(nationalPension?.spells),
    farmers: datedCovers(farmers?.spells),
    histories: {
      laborInsurance: laborHistory,
      employmentInsurance: own ? read(employmentRows) : laborHistory,
      occupationalAccident: own ? read(accidentRows) : laborHistory,
    },
    latestSalary: laborHistory?.whole.salary.at(-1),
  };
}

function isNothing(seniority: { years?: unknown; months?: unknown; days?: unknown } | null | undefined): boolean {
  if (seniority == null) return false;
  return [seniority.years, seniority.months, seniority.days].every((part) => part === undefined || part === 0);
}

function datedCovers(spells: readonly { from: Day; to: Day | null }[] | null | undefined): Cover[] | undefined {
  return spells?.map(({ from, to }) => ({ from, to: to ?? open, category: 'employee' }));
}

/** Whether a scheme covered a person on a day: still, no longer since its last day, never before it, or nobody told. */
export type Standing =
  | { state: 'covered'; category: string }
  | { state: 'ended'; on: Day }
  | { state: 'never' }
  | { state: 'unknown' };

export function coverOn(covers: Covers, scheme: CoveredScheme, day: Day): Standing {
  const spells = covers[scheme];
  if (spells === undefined) return { state: 'unknown' };
  let ended = 0;
  for (const { from, to, category } of spells) {
    if (from > day) continue;
    if (to >= day) return { state: 'covered', category };
    if (to > ended) ended = to;
  }
  return ended === 0 ? { state: 'never' } : { state: 'ended', on: ended };
}

/** The same, with what the event itself says where no record tells. */
export function coverAt(
  covers: Covers,
  scheme: CoveredScheme,
  day: Day,
  insured: boolean | null | undefined,
): Standing {
  const found = coverOn(covers, scheme, day);
  if (found.state !== 'unknown' || insured == null) return found;
  return insured ? { state: 'covered', category: 'employee' } : { state: 'never' };
}
