import { invent } from '../invent.ts';
import type { Journey } from './journey.ts';

/** Husband, 44, died of illness in service: 18 years 0 months from 97-11, best 60 = last 6 = 45,800. Widow 42, child 8. */
export const widow: Journey = {
  key: 'J9',
  wish: '先生過世，月領還是一次領',
  persons: [
    invent({
      name: '許建銘',
      identifiers: 'M128371049',
      birthDate: '1982-05-14',
      sex: 'male',
      jobs: [
        {
          unit: '01086912C',
          from: '2008-11-01',
          to: '2026-10-31',
          salaries: [
            ['2008-11-01', 33_300],
            ['2012-03-01', 38_200],
            ['2016-03-01', 43_900],
            ['2018-03-01', 45_800],
          ],
          wages: [
            ['2008-11-01', 33_300],
            ['2012-03-01', 38_200],
            ['2016-03-01', 43_900],
            ['2018-03-01', 48_200],
          ],
        },
      ],
      balance: 663_907,
      more: { diedOn: '2026-10-31' },
    }),
    invent({
      name: '方淑惠',
      identifiers: 'J229104757',
      birthDate: '1984-03-08',
      sex: 'female',
      jobs: [
        {
          unit: '05029345G',
          from: '2021-02-01',
          to: null,
          salaries: [
            ['2021-02-01', 26_400],
            ['2023-07-01', 30_300],
          ],
        },
      ],
      balance: 112_508,
      more: { phone: '0921476083' },
    }),
  ],
};
