import { invent } from '../invent.ts';
import type { Journey } from './journey.ts';

/** Two years of labor insurance, six-month average 30,300, single birth in 115-05, registered. */
export const birth: Journey = {
  key: 'J6',
  wish: '生小孩的十萬元怎麼領',
  persons: [
    invent({
      name: '林佳穎',
      identifiers: 'B225196305',
      birthDate: '1997-12-05',
      sex: 'female',
      jobs: [
        {
          unit: '05032456J',
          from: '2024-05-01',
          to: null,
          salaries: [
            ['2024-05-01', 28_800],
            ['2025-09-01', 30_300],
          ],
        },
      ],
      balance: 52_816,
      more: { phone: '0966240913', account: { bank: '玉山銀行', lastFour: '9035' } },
    }),
  ],
};
