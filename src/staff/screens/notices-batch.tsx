import { useState } from 'react';
import type { NoticeBatchRow } from '../../contract/follow-ups-view.ts';
import { act } from '../acts.ts';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/panel.tsx';
import { saveHere } from '../save-here.ts';
import { useAnswer } from '../use-answer.ts';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';
import { NoticeRows } from './notices-rows.tsx';

interface NoticeBatchPanelProps {
  readonly batch: NoticeBatchRow;
  readonly revision: number;
  readonly onHanded: () => void;
  readonly onClose: () => void;
}

/** One batch: its file again, whether the sending system has it, and what it said of each notice. */
export function NoticeBatchPanel({ batch, revision, onHanded, onClose }: NoticeBatchPanelProps) {
  const list = useAnswer('notice.batch', { batch: batch.id }, revision);
  const [note, setNote] = useState('');
  const isHanded = batch.handed !== '';
  const again = () =>
    void send('notice.readBatch', { batch: batch.id }).then((file) => {
      if (file !== null) saveHere(file);
    });
  const keep = (id: number, outcome: 'sent' | 'failed') =>
    void act('notice.outcome', { id, outcome, note: outcome === 'failed' ? note.trim() : '' });
  useCommands(isHanded ? [] : [{ keys: 'F8', label: t('notices.hand'), run: onHanded }]);
  return (
    <Panel
      title={t('notices.batchTitle', { batch: batch.id, channel: t(`notices.channel_${batch.channel}`) })}
      lead={t('notices.batchLead', { hash: batch.hash })}
    >
      {isHanded ? (
        <Field
          label={t('notices.failedWhy')}
          placeholder={t('notices.failedWhyPlaceholder')}
          value={note}
          onChange={setNote}
          takesFocus
          maxLength={200}
        />
      ) : null}
      {list === null ? null : <NoticeRows rows={list.rows} onOutcome={isHanded ? keep : null} />}
      <Panel.Actions>
        {isHanded ? null : (
          <Button look="accent" keys="F8" onPress={onHanded}>
            {t('notices.hand')}
          </Button>
        )}
        <Button onPress={again}>{t('notices.again')}</Button>
        <Button keys="Esc" onPress={onClose}>
          {t('slips.close')}
        </Button>
      </Panel.Actions>
    </Panel>
  );
}
