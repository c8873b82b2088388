import type { LookUpRow } from './look-up-lines.ts';

type Looked = Pick<LookUpRow, 'type' | 'subject' | 'details' | 'person_id' | 'responsible_for'>;

/** A roster, a search by name or a paper that was checked: it shows persons without opening their records. */
export function isIndirect({ type }: Pick<LookUpRow, 'type'>): boolean {
  return type === 'unit.lookedUp' || type === 'person.searched' || type === 'handout.checked';
}

/**
 * Whom and what a look concerned, as `person:12` and `unit:01012345A`: all who were listed, and with a person also the
 * units that person answers for. A receipt that was opened names nobody: nobody stood at the counter for it.
 */
export function lookedAt({ type, subject, details, person_id: person, responsible_for: units }: Looked): string[] {
  switch (type) {
    case 'unit.lookedUp':
      return [subject, ...listedIn(details, 'listed')];
    case 'person.searched':
      return listedIn(details, 'found');
    case 'handout.checked':
      return [subject];
    case 'person.lookedUp':
      return [`person:${person ?? ''}`, ...unitsOf(units)];
    default:
      return [];
  }
}

function listedIn(details: string, key: 'listed' | 'found'): string[] {
  const parsed: { readonly [key: string]: unknown } = JSON.parse(details);
  const ids = parsed[key];
  return Array.isArray(ids) ? ids.map((id) => `person:${String(id)}`) : [];
}

function unitsOf(json: string | null): string[] {
  const numbers: unknown = json === null ? [] : JSON.parse(json);
  return Array.isArray(numbers) ? numbers.map((number) => `unit:${String(number)}`) : [];
}
