import { invent } from '../invent.ts';
import type { Journey } from './journey.ts';

/** 46, employment insurance 6 years, last six months at 42,000, wife without income, one child of 9. */
export const laidOff: Journey = {
  key: 'J4',
  wish: '公司資遣我，能領多少、領多久、去哪裡辦',
  persons: [
    invent({
      name: '李志明',
      identifiers: 'N122074186',
      birthDate: '1980-08-21',
      sex: 'male',
      jobs: [
        {
          unit: '05010234G',
          from: '2020-11-16',
          to: '2026-11-15',
          salaries: [
            ['2020-11-16', 38_200],
            ['2023-03-01', 40_100],
            ['2025-03-01', 42_000],
          ],
        },
      ],
      balance: 196_320,
      more: { phone: '0955310472', account: { bank: '第一銀行', lastFour: '2284' } },
    }),
  ],
};
