import { useState } from 'react';
import type { AccountLine, AccountList } from '../../contract/access-view.ts';
import { act } from '../acts.ts';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Panel } from '../parts/panel.tsx';
import { t } from '../words.ts';
import type { OneTimeCode } from './accounts.tsx';

interface AccountPanelProps {
  readonly row: AccountLine;
  readonly roles: AccountList['roles'];
  readonly onCode: (given: OneTimeCode | null) => void;
  readonly onClose: () => void;
}

/** One account: its role, a new start after a forgotten PIN, off and on again. */
export function AccountPanel({ row, roles, onCode, onClose }: AccountPanelProps) {
  const { code, name, state } = row;
  // The arrow keys move through the roles: nothing changes before the button says so.
  const [role, setRole] = useState(row.role);
  const isOff = state === 'disabled' || state === 'dormant';
  return (
    <Panel title={t('accounts.manageTitle', { name, code })} lead={t('accounts.manageLead')}>
      <Choices
        takesFocus
        label={t('accounts.role')}
        chosen={role}
        onChoose={setRole}
        choices={roles.map((one) => ({ key: one.role, label: one.name }))}
      />
      <Panel.Actions>
        <Button disabled={role === row.role} onPress={() => void act('account.setRole', { code, role })}>
          {t('accounts.setRole')}
        </Button>
        <Button disabled={isOff} onPress={() => void send('account.reset', { code }).then(onCode)}>
          {t('accounts.reset')}
        </Button>
        {state === 'locked' ? (
          <Button onPress={() => void act('account.unlock', { code })}>{t('accounts.unlock')}</Button>
        ) : null}
        <Button onPress={() => void act(isOff ? 'account.enable' : 'account.disable', { code })}>
          {t(isOff ? 'accounts.enable' : 'accounts.disable')}
        </Button>
        <Button onPress={onClose}>{t('accounts.close')}</Button>
      </Panel.Actions>
    </Panel>
  );
}
