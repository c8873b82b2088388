import type { Person } from '../person.ts';
import { type Job, recordCareer } from './career.ts';

/** What makes an invented person; everything else is empty. */
export interface Invented extends Pick<Person, 'name' | 'birthDate' | 'sex'> {
  readonly identifiers: Person['identifiers'] | string;
  /** The day seen from which an employment without end still runs. */
  readonly asOf?: string;
  readonly jobs?: readonly Job[];
  readonly balance?: number;
  readonly individualBalance?: number;
  readonly more?: Partial<Person>;
}

/** A person in canonical form from the few facts that matter. */
export function invent({
  identifiers,
  asOf = '2026-11-30',
  jobs = [],
  balance = 0,
  individualBalance = 0,
  more,
  ...facts
}: Invented): Person {
  const { pensionSpells, ...histories } = recordCareer(jobs, facts.birthDate, asOf);
  return {
    ...facts,
    identifiers:
      typeof identifiers === 'string' ? [{ kind: 'nationalId', value: identifiers, current: true }] : identifiers,
    otherNames: [],
    nationality: 'roc',
    phone: '',
    account: null,
    privacyLock: false,
    ...histories,
    nationalPension: [],
    laborPension: { balance, individualBalance, spells: pensionSpells },
    farmers: [],
    claims: [],
    arrears: [],
    loan: null,
    responsibleFor: [],
    ...more,
  };
}
