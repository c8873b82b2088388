import { invent } from '../invent.ts';
import type { Journey } from './journey.ts';

/** A couple, child born 115-02-10: she wants six months, he ten single days. Both insured for over a year. */
export const parents: Journey = {
  key: 'J5',
  wish: '兩個人一起請育嬰，可以一天一天請嗎',
  persons: [
    invent({
      name: '周怡君',
      identifiers: 'E224051631',
      birthDate: '1993-04-18',
      sex: 'female',
      jobs: [
        {
          unit: '05021345H',
          from: '2019-07-01',
          to: null,
          salaries: [
            ['2019-07-01', 30_300],
            ['2022-09-01', 33_300],
            ['2025-03-01', 36_300],
          ],
        },
      ],
      balance: 168_402,
      more: {
        phone: '0919604728',
        claims: [
          {
            scheme: 'laborInsurance',
            benefit: 'maternity',
            appliedOn: '2026-02-23',
            stage: 'paid',
            amount: 72_600,
            paidOn: '2026-03-04',
          },
        ],
      },
    }),
    invent({
      name: '吳冠宇',
      identifiers: 'P123118400',
      birthDate: '1991-09-02',
      sex: 'male',
      jobs: [
        {
          unit: '05064789A',
          from: '2018-03-01',
          to: null,
          salaries: [
            ['2018-03-01', 40_100],
            ['2020-09-01', 45_800],
          ],
          wages: [
            ['2018-03-01', 40_100],
            ['2020-09-01', 57_800],
          ],
        },
      ],
      balance: 331_975,
      more: { phone: '0922718036' },
    }),
  ],
};
