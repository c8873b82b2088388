import { useState } from 'react';
import type { LookUpLine } from '../../contract/access-view.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/panel.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';

interface LookUpReviewProps {
  readonly row: LookUpLine;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** One look, asked about: what was found out, in words that stay. */
export function LookUpReview({ row, onDone, onClose }: LookUpReviewProps) {
  const [note, setNote] = useState('');
  const ready = note.trim().length >= 2;
  const save = async () => {
    if (ready && (await act('lookUp.review', { sequence: row.sequence, note: note.trim() }))) onDone();
  };
  useCommands([{ keys: 'F8', label: t('lookUps.save'), run: () => void save() }]);
  return (
    <Panel title={t('lookUps.markTitle', { staff: row.staff, at: row.at })} lead={t('lookUps.markLead')}>
      <Field
        label={t('lookUps.note')}
        placeholder={t('lookUps.notePlaceholder')}
        value={note}
        onChange={setNote}
        takesFocus
        maxLength={200}
      />
      <Panel.Actions>
        <Button look="accent" keys="F8" disabled={!ready} onPress={() => void save()}>
          {t('lookUps.save')}
        </Button>
        <Button onPress={onClose}>{t('lookUps.close')}</Button>
      </Panel.Actions>
    </Panel>
  );
}
