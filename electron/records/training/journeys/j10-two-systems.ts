import { invent } from '../invent.ts';
import type { Journey } from './journey.ts';

/** 60, still working; pension contributions 16 years 2 months by 115-11, balance 1.12 million. */
export const twoSystems: Journey = {
  key: 'J10',
  wish: '我要領勞保',
  persons: [
    invent({
      name: '劉永福',
      identifiers: 'J128305614',
      birthDate: '1966-05-09',
      sex: 'male',
      jobs: [
        {
          unit: '01052678L',
          from: '1993-08-01',
          to: '2004-12-31',
          salaries: [
            ['1993-08-01', 21_000],
            ['1998-08-01', 30_300],
          ],
        },
        {
          unit: '05063789M',
          from: '2010-10-01',
          to: null,
          salaries: [
            ['2010-10-01', 40_100],
            ['2013-10-01', 43_900],
            ['2016-05-01', 45_800],
          ],
          wages: [
            ['2010-10-01', 40_100],
            ['2013-10-01', 48_200],
            ['2016-05-01', 66_800],
          ],
        },
      ],
      balance: 1_120_000,
      more: {
        phone: '0918350627',
        account: { bank: '合作金庫銀行', lastFour: '8347' },
        nationalPension: [{ from: '2008-10-01', to: '2010-09-30', paid: 'paid' }],
      },
    }),
  ],
};
