import { invent } from '../invent.ts';
import type { Journey } from './journey.ts';

/** A daughter with a mandate for her father in hospital, whose record is under a privacy lock. */
export const privacyLock: Journey = {
  key: 'J12',
  wish: '幫住院的爸爸印投保資料、做試算',
  persons: [
    invent({
      name: '何金水',
      identifiers: 'F128160407',
      birthDate: '1958-02-17',
      sex: 'male',
      jobs: [
        {
          unit: '01097123D',
          from: '1984-04-02',
          to: '2012-06-30',
          salaries: [
            ['1984-04-02', 9_900],
            ['1990-01-01', 18_300],
            ['1996-01-01', 31_800],
            ['2005-01-01', 43_900],
          ],
        },
      ],
      balance: 402_611,
      more: { privacyLock: true, phone: '0932704618' },
    }),
  ],
};
