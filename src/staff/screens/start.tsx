import { useRef, useState } from 'react';
import type { StaffView } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { IdentifierField } from '../parts/identifier-field.tsx';
import { Section } from '../parts/section.tsx';
import { Tag } from '../parts/tag.tsx';
import { placeCommands } from '../places.ts';
import { t } from '../words.ts';
import { CounterModes } from './counter-modes.tsx';
import { NextTicket } from './next-ticket.tsx';
import { Places } from './places.tsx';
import styles from './start.module.css';

export type StartView = NonNullable<StaffView['start']>;

function OpenVisits({ open }: { open: StartView['open'] }) {
  return (
    <Section title={t('start.open')} note={t('start.openNote')}>
      {open.length === 0 ? <p className={styles.none}>{t('start.openNone')}</p> : null}
      <ul className={styles.rows}>
        {open.map((visit) => (
          <li key={visit.visitId} className={styles.openRow}>
            <b>{visit.ticket === '' ? t('person.walkIn') : visit.ticket}</b>
            <span>{visit.name}</span>
            <span>{visit.step}</span>
            <span className={styles.faint}>
              {t('start.saved')} {visit.savedAt}
            </span>
            <Button
              label={t('start.resumeOf', { name: visit.name === '' ? visit.ticket : visit.name })}
              onPress={() => void act('visit.resume', { visitId: visit.visitId })}
            >
              {t('start.resume')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function TrainingPersons({ persons }: { persons: StartView['trainingPersons'] }) {
  return (
    <Section
      title={t('start.training')}
      note={t('start.trainingNote')}
      aside={<Tag kind="assumed">{t('bar.training')}</Tag>}
    >
      <ul className={styles.persons}>
        {persons.map((person) => (
          <li key={person.identifier}>
            <Button
              label={t('start.trainingStart', { name: person.name })}
              className={styles.person}
              onPress={() => void act('visit.walkIn', { identifier: person.identifier })}
            >
              <span className={styles.personName}>
                <b>{person.name}</b>
                <small>{person.identifier}</small>
              </span>
              <small>{person.wish}</small>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Figures({ figures, connected }: { figures: StartView['figures']; connected: boolean }) {
  return (
    <section className={styles.side} aria-labelledby="figures-title">
      <h2 className={styles.bigTitle} id="figures-title">
        {t('start.figures')}
      </h2>
      <dl className={styles.figures}>
        {figures.map((figure) => (
          <div key={figure.key}>
            <dt>
              {figure.label}
              <small>{figure.note}</small>
            </dt>
            <dd>
              <b>{figure.value}</b> {figure.unit}
            </dd>
          </div>
        ))}
      </dl>
      <Section title={t('start.devices')} className={styles.devices}>
        <p className={connected ? styles.on : styles.off}>
          <Icon name={connected ? 'tick' : 'fault'} />
          {t('start.customerScreen')}　{t(connected ? 'start.customerScreenOn' : 'start.customerScreenOff')}
        </p>
      </Section>
    </section>
  );
}

export function Start({ view, start }: { view: StaffView; start: StartView }) {
  const [identifier, setIdentifier] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { next } = start;

  function walkIn() {
    if (identifier.trim() !== '') void act('visit.walkIn', { identifier: identifier.trim() });
  }
  const commands: Command[] = [
    { keys: '/', label: t('keys.find'), run: () => field.current?.focus() },
    ...placeCommands(view, view.places),
    { keys: 'F10', label: t('keys.signOut'), run: () => void act('session.signOut', {}) },
  ];

  return (
    <Frame
      view={view}
      layout="start"
      commands={commands}
      primary={{
        label: next === null ? t('start.callNobody') : t('start.call', { number: next.number }),
        keys: 'F2',
        enabled: next !== null,
        note: '',
        run: () => void act('visit.callNext', {}),
      }}
      before={<NextTicket next={next} waiting={start.waiting} />}
      side={<Figures figures={start.figures} connected={view.customer.connected} />}
      sideLabel={t('start.figures')}
    >
      <h1 className={styles.bigTitle}>{t('start.walkIn')}</h1>
      <form
        className={styles.walkIn}
        onSubmit={(event) => {
          event.preventDefault();
          walkIn();
        }}
      >
        <IdentifierField
          label={t('start.walkInLabel')}
          placeholder={t('start.walkInPlaceholder')}
          value={identifier}
          onChange={setIdentifier}
          keys={identifier === '' ? '/' : 'Enter'}
          takesFocus
          inputRef={field}
        />
        <Button type="submit" disabled={identifier.trim() === ''} className={styles.go}>
          {t('start.walkInOpen')}
        </Button>
      </form>
      <OpenVisits open={start.open} />
      <CounterModes modes={start.modes} />
      <Places places={view.places} />
      {start.trainingPersons.length === 0 ? null : <TrainingPersons persons={start.trainingPersons} />}
    </Frame>
  );
}
