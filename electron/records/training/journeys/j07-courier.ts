import { invent } from '../invent.ts';
import type { Journey } from './journey.ts';

/** A courier, average 33,300, scooter accident on the way to work, 95 days off, still insured. */
export const courier: Journey = {
  key: 'J7',
  wish: '上班路上車禍，公司不開職災單',
  persons: [
    invent({
      name: '蔡承翰',
      identifiers: 'L126225178',
      birthDate: '1996-06-27',
      sex: 'male',
      jobs: [
        {
          unit: '05054678N',
          from: '2023-04-10',
          to: null,
          salaries: [
            ['2023-04-10', 30_300],
            ['2024-09-01', 33_300],
          ],
        },
      ],
      balance: 86_113,
      more: { phone: '0978135206', account: { bank: '國泰世華銀行', lastFour: '6610' } },
    }),
  ],
};
