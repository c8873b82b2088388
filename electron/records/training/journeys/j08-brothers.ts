import { invent } from '../invent.ts';
import type { Journey } from './journey.ts';

/** Two brothers whose father died: six-month averages 45,800 and 29,500; one of them may claim. */
export const brothers: Journey = {
  key: 'J8',
  wish: '爸爸過世，我和弟弟誰來領喪葬津貼',
  persons: [
    invent({
      name: '鄭文堃',
      identifiers: 'K127140834',
      birthDate: '1985-01-30',
      sex: 'male',
      jobs: [
        {
          unit: '01043567L',
          from: '2012-07-02',
          to: null,
          salaries: [
            ['2012-07-02', 40_100],
            ['2014-08-01', 43_900],
            ['2016-05-01', 45_800],
          ],
          wages: [
            ['2012-07-02', 40_100],
            ['2014-08-01', 50_600],
            ['2016-05-01', 63_800],
          ],
        },
      ],
      balance: 684_290,
      more: { phone: '0933851746' },
    }),
    invent({
      name: '鄭文峯',
      identifiers: 'D128362909',
      birthDate: '1989-10-11',
      sex: 'male',
      jobs: [
        {
          unit: '05065789Q',
          from: '2025-11-03',
          to: null,
          salaries: [
            ['2025-11-03', 28_590],
            ['2026-01-01', 29_500],
          ],
        },
      ],
      balance: 23_180,
      more: { phone: '0985027361' },
    }),
  ],
};
