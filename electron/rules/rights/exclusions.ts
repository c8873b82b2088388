import type { Right } from '../../../src/contract/rights.ts';
import type { Text } from '../../../src/contract/text.ts';
import { parseDay } from '../calendar.ts';
import { article } from '../articles.ts';
import type { RightsPerson } from './facts.ts';

/** Rights of which the law gives one only. */
interface Exclusion {
  code: string;
  keys: readonly string[];
  /** Only where they come from the same event. */
  sameEvent: boolean;
  text: Text;
  article: Text;
}

/** Every rule between schemes, in one table. Farmers' maternity is left out of the first on purpose (勞保32 III 但書). */
export const exclusions: readonly Exclusion[] = [
  {
    code: 'choice.maternity',
    keys: ['laborInsurance.maternity', 'nationalPension.maternity'],
    sameEvent: true,
    text: {
      zh: '同一次生產，各社會保險只能選一種請領；農保的不在此限。',
      en: "For one birth one social insurance pays, farmers' insurance apart.",
    },
    article: article('勞保32第3項，國民年金法32-1'),
  },
  {
    code: 'choice.sameDeath',
    keys: ['laborInsurance.familyDeath', 'laborInsurance.death', 'occupationalAccident.death'],
    sameEvent: true,
    text: {
      zh: '同一個人死亡，家屬死亡給付和本人死亡給付只能領一種；已領的家屬死亡給付會扣回。',
      en: 'For one death the family grant or the benefits of the deceased, not both; a grant already paid is taken off.',
    },
    article: article('勞保62、63，臺中高等行政法院108訴135'),
  },
  {
    code: 'choice.sameAccident',
    keys: ['laborInsurance.disability', 'occupationalAccident.disability'],
    sameEvent: true,
    text: {
      zh: '同一事故只能請領一種社會保險；職業傷病由職災保險給付。',
      en: 'For one event one social insurance; what work caused is paid by the occupational one.',
    },
    article: article('職保29'),
  },
  {
    code: 'choice.disability',
    keys: ['laborInsurance.disability', 'nationalPension.disability'],
    sameEvent: true,
    text: {
      zh: '同一失能同時符合勞保和國保，只能選一種請領。',
      en: 'A disability that both labor insurance and the National Pension cover is paid by one.',
    },
    article: article('勞保74-2第3項'),
  },
  {
    code: 'choice.death',
    keys: ['laborInsurance.death', 'nationalPension.death', 'nationalPension.funeral'],
    sameEvent: true,
    text: {
      zh: '同一死亡同時符合勞保和國保，只能選一種請領。',
      en: 'A death that both labor insurance and the National Pension cover is paid by one.',
    },
    article: article('勞保74-2第3項'),
  },
  {
    code: 'choice.difference',
    keys: ['laborInsurance.oldAgeDifference', 'laborInsurance.death'],
    sameEvent: true,
    text: {
      zh: '遺屬年金和老年給付差額只能選一種，核付後不能再改。',
      en: 'Survivor annuity or difference of the lump sum, not both; no change once paid.',
    },
    article: article('勞保63-1第2項'),
  },
  {
    code: 'choice.oldAgeOrDisability',
    keys: ['laborInsurance.oldAge', 'laborInsurance.disability'],
    sameEvent: false,
    text: {
      zh: '失能年金和老年給付都符合時，只能選一種請領。',
      en: 'Where a disability annuity and old age are both open, one can be had.',
    },
    article: article('勞保65-3'),
  },
  {
    code: 'choice.pensionOfNationalPension',
    keys: ['nationalPension.oldAge', 'nationalPension.disability'],
    sameEvent: false,
    text: { zh: '國保的各種年金只能選一種。', en: 'Of the annuities of the National Pension one can be had.' },
    article: article('國民年金法21'),
  },
  {
    code: 'choice.unemployment',
    keys: [
      'employmentInsurance.unemployment',
      'employmentInsurance.training',
      'laborInsurance.sickness',
      'occupationalAccident.sickness',
    ],
    sameEvent: false,
    text: {
      zh: '同一段期間，失業給付不能和職訓生活津貼、傷病給付一起領。',
      en: 'In the same days the unemployment benefit is not paid with the training allowance or a sickness benefit.',
    },
    article: article('就保17第2項'),
  },
  {
    code: 'choice.allowanceOfFarmers',
    keys: ['farmers.oldAgeAllowance', 'nationalPension.oldAge'],
    sameEvent: false,
    text: {
      zh: '領老農津貼的人，國保老年年金不能用A式。',
      en: 'With the allowance of farmers, old age of the National Pension has formula B only.',
    },
    article: article('國民年金法30第2項'),
  },
];

function isSameEvent(one: Right, other: Right): boolean {
  return one.event?.index === other.event?.index;
}

const drawnWords: Text = {
  zh: '同一件事已經請領另一種給付，不能再領',
  en: 'Another benefit was already drawn for the same event',
};
const againWords: Text = { zh: '這一項已經請領過了', en: 'This benefit was already drawn' };

/** Whether a benefit was drawn for the event of a right. */
function isDrawn(person: RightsPerson, key: string, one: Right): boolean {
  const drawn = person.benefitsReceived?.filter((each) => each.benefit === key) ?? [];
  if (one.event === null) return drawn.length > 0;
  const on = parseDay(one.event.on);
  return drawn.some((each) => each.on === on);
}

function refused(one: Right, code: string, text: Text, source: Text): Right {
  return { ...one, standing: 'notEligible', reasons: [{ code, text, article: source }], asks: [], figures: [] };
}

/** Puts the rights of one person side by side: what was drawn already, and what can be had only instead of another. */
export function withExclusions(rights: readonly Right[], person: RightsPerson): Right[] {
  const left = rights.map((one) => {
    if (one.standing === 'notEligible') return one;
    if (isDrawn(person, one.key, one)) return refused(one, 'rights.alreadyDrawn', againWords, one.article);
    const rule = exclusions.find(
      ({ keys, sameEvent }) =>
        sameEvent && keys.includes(one.key) && keys.some((key) => key !== one.key && isDrawn(person, key, one)),
    );
    return rule === undefined ? one : refused(one, 'rights.otherDrawn', drawnWords, rule.article);
  });
  return left.map((one) => {
    if (one.standing === 'notEligible') return one;
    const choices = exclusions.flatMap(({ code, keys, sameEvent, text, article: source }) => {
      if (!keys.includes(one.key)) return [];
      const others = left.filter(
        (each) =>
          each.key !== one.key &&
          each.standing !== 'notEligible' &&
          keys.includes(each.key) &&
          (!sameEvent || isSameEvent(each, one)),
      );
      const found = [...new Set(others.map((each) => each.key))];
      return found.length === 0 ? [] : [{ code, text, article: source, with: found }];
    });
    return { ...one, choices };
  });
}
