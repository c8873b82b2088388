import { useRef, useState } from 'react';
import type { StaffView } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import { Frame } from '../frame/frame.tsx';
import { Field } from '../parts/field.tsx';
import { IdentifierField } from '../parts/identifier-field.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { backToWork } from '../places.ts';
import { t } from '../words.ts';
import styles from './sign-in.module.css';

/** Characters of a reason somebody else can review. */
const SHORTEST_REASON = 10;

/** 緊急調閱: a supervisor's way to a record nobody came for; somebody else reviews it. */
export function Emergency({ view }: { view: StaffView }) {
  const [identifier, setIdentifier] = useState('');
  const [reason, setReason] = useState('');
  const number = useRef<HTMLInputElement>(null);
  const ready = identifier.trim() !== '' && reason.trim().length >= SHORTEST_REASON;
  const open = () => {
    if (ready) void act('visit.emergency', { identifier: identifier.trim(), reason: reason.trim() });
  };
  return (
    <Frame
      view={view}
      layout="single"
      commands={[
        { keys: '/', label: t('keys.find'), run: () => number.current?.focus() },
        backToWork(t('emergency.back')),
      ]}
      primary={{
        label: t('emergency.open'),
        keys: 'F8',
        enabled: ready,
        note: ready ? '' : t('emergency.note'),
        run: open,
      }}
    >
      <div className={styles.sheet}>
        <ScreenTitle title={t('emergency.title')} takesFocus={false} />
        <p className={styles.lead}>{t('emergency.lead')}</p>
        <form
          className={styles.stack}
          onSubmit={(event) => {
            event.preventDefault();
            open();
          }}
        >
          <IdentifierField
            label={t('emergency.number')}
            placeholder={t('start.walkInPlaceholder')}
            value={identifier}
            onChange={setIdentifier}
            keys="/"
            inputRef={number}
            takesFocus
          />
          <Field
            label={t('emergency.reason')}
            hint={t('emergency.reasonHint')}
            value={reason}
            onChange={setReason}
            maxLength={200}
          />
          <button type="submit" hidden>
            {t('emergency.open')}
          </button>
        </form>
      </div>
    </Frame>
  );
}
