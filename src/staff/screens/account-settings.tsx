import { useState } from 'react';
import type { AccountList } from '../../contract/access-view.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Section } from '../parts/section.tsx';
import { t } from '../words.ts';
import styles from './accounts.module.css';

type Settings = AccountList['settings'];

const BOUNDS: Readonly<Record<keyof Settings, readonly [least: number, most: number]>> = {
  pinDays: [30, 365],
  pinLeastDays: [0, 30],
  dormantDays: [30, 365],
  idleMinutes: [1, 15],
};
const KEYS = ['pinDays', 'pinLeastDays', 'dormantDays', 'idleMinutes'] as const;

function fits(key: keyof Settings, typed: string): boolean {
  const [least, most] = BOUNDS[key];
  return /^\d{1,3}$/.test(typed) && Number(typed) >= least && Number(typed) <= most;
}

/** What this office decides: how long a PIN lasts and stays, when an unused account goes off, when a desk locks itself. */
export function AccountSettings({ settings }: { settings: Settings }) {
  const [typed, setTyped] = useState({
    pinDays: String(settings.pinDays),
    pinLeastDays: String(settings.pinLeastDays),
    dormantDays: String(settings.dormantDays),
    idleMinutes: String(settings.idleMinutes),
  });
  const ready = KEYS.every((key) => fits(key, typed[key]));
  const save = () =>
    void act('account.settings', {
      pinDays: Number(typed.pinDays),
      pinLeastDays: Number(typed.pinLeastDays),
      dormantDays: Number(typed.dormantDays),
      idleMinutes: Number(typed.idleMinutes),
    });
  return (
    <Section title={t('accounts.settings')} note={t('accounts.settingsNote')}>
      <div className={styles.fields}>
        {KEYS.map((key) => (
          <Field
            key={key}
            label={t(`accounts.${key}`)}
            value={typed[key]}
            onChange={(value) => setTyped({ ...typed, [key]: value })}
            wrong={fits(key, typed[key]) ? '' : t(`accounts.${key}Wrong`)}
            inputMode="numeric"
            maxLength={3}
          />
        ))}
        <Button disabled={!ready} onPress={save}>
          {t('accounts.save')}
        </Button>
      </div>
    </Section>
  );
}
