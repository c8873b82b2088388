import type { CustomerView, Language } from '../../../src/contract/customer-view.ts';
import { nearMonth } from '../words/dates.ts';
import { inLanguage, irrevocability, optionWords } from '../words/customer.ts';
import { dollars } from '../words/money.ts';
import type { Choice, OldAgePicture } from './picture.ts';

type Choose = Extract<CustomerView, { screen: 'choose' }>;

/** The cards to choose from: equal in words and size, none marked; none where nothing can be applied for today. */
export function choicesOf(picture: OldAgePicture, language: Language): Omit<Choose['options'][number], 'chosen'>[] {
  if (!picture.opensToday) return [];
  return picture.choices.map((choice) => ({
    key: choice.key,
    title: inLanguage(optionWords[choice.key].title, language),
    amount: choice.amount,
    per: choice.per,
    details: detailsOf(choice, picture, language),
  }));
}

function detailsOf(choice: Choice, picture: OldAgePicture, language: Language): string[] {
  const month = nearMonth(picture.facts.applyMonth, picture.asOf, language);
  if (choice.per === 'once') return [...basisOf(choice, picture, language), ...PAID_ONCE[language]];
  const parts = choice.parts.map((part) => `${inLanguage(part.label, language)} ${dollars(part.amount)}`);
  const lifelong = language === 'zh' ? `從${month}開始，每個月領，領一輩子。` : `From ${month}, every month for life.`;
  return [lifelong, ...(parts.length === 0 ? [] : [parts.join(language === 'zh' ? '＋' : ' + ')])];
}

const PAID_ONCE: Record<Language, readonly string[]> = {
  zh: ['只領這一次，', '以後每個月都沒有。'],
  en: ['Paid once,', 'and nothing monthly afterwards.'],
};

/** Where two sums paid once are open, what tells them apart: the average each is worked out with (勞保19 III). */
function basisOf(choice: Choice, picture: OldAgePicture, language: Language): string[] {
  if (picture.choices.filter((one) => one.per === 'once').length < 2) return [];
  if (choice.key === 'oneTime') return [language === 'zh' ? '按最高60個月平均薪資算。' : 'By the 60 highest months.'];
  return [language === 'zh' ? '按退保前36個月平均薪資算。' : 'By the last 36 months.'];
}

/** What cannot be undone about a choice, and the article that says so. */
export function irrevocabilityOf(
  choice: Choice,
  language: Language,
  acknowledged: boolean,
): NonNullable<Choose['irrevocability']> {
  const lines: string[] = irrevocability.lines[choice.key].map((line) => inLanguage(line, language));
  const early = choice.early ? [inLanguage(irrevocability.early, language)] : [];
  return {
    title: inLanguage(irrevocability.title, language),
    lines: [...lines.slice(0, 1), ...early, ...lines.slice(1)],
    article: inLanguage(irrevocability.article[choice.key], language),
    acknowledgement: inLanguage(irrevocability.acknowledgement, language),
    acknowledged,
  };
}
