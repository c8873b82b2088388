import { FaultError } from '../../../src/contract/fault.ts';
import { LARGEST_SUPPLIED_FILE } from '../../../src/contract/supplied-file.ts';
import { faultsOf } from '../../records/history-faults.ts';
import { readPdfApart } from '../../records/index.ts';
import { readSuppliedLines } from './lines.ts';
import { type SuppliedSpell, suppliedFacts } from './supplied.ts';
import { readSuppliedTable } from './table.ts';
import { pdfFault, suppliedFault } from './words.ts';

/** Readers of PDF look for its header in this many bytes. */
const HEADER_WITHIN = 1024;
/** The number of a citizen or resident as papers print it, with some characters hidden or none. */
const PRINTED_NUMBER = /(?<![A-Z\d*])[A-Z][A-D\d*][\d*]{8}(?![\d*])/g;

/** Characters of a line that are enough to find it on the paper. */
const QUOTED = 24;

interface Holder {
  readonly identifiers: readonly { readonly value: string }[];
  readonly birthDate: string;
}

/**
 * The insured spells of a file the citizen brought, all of them or none.
 * @throws FaultError `selfSupplied.…`
 */
export async function readSupplied(content: Uint8Array, holder: Holder): Promise<SuppliedSpell[]> {
  if (content.length > LARGEST_SUPPLIED_FILE) throw suppliedFault('selfSupplied.tooLarge');
  const start = Buffer.from(content.subarray(0, HEADER_WITHIN)).toString('latin1');
  if (start.startsWith('PK')) throw suppliedFault('selfSupplied.archive');
  const found = start.includes('%PDF-') ? linesIn(await pdfText(content), holder) : spellsIn(decode(content), holder);
  const spells = found.sort((one, other) => one.from.localeCompare(other.from));
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

async function pdfText(content: Uint8Array): Promise<string> {
  const read = await readPdfApart(content);
  if ('refused' in read) throw pdfFault(read.refused);
  return read.text;
}

/** Lines of a PDF have no numbers anybody sees, so one that is not understood is quoted. */
function linesIn(text: string, holder: Holder): SuppliedSpell[] {
  const numbers = text.match(PRINTED_NUMBER) ?? [];
  if (numbers.length > 0 && !numbers.some((number) => isHolder(number, holder)))
    throw suppliedFault('selfSupplied.otherPerson');
  const { spells, wrong } = readSuppliedLines(text);
  const [line] = wrong;
  if (line === undefined) return spells;
  const start = text.split('\n')[line - 1]?.slice(0, QUOTED) ?? '';
  throw suppliedFault('selfSupplied.notUnderstood', `「${start}」那一行，可以複製文字貼上，拿掉那一行再加入`);
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
