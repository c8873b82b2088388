import { FaultError } from '../../../src/contract/fault.ts';
import { LARGEST_SUPPLIED_FILE } from '../../../src/contract/supplied-file.ts';
import { faultsOf } from '../../records/history-faults.ts';
import { readSuppliedLines } from './lines.ts';
import { type SuppliedSpell, suppliedFacts } from './supplied.ts';
import { readSuppliedTable } from './table.ts';
import { suppliedFault } from './words.ts';

interface Holder {
  readonly identifiers: readonly { readonly value: string }[];
  readonly birthDate: string;
}

/**
 * The insured spells of a file the citizen brought, all of them or none.
 * @throws FaultError `selfSupplied.…`
 */
export function readSupplied(content: Uint8Array, holder: Holder): SuppliedSpell[] {
  if (content.length > LARGEST_SUPPLIED_FILE) throw suppliedFault('selfSupplied.tooLarge');
  const signature = Buffer.from(content.subarray(0, 4)).toString('latin1');
  if (signature === '%PDF' || signature.startsWith('PK')) throw suppliedFault('selfSupplied.pdf');
  const text = decode(content);
  const spells = spellsIn(text, holder).sort((one, other) => one.from.localeCompare(other.from));
  if (spells.length === 0) throw suppliedFault('selfSupplied.noSpells');
  const parsed = suppliedFacts.shape.laborInsurance.safeParse(spells);
  if (!parsed.success) throw suppliedFault('selfSupplied.notUnderstood', '薪資或段數超過可能的範圍');
  const [fault] = faultsOf(parsed.data, holder.birthDate);
  if (fault !== undefined) {
    const spell = parsed.data[fault.index];
    throw suppliedFault(
      'selfSupplied.notUnderstood',
      `${spell?.from ?? ''}起的一段，${fault.message.replace('。', '')}`,
    );
  }
  return parsed.data;
}

function spellsIn(text: string, holder: Holder): SuppliedSpell[] {
  const gathered = tableIn(text, holder);
  if (gathered === null) {
    const { spells, wrong } = readSuppliedLines(text);
    if (wrong.length > 0) throw suppliedFault('selfSupplied.notUnderstood', `第${wrong.slice(0, 5).join('、')}行`);
    return spells;
  }
  const [problem] = gathered.problems;
  if (problem !== undefined)
    throw suppliedFault('selfSupplied.notUnderstood', `${problem.column}${problem.reason.replace('。', '')}`);
  return gathered.entries.flatMap(({ rows }) =>
    rows.map((row) => {
      if (!isHolder(String(row.identifier), holder)) throw suppliedFault('selfSupplied.otherPerson');
      return {
        from: String(row.from),
        to: typeof row.to === 'string' ? row.to : null,
        salary: Number(row.salary),
        unit: String(row.unit).slice(0, 60),
        category: 'employee',
      };
    }),
  );
}

function tableIn(text: string, { identifiers }: Holder) {
  try {
    return readSuppliedTable(text, identifiers[0]?.value ?? '');
  } catch (error) {
    if (error instanceof FaultError) throw suppliedFault('selfSupplied.notUnderstood', error.text.zh.split('。')[0]);
    throw error;
  }
}

/** Downloads hide some characters of the number: `A1234*****`. */
function isHolder(given: string, { identifiers }: Holder): boolean {
  return identifiers.some(
    ({ value }) =>
      given.length === value.length && given.split('').every((sign, index) => sign === '*' || sign === value[index]),
  );
}

function decode(content: Uint8Array): string {
  for (const encoding of ['utf-8', 'big5']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content);
    } catch {
      // The other one is tried.
    }
  }
  throw suppliedFault('selfSupplied.notText');
}
