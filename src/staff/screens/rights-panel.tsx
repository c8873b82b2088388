import { type SubmitEvent, useState } from 'react';
import type { LifeEventKind, LifeStory, RightsView } from '../../contract/rights.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/check.tsx';
import { DateField } from '../parts/date-field.tsx';
import { Panel } from '../parts/panel.tsx';
import { Section } from '../parts/section.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';
import { RightRowItem } from './right-row.tsx';
import styles from './rights.module.css';

/** What people come with, the most frequent first. */
const EVENTS = [
  'leftJob',
  'gaveBirth',
  'fellIll',
  'injuredAtWork',
  'lostRelative',
  'disabled',
  'foundJob',
  'startedTraining',
  'pregnant',
  'childUnderThree',
  'notPaid',
  'missing',
  'died',
] as const satisfies readonly LifeEventKind[];

type Days = Partial<Record<LifeEventKind, string>>;

function daysOf(story: LifeStory): Days {
  return Object.fromEntries(story.events.map(({ kind, on }) => [kind, on]));
}

/** The story with these events; what was answered about an event that stays is kept. */
function withEvents(story: LifeStory, days: Days): LifeStory {
  const kept = story.events.flatMap((one) => {
    const on = days[one.kind];
    return on === undefined || on === '' ? [] : [{ ...one, on }];
  });
  const known = new Set(kept.map((one) => one.kind));
  const added = EVENTS.flatMap((kind) => {
    const on = days[kind] ?? '';
    return on === '' || known.has(kind) ? [] : [{ kind, on, facts: {} }];
  });
  return { ...story, events: [...kept, ...added] };
}

/** 順便看看: what happened, and what that gives. The customer never sees any of it. */
export function RightsPanel({
  rights,
  happened,
  opened,
  onOpen,
  onClose,
}: {
  rights: RightsView;
  /** Ticked from the start beside what is in the story; their days are still to be asked. */
  happened: readonly LifeEventKind[];
  opened: string;
  onOpen: (id: string) => void;
  onClose: () => void;
}) {
  const { story, counts } = rights;
  const [days, setDays] = useState<Days>(() => ({
    ...Object.fromEntries(happened.map((kind) => [kind, ''])),
    ...daysOf(story),
  }));
  const [closed, setClosed] = useState(false);
  const ticked = EVENTS.filter((kind) => days[kind] !== undefined);

  async function look(event?: SubmitEvent) {
    event?.preventDefault();
    await act('visit.rights', withEvents(story, days));
  }

  function tick(kind: LifeEventKind, on: boolean) {
    const { [kind]: _, ...rest } = days;
    setDays(on ? { ...rest, [kind]: '' } : rest);
  }

  useCommands([{ keys: 'F8', label: t('rights.look'), run: () => void look() }]);
  const rows = rights.rows.filter((row) => closed || row.standing !== 'notEligible' || row.id === opened);
  return (
    <Panel title={t('rights.title')} lead={t('rights.lead')}>
      <form className={styles.story} onSubmit={(event) => void look(event)}>
        <fieldset className={styles.events}>
          <legend className={styles.legend}>{t('rights.happened')}</legend>
          {EVENTS.map((kind) => (
            <Check
              key={kind}
              label={t(`rights.${kind}`)}
              on={days[kind] !== undefined}
              onChange={(on) => tick(kind, on)}
            />
          ))}
        </fieldset>
        {ticked.length === 0 ? null : (
          <div className={styles.days}>
            {ticked.map((kind) => (
              <DateField
                key={kind}
                label={t('rights.day', { event: t(`rights.${kind}`) })}
                iso={days[kind] ?? ''}
                onChange={(iso) => setDays((before) => ({ ...before, [kind]: iso }))}
              />
            ))}
          </div>
        )}
        <Panel.Actions>
          <Button look="accent" keys="F8" type="submit">
            {t('rights.look')}
          </Button>
          <Button onPress={() => setClosed((shown) => !shown)} expanded={closed}>
            {t(closed ? 'rights.hideClosed' : 'rights.showClosed')}
          </Button>
          <Button onPress={onClose}>{t('rights.close')}</Button>
        </Panel.Actions>
      </form>
      <Section
        level={3}
        title={t('rights.list')}
        note={t('rights.listNote', { open: counts.eligible, ask: counts.ask, closed: counts.notEligible })}
      >
        {rights.fault === '' ? null : <p className={styles.none}>{rights.fault}</p>}
        <ul className={styles.list}>
          {rows.map((row) => (
            <RightRowItem
              key={row.id}
              row={row}
              story={story}
              open={row.id === opened}
              onToggle={() => onOpen(row.id === opened ? '' : row.id)}
            />
          ))}
        </ul>
      </Section>
    </Panel>
  );
}
