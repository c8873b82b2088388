import type { LawHits } from '../../contract/law-view.ts';
import type { LawPage } from '../law-place.ts';
import { t } from '../words.ts';
import { type Found, type Group, inOrder } from './reader-hits.tsx';

/** Rules, parameters and articles as the list shows them. */
export function lawFound({ best, rules, parameters, articles, more }: LawHits): Found<LawPage> {
  const groups: Group<LawPage>[] = [
    {
      key: 'rules',
      title: t('law.rules'),
      lines: rules.map(({ ask, name, scheme, hint }) => ({
        id: `rule ${ask}`,
        page: { kind: 'benefit', key: ask },
        title: name,
        detail: hint,
        aside: scheme,
      })),
    },
    {
      key: 'parameters',
      title: t('law.parameters'),
      lines: parameters.map(({ name, title, scheme, value }) => ({
        id: `parameter ${name}`,
        page: { kind: 'parameter', key: name },
        title,
        detail: value === '' ? t('law.noValue') : value,
        aside: scheme,
      })),
    },
    {
      key: 'articles',
      title: t('law.articles'),
      lines: articles.map(({ article, says, at }) => ({
        id: `article ${article} ${says} ${at.key}`,
        page: { kind: at.kind, key: at.key },
        title: article,
        detail: says,
        aside: at.kind === 'parameter' ? t('law.parameter') : at.title,
      })),
    },
  ];
  return { best, groups: inOrder(groups, best), more };
}
