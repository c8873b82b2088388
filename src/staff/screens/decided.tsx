import type { Visit } from '../../contract/staff-view.ts';
import { t } from '../words.ts';

/** What there is to sign for before its document is on the screen: the choice, or the matters of a visit without one. */
export function Decided({ visit }: { visit: Visit }) {
  const { released, matters } = visit;
  if (released.mattersConfirmed && released.choice === '') {
    return (
      <div>
        <dt>{t('matters.title')}</dt>
        <dd>{(matters?.rows ?? []).map(({ name }) => name).join('、')}</dd>
      </div>
    );
  }
  return (
    <div>
      <dt>{t('confirm.choice')}</dt>
      <dd>
        <b>{released.choice === '' ? t('confirm.choiceNone') : released.choice}</b>
      </dd>
    </div>
  );
}
