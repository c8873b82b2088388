import { invent } from '../invent.ts';
import { SHOP } from '../units.ts';
import type { Journey } from './journey.ts';

/** Owner of a shop with four employees that owes every kind of contribution; a new hire starts on Saturday. */
export const shopOwner: Journey = {
  key: 'J11',
  wish: '新人星期六上班，要加保，順便印單子',
  persons: [
    invent({
      name: '曾小橋',
      identifiers: 'G223409171',
      birthDate: '1975-11-23',
      sex: 'female',
      jobs: [
        {
          unit: SHOP,
          from: '2013-06-03',
          to: null,
          salaries: [
            ['2013-06-03', 31_800],
            ['2019-01-01', 36_300],
          ],
          category: 'employer',
        },
      ],
      more: {
        phone: '0936815024',
        responsibleFor: [SHOP],
        nationalPension: [{ from: '2008-10-01', to: '2013-05-31', paid: 'paid' }],
      },
    }),
  ],
};
