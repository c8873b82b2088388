import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/panel.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';

interface RecordPanelProps {
  readonly title: string;
  readonly lead: string;
  readonly onKeep: (said: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What was done about it, in words that stay. */
export function RecordPanel({ title, lead, onKeep, onClose }: RecordPanelProps) {
  const [said, setSaid] = useState('');
  const ready = said.trim().length >= 2;
  const keep = async () => {
    if (ready && (await onKeep(said.trim()))) onClose();
  };
  useCommands([{ keys: 'F8', label: t('opinions.save'), run: () => void keep() }]);
  return (
    <Panel title={title} lead={lead}>
      <Field
        label={t('opinions.done')}
        placeholder={t('opinions.placeholder')}
        value={said}
        onChange={setSaid}
        takesFocus
        maxLength={500}
      />
      <Panel.Actions>
        <Button look="accent" keys="F8" disabled={!ready} onPress={() => void keep()}>
          {t('opinions.save')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('opinions.close')}
        </Button>
      </Panel.Actions>
    </Panel>
  );
}
