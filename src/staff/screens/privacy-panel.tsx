import type { Visit } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Panel } from '../parts/panel.tsx';
import { SecondPerson } from '../parts/second-person.tsx';
import { t } from '../words.ts';

/** 個資保密: set or lifted for the person who is here, with a second person's own PIN. */
export function PrivacyPanel({ person, onClose }: { person: NonNullable<Visit['person']>; onClose: () => void }) {
  const { name, privacyLocked } = person;
  return (
    <Panel
      title={t(privacyLocked ? 'privacy.liftTitle' : 'privacy.setTitle', { name })}
      lead={t(privacyLocked ? 'privacy.liftLead' : 'privacy.setLead')}
    >
      <SecondPerson
        label={t(privacyLocked ? 'privacy.lift' : 'privacy.set')}
        onAgree={async (given) => {
          const done = await act('privacy.setLock', { locked: !privacyLocked, ...given });
          if (done) onClose();
          return done;
        }}
      />
      <Panel.Actions>
        <Button onPress={onClose}>{t('privacy.close')}</Button>
      </Panel.Actions>
    </Panel>
  );
}
