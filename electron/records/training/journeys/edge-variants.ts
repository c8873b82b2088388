import { invent } from '../invent.ts';
import type { Journey } from './journey.ts';

/** A resident with an old and a new number: one record, found by either; both on the receipt until 2031. */
const twoNumbers: Journey = {
  key: 'E1',
  wish: '居留證換新號碼，以前的年資還在嗎',
  persons: [
    invent({
      name: 'NGUYEN THI HOA',
      identifiers: [
        { kind: 'residentNumber', value: 'T850127637', current: true },
        { kind: 'oldResidentNumber', value: 'TC01276347', current: false },
      ],
      birthDate: '1986-09-14',
      sex: 'female',
      jobs: [
        {
          unit: '01043567L',
          from: '2013-02-18',
          to: null,
          salaries: [
            ['2013-02-18', 20_100],
            ['2018-01-01', 24_000],
            ['2022-01-01', 28_800],
            ['2025-01-01', 31_800],
          ],
        },
      ],
      balance: 241_330,
      more: { nationality: 'foreign', otherNames: ['阮氏花'], phone: '0974026815' },
    }),
  ],
};

/** A traditional name in Latin script beside a Chinese name with a rare character (姓名條例1、2、4). */
const indigenousName: Journey = {
  key: 'E2',
  wish: '收件證明上的名字要印族名',
  persons: [
    invent({
      name: "Kuliw Ma'adac Sawmah",
      identifiers: 'U226153088',
      birthDate: '1971-07-07',
      sex: 'female',
      jobs: [
        {
          unit: '04030456H',
          from: '1995-09-01',
          to: null,
          salaries: [
            ['1995-09-01', 19_200],
            ['2001-01-01', 25_200],
            ['2010-01-01', 31_800],
            ['2017-01-01', 38_200],
          ],
        },
      ],
      balance: 498_122,
      more: { otherNames: ['林𤭢妹'], phone: '0911736250' },
    }),
    // Her brother keeps both names side by side, the Chinese one with the rare character first.
    invent({
      name: "林𤭢 Lisin Ma'adac",
      identifiers: 'U126153095',
      birthDate: '1968-02-19',
      sex: 'male',
      jobs: [
        {
          unit: '04030456H',
          from: '1992-07-01',
          to: null,
          salaries: [
            ['1992-07-01', 19_200],
            ['2005-01-01', 31_800],
            ['2018-01-01', 43_900],
          ],
        },
      ],
      balance: 531_760,
      more: { phone: '0911736251' },
    }),
  ],
};

/** A pilot whose second salary began 20 days ago: under 30 days of concurrent cover are not added (勞保條例19 II). */
const twoSalaries: Journey = {
  key: 'E14',
  wish: '我有兩份投保薪資，會加起來嗎',
  persons: [
    invent({
      name: '葉凌霄',
      identifiers: 'Q125190723',
      birthDate: '1979-12-19',
      sex: 'male',
      jobs: [
        {
          unit: '05098123V',
          from: '2008-04-01',
          to: null,
          salaries: [
            ['2008-04-01', 42_000],
            ['2010-01-01', 43_900],
            ['2016-05-01', 45_800],
          ],
          wages: [
            ['2008-04-01', 92_100],
            ['2016-05-01', 150_000],
          ],
        },
        {
          unit: '05019234W',
          from: '2026-11-10',
          to: null,
          salaries: [['2026-11-10', 45_800]],
        },
      ],
      balance: 1_684_205,
      more: { phone: '0988415037' },
    }),
  ],
};

/** Of statutory age and retired from the firm, while a second job still insures him (勞保條例58: every unit is left). */
const oneJobLeft: Journey = {
  key: 'E16',
  wish: '公司退休了，另一份兼差還在保，可以領老年給付了嗎',
  persons: [
    invent({
      name: '江柏霖',
      identifiers: 'N126483109',
      birthDate: '1961-05-20',
      sex: 'male',
      jobs: [
        {
          unit: '01086912C',
          from: '1990-06-01',
          to: '2026-10-31',
          salaries: [
            ['1990-06-01', 13_500],
            ['2000-01-01', 36_300],
            ['2016-05-01', 45_800],
          ],
        },
        {
          unit: '05018234F',
          from: '2024-03-01',
          to: null,
          salaries: [['2024-03-01', 29_500]],
        },
      ],
      balance: 903_415,
      more: { phone: '0958306712' },
    }),
  ],
};

export const edgeVariants: readonly Journey[] = [twoNumbers, indigenousName, twoSalaries, oneJobLeft];
