import { z } from 'zod';
import { importFile } from '../person.ts';

/** The JSON Schema of an import file, as committed in `resources/samples/person.schema.json`. */
export function importFileSchema(): object {
  return {
    ...z.toJSONSchema(importFile, { io: 'input' }),
    title: '數位服務櫃檯匯入檔',
    description:
      'Dates are ISO calendar dates, both ends included; "to": null means still insured. Amounts are whole NT$. Checks a schema cannot express (check digits, order and overlap of spells, known units) are made on import.',
  };
}
