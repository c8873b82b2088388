import { type SubmitEvent, useRef, useState } from 'react';
import type { StaffView } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import { Frame } from '../frame/frame.tsx';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import styles from './sign-in.module.css';

export function SignIn({ view }: { view: StaffView }) {
  const [code, setCode] = useState('');
  const [pin, setPin] = useState('');
  const pinField = useRef<HTMLInputElement>(null);
  const ready = code.trim() !== '' && pin !== '';

  async function enter(event?: SubmitEvent) {
    event?.preventDefault();
    if (ready && !(await act('session.signIn', { code: code.trim(), pin }))) {
      setPin('');
      pinField.current?.focus();
    }
  }

  return (
    <Frame
      view={view}
      layout="single"
      commands={[]}
      primary={{
        label: t('signIn.enter'),
        keys: 'F8',
        enabled: ready,
        note: ready ? '' : t('signIn.note'),
        run: () => void enter(),
      }}
    >
      <div className={styles.sheet}>
        <ScreenTitle title={t('signIn.title')} takesFocus={false} />
        <p className={styles.lead}>{t('signIn.lead')}</p>
        <form className={styles.form} onSubmit={(event) => void enter(event)}>
          <Field label={t('signIn.code')} value={code} onChange={setCode} takesFocus maxLength={20} />
          <Field
            label={t('signIn.pin')}
            value={pin}
            onChange={setPin}
            type="password"
            inputMode="numeric"
            inputRef={pinField}
            maxLength={64}
          />
          <button type="submit" hidden>
            {t('signIn.enter')}
          </button>
        </form>
        {view.trainingAccounts.length === 0 ? (
          <p className={styles.lead}>{t('signIn.nobodyYet')}</p>
        ) : (
          <Section title={t('signIn.training')} note={t('signIn.trainingNote')} aside={<Tag>{t('bar.training')}</Tag>}>
            <ul className={styles.accounts}>
              {view.trainingAccounts.map((account) => (
                <li key={account.code}>
                  <Button
                    label={t('signIn.chooseAccount', { name: account.name, role: account.roleName })}
                    className={styles.account}
                    onPress={() => {
                      setCode(account.code);
                      setPin(account.pin);
                      pinField.current?.focus();
                    }}
                  >
                    <b>{account.name}</b>
                    <span>{account.roleName}</span>
                    <span>{account.code}</span>
                    <span>{t('signIn.accountPin', { pin: account.pin })}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </Frame>
  );
}
