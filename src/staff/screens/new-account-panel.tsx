import { useState } from 'react';
import type { AccountList, AccountRole } from '../../contract/access-view.ts';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/panel.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';
import type { OneTimeCode } from './accounts.tsx';
import styles from './accounts.module.css';

interface NewAccountProps {
  readonly roles: AccountList['roles'];
  readonly onDone: (given: OneTimeCode | null) => void;
  readonly onClose: () => void;
}

/** 新增帳號: code, name, role; the person chooses a PIN with the one-time code that comes back. */
export function NewAccountPanel({ roles, onDone, onClose }: NewAccountProps) {
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<AccountRole | null>(null);
  const fits = /^[A-Za-z0-9]{3,12}$/.test(code.trim());
  const ready = fits && name.trim() !== '' && role !== null;
  const open = () => {
    if (ready) void send('account.open', { code: code.trim(), name: name.trim(), role }).then(onDone);
  };
  useCommands([{ keys: 'F8', label: t('accounts.open'), run: open }]);
  return (
    <Panel title={t('accounts.new')} lead={t('accounts.newLead')}>
      <div className={styles.fields}>
        <Field
          label={t('accounts.code')}
          value={code}
          onChange={setCode}
          wrong={code !== '' && !fits ? t('accounts.codeWrong') : ''}
          takesFocus
          maxLength={12}
        />
        <Field label={t('accounts.name')} value={name} onChange={setName} maxLength={40} />
      </div>
      <Choices
        label={t('accounts.role')}
        chosen={role}
        onChoose={setRole}
        choices={roles.map((one) => ({ key: one.role, label: one.name }))}
      />
      <Panel.Actions>
        <Button look="accent" keys="F8" disabled={!ready} onPress={open}>
          {t('accounts.open')}
        </Button>
        <Button onPress={onClose}>{t('accounts.close')}</Button>
      </Panel.Actions>
    </Panel>
  );
}
