import { useState } from 'react';
import type { LifeEventKind } from '../../contract/rights.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Panel } from '../parts/panel.tsx';
import { t } from '../words.ts';
import { GuidanceTalk } from './guidance-talk.tsx';

interface GuidancePanelProps {
  readonly view: StaffView;
  readonly onClose: () => void;
  /** Opens every right of the person with what happened ticked; null before the record is open. */
  readonly onRights: ((happened: readonly LifeEventKind[]) => void) | null;
}

/** 引導 above a step of the visit: what is taken goes to the matters of the visit. */
export function GuidancePanel({ view, onClose, onRights }: GuidancePanelProps) {
  const [taken, setTaken] = useState<readonly string[]>([]);
  async function take(service: string, name: string) {
    if (await act('guide.take', { service })) setTaken((before) => [...new Set([...before, name])]);
  }
  return (
    <Panel title={t('guidance.title')} lead={t('guidance.lead')}>
      <GuidanceTalk
        today={view.now.slice(0, 10)}
        takeLabel={t('guidance.take')}
        onTake={(key, name) => void take(key, name)}
        onRights={onRights}
      />
      <Panel.Actions>
        <Button keys="Esc" onPress={onClose}>
          {t('guidance.close')}
        </Button>
        <output>{taken.length === 0 ? null : t('guidance.taken', { name: taken.join('、') })}</output>
      </Panel.Actions>
    </Panel>
  );
}
