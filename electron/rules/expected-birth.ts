import type { Caution } from '../../src/contract/answer.ts';
import type { Day } from './calendar.ts';
import { caution } from './trace.ts';

/** A mother may ask before the birth: the figures are those of the expected day, and that is said aloud. */
export function expectedBirthCautions(deliveredOn: Day, asOf: Day): Caution[] {
  if (deliveredOn <= asOf) return [];
  return [
    caution('maternity.expected', {
      zh: '生產日還沒到，先用預產期試算。生產以後請用實際的日期和投保資料再算一次。',
      en: 'The birth is still expected: figures for the due date. Ask again after the birth with the real day and cover.',
    }),
  ];
}
