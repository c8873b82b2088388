import { type SubmitEvent, useRef, useState } from 'react';
import type { StaffView } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import { Frame } from '../frame/frame.tsx';
import { Field } from '../parts/field.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { t } from '../words.ts';
import styles from './sign-in.module.css';

export function Locked({ view }: { view: StaffView }) {
  const [pin, setPin] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const name = view.account?.name ?? '';

  async function unlock(event?: SubmitEvent) {
    event?.preventDefault();
    if (pin !== '' && !(await act('session.unlock', { pin }))) {
      setPin('');
      field.current?.focus();
    }
  }

  return (
    <Frame
      view={view}
      layout="single"
      commands={[]}
      primary={{
        label: t('locked.unlock'),
        keys: 'F8',
        enabled: pin !== '',
        note: pin === '' ? t('locked.note') : '',
        run: () => void unlock(),
      }}
    >
      <div className={styles.sheet}>
        <ScreenTitle title={t('locked.title')} takesFocus={false} />
        <p className={styles.lead}>{name === '' ? t('locked.leadNobody') : t('locked.lead', { name })}</p>
        <form className={styles.form} onSubmit={(event) => void unlock(event)}>
          <Field
            label={t('locked.pin', { name })}
            value={pin}
            onChange={setPin}
            type="password"
            inputMode="numeric"
            inputRef={field}
            maxLength={64}
            takesFocus
          />
          <button type="submit" hidden>
            {t('locked.unlock')}
          </button>
        </form>
      </div>
    </Frame>
  );
}
