import type { Visit } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Strip } from '../parts/strip.tsx';
import { openPlace } from '../places.ts';
import { t } from '../words.ts';

/** Says on every step that this visit is practised, by which script, and how to end it or give it up. */
export function PracticeStrip({ visit }: { visit: Visit }) {
  const { practice, targetMinutes } = visit;
  if (practice === null) return null;
  const { title, persona } = practice;
  return (
    <Strip
      kind="info"
      title={t('practice.inVisit', { title })}
      detail={t('practice.inVisitNote', { persona, minutes: targetMinutes })}
    >
      <Button onPress={() => openPlace('practice')}>{t('practice.toScript')}</Button>
      <Button onPress={() => void act('practice.abandon', {})}>{t('practice.abandon')}</Button>
    </Strip>
  );
}
