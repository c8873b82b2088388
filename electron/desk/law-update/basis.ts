import { z } from 'zod';
import { calendarDate, money } from '../../../src/contract/text.ts';
import type { PersonRecord, ReceiptBasis } from '../../records/index.ts';
import { isPlainObject } from '../../rules/plain-object.ts';
import type { DeskContext } from '../context.ts';
import { releasedPicture } from '../old-age/released.ts';
import { supposed } from '../visit.ts';

/** What an estimate was computed from, frozen with its receipt: the record as it was, the day, the assumptions; and what was printed. */
const estimateBasis = z.strictObject({
  asOf: calendarDate,
  assumptions: supposed,
  record: z.custom<PersonRecord>(isPlainObject),
  choices: z.array(z.strictObject({ key: z.string(), amount: money, per: z.enum(['month', 'once']) })),
});
export type EstimateBasis = z.infer<typeof estimateBasis>;

/** The basis of the released estimate, to be kept with the receipt. */
export function basisOfRelease(desk: DeskContext): ReceiptBasis {
  const { picture, record, release } = releasedPicture(desk);
  const basis: EstimateBasis = {
    asOf: release.asOf,
    assumptions: release.assumptions,
    record,
    choices: picture.choices.map(({ key, amount, per }) => ({ key, amount, per })),
  };
  return { lawVersion: picture.lawVersion, basis: JSON.stringify(basis) };
}

export function readBasis({ basis }: ReceiptBasis): EstimateBasis {
  return estimateBasis.parse(JSON.parse(basis));
}
