import { useState } from 'react';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/check.tsx';
import { Choices } from '../parts/choices.tsx';
import { Panel } from '../parts/panel.tsx';
import { Strip } from '../parts/strip.tsx';
import { t } from '../words.ts';
import type { SlipProps } from './slips-actions.tsx';

/** 簡訊通知: a text message to the person at the counter, queued once. */
export function MessageForm({ service, onClose, mobile }: Omit<SlipProps, 'ownsKey'> & { mobile: string }) {
  const [template, setTemplate] = useState<'received' | 'answered'>('received');
  const [agreed, setAgreed] = useState(false);
  const [queued, setQueued] = useState<'queued' | 'already' | null>(null);
  async function queue() {
    const answer = await send('notice.queue', { template, service, agreed });
    setQueued(answer?.queued ?? null);
  }
  return (
    <>
      <Choices
        label={t('slips.message')}
        chosen={template}
        onChoose={setTemplate}
        choices={[
          { key: 'received', label: t('slips.received') },
          { key: 'answered', label: t('slips.answered') },
        ]}
      />
      <Check label={t('slips.agreedTo', { mobile })} on={agreed} onChange={setAgreed} />
      {queued === null ? null : <Strip kind="info" urgent title={t(`slips.message_${queued}`)} />}
      <Panel.Actions>
        <Button look="accent" disabled={!agreed} onPress={() => void queue()}>
          {t('slips.queue')}
        </Button>
        <Button onPress={onClose}>{t('slips.close')}</Button>
      </Panel.Actions>
    </>
  );
}
