import { type SubmitEvent, useRef, useState } from 'react';
import type { StaffView } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { Field } from '../parts/field.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { backToWork } from '../places.ts';
import { t } from '../words.ts';
import styles from './sign-in.module.css';

/** Choosing a new PIN: by oneself, or because a one-time code or an old PIN leads here and nowhere else. */
export function OwnPin({ view }: { view: StaffView }) {
  const [pin, setPin] = useState('');
  const [newPin, setNewPin] = useState('');
  const [again, setAgain] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const forced = view.places.length === 0;
  const differs = again !== '' && again !== newPin;
  const ready = pin !== '' && newPin !== '' && again === newPin;

  async function change(event?: SubmitEvent) {
    event?.preventDefault();
    if (ready && !(await act('account.changeOwnPin', { pin, newPin }))) {
      setAgain('');
      first.current?.focus();
    }
  }

  const commands: Command[] = forced
    ? [{ keys: 'F10', label: t('keys.signOut'), run: () => void act('session.signOut', {}) }]
    : [backToWork(t('ownPin.back'))];
  return (
    <Frame
      view={view}
      layout="single"
      commands={commands}
      primary={{
        label: t('ownPin.change'),
        keys: 'F8',
        enabled: ready,
        note: ready ? '' : t('ownPin.note'),
        run: () => void change(),
      }}
    >
      <div className={styles.sheet}>
        <ScreenTitle title={t('ownPin.title')} takesFocus={false} />
        <p className={styles.lead}>{t(forced ? 'ownPin.leadForced' : 'ownPin.lead')}</p>
        <form className={styles.form} onSubmit={(event) => void change(event)}>
          <Field
            label={t(forced ? 'ownPin.presentOrOnce' : 'ownPin.present')}
            value={pin}
            onChange={setPin}
            type="password"
            inputRef={first}
            takesFocus
            maxLength={64}
          />
          <Field
            label={t('ownPin.next')}
            hint={t('ownPin.rules')}
            value={newPin}
            onChange={setNewPin}
            type="password"
            maxLength={64}
          />
          <Field
            label={t('ownPin.again')}
            wrong={differs ? t('ownPin.differs') : ''}
            value={again}
            onChange={setAgain}
            type="password"
            maxLength={64}
          />
          <button type="submit" hidden>
            {t('ownPin.change')}
          </button>
        </form>
      </div>
    </Frame>
  );
}
