import { invent } from '../invent.ts';
import type { Journey } from './journey.ts';

/**
 * After the facts of 最高行政法院106判360 and 106判648: the form arrives with "lump sum" ticked by the employer or the
 * union. 28,081 × 13.17 = 369,827 and 43,900 × 20.66 = 906,974.
 */
export const formTickedByEmployer: Journey = {
  key: 'J3P',
  wish: '公司幫我填好了，蓋章就好',
  persons: [
    invent({
      name: '陳秀蘭',
      identifiers: 'H220314523',
      birthDate: '1963-05-10',
      sex: 'female',
      jobs: [
        {
          unit: '05089123T',
          from: '1999-03-01',
          to: '2003-04-30',
          salaries: [['1999-03-01', 16_500]],
        },
        {
          // The latest 36 months add up to 1,010,900: 4 × 25,250 + 11 × 27,600 + 20 × 28,800 + 30,300.
          unit: '05067891P',
          from: '2016-09-01',
          to: '2025-08-31',
          salaries: [
            ['2016-09-01', 20_008],
            ['2017-01-01', 21_009],
            ['2018-01-01', 22_000],
            ['2019-01-01', 23_100],
            ['2020-01-01', 23_800],
            ['2021-01-01', 24_000],
            ['2022-01-01', 25_250],
            ['2023-01-01', 27_600],
            ['2023-12-01', 28_800],
            ['2025-08-01', 30_300],
          ],
        },
      ],
      balance: 198_204,
      more: {
        phone: '0937220815',
        account: { bank: '中華郵政', lastFour: '5129' },
        nationalPension: [
          { from: '2008-10-01', to: '2015-09-30', paid: 'paid' },
          { from: '2015-10-01', to: '2016-08-31', paid: 'lapsed' },
          { from: '2025-09-01', to: null, paid: 'paid' },
        ],
      },
    }),
  ],
};

export const formTickedByUnion: Journey = {
  key: 'J3Q',
  wish: '工會的表都填好了，領一次的',
  persons: [
    invent({
      name: '黃國雄',
      identifiers: 'T121806376',
      birthDate: '1964-02-20',
      sex: 'male',
      jobs: [
        {
          unit: '01091234D',
          from: '1990-09-01',
          to: '1998-02-28',
          salaries: [
            ['1990-09-01', 16_500],
            ['1993-01-01', 24_000],
            ['1996-01-01', 33_300],
          ],
        },
        {
          unit: '02053678E',
          from: '2016-03-01',
          to: '2026-06-30',
          salaries: [
            ['2016-03-01', 40_100],
            ['2018-07-01', 43_900],
          ],
          category: 'union',
        },
      ],
      more: {
        phone: '0910663184',
        nationalPension: [
          { from: '2008-10-01', to: '2010-03-31', paid: 'paid' },
          { from: '2010-04-01', to: '2016-02-29', paid: 'lapsed' },
        ],
      },
    }),
  ],
};
