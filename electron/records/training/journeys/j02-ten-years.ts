import { invent } from '../invent.ts';
import type { Journey } from './journey.ts';

/**
 * The Bureau's published example: labor insurance 10 years at an average of 30,000 (over the best 60 and the latest 36
 * months alike), National Pension 12 years, so that both years together open the annuity at 65. Three months unpaid.
 */
export const tenYears: Journey = {
  key: 'J2',
  wish: '我只有十年，領30萬還是月領',
  persons: [
    invent({
      name: '王美玉',
      identifiers: 'F223456786',
      birthDate: '1961-07-01',
      sex: 'female',
      jobs: [
        {
          unit: '01045678B',
          from: '2004-04-01',
          to: '2011-03-31',
          salaries: [
            ['2004-04-01', 26_400],
            ['2008-04-01', 28_800],
            ['2009-12-01', 30_300],
          ],
        },
        {
          unit: '05056789M',
          from: '2011-04-01',
          to: '2014-03-31',
          salaries: [
            ['2011-04-01', 26_400],
            ['2011-06-01', 28_800],
            ['2011-08-01', 30_300],
          ],
        },
      ],
      balance: 214_870,
      more: {
        phone: '0928417205',
        account: { bank: '臺灣銀行', lastFour: '0468' },
        nationalPension: [
          { from: '2014-04-01', to: '2026-03-31', paid: 'paid' },
          { from: '2026-04-01', to: '2026-06-30', paid: 'unpaid' },
        ],
        arrears: [
          // 1,329 a month at the general rate of 115.
          { kind: 'nationalPension', amount: 3_987, months: 3, since: '2026-04-01', recoverable: true },
        ],
      },
    }),
  ],
};
