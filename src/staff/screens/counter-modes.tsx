import type { StaffView } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import { Choices } from '../parts/choices.tsx';
import { Section } from '../parts/section.tsx';
import { t } from '../words.ts';

type Modes = NonNullable<StaffView['start']>['modes'];

/** 櫃檯種類: what this counter does now; changed between two visitors, and what the chosen kind needs. */
export function CounterModes({ modes }: { modes: Modes }) {
  const chosen = modes.find((one) => one.chosen);
  return (
    <Section title={t('start.mode')} note={t('start.modeNote')}>
      <Choices
        quietLabel
        label={t('start.mode')}
        chosen={chosen?.key ?? null}
        onChoose={(mode) => void act('counter.setMode', { mode })}
        choices={modes.map(({ key, name }) => ({ key, label: name }))}
      />
      <p>{chosen?.needs}</p>
    </Section>
  );
}
