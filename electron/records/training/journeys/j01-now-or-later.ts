import { invent } from '../invent.ts';
import type { Journey } from './journey.ts';

/** 31 years 4 months of labor insurance, leaves on 115-11-30 and could claim that day, 65 in 116-03. */
export const nowOrLater: Journey = {
  key: 'J1',
  wish: '老年年金，現在領、65歲領，還是再晚',
  persons: [
    invent({
      name: '張正文',
      identifiers: 'A123456789',
      birthDate: '1962-03-15',
      sex: 'male',
      jobs: [
        {
          unit: '01012345A',
          from: '1988-03-01',
          to: '1997-06-30',
          salaries: [
            ['1988-03-01', 12_300],
            ['1991-07-01', 19_200],
            ['1994-07-01', 26_400],
          ],
        },
        {
          unit: '01023456C',
          from: '1999-03-01',
          to: '2008-08-31',
          salaries: [
            ['1999-03-01', 30_300],
            ['2003-01-01', 36_300],
          ],
        },
        {
          unit: '05034567F',
          from: '2014-06-01',
          to: '2019-02-28',
          salaries: [
            ['2014-06-01', 38_200],
            ['2017-01-01', 42_000],
          ],
        },
        {
          unit: '05012345K',
          from: '2019-03-01',
          to: '2026-11-30',
          salaries: [['2019-03-01', 45_800]],
          wages: [['2019-03-01', 53_000]],
        },
      ],
      balance: 812_436,
      more: {
        phone: '0912058406',
        account: { bank: '中華郵政', lastFour: '7731' },
        nationalPension: [
          { from: '2008-10-01', to: '2013-10-31', paid: 'paid' },
          { from: '2013-11-01', to: '2014-05-31', paid: 'lapsed' },
        ],
        claims: [
          {
            scheme: 'laborInsurance',
            benefit: 'sickness',
            appliedOn: '2025-06-03',
            stage: 'paid',
            amount: 6_412,
            paidOn: '2025-06-18',
          },
        ],
      },
    }),
  ],
};
