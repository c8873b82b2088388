import { useState } from 'react';
import type { TaskRow } from '../../contract/follow-ups-view.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/panel.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';

interface FinishTaskProps {
  readonly row: TaskRow;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A task, done: what came of it, in words that stay. */
export function FinishTask({ row, onDone, onClose }: FinishTaskProps) {
  const [result, setResult] = useState('');
  const ready = result.trim().length >= 2;
  const save = async () => {
    if (ready && (await act('task.finish', { id: row.id, result: result.trim() }))) onDone();
  };
  useCommands([{ keys: 'F8', label: t('tasks.finish'), run: () => void save() }]);
  return (
    <Panel title={`${row.kindName}：${row.about}`} lead={row.what}>
      <Field
        label={t('tasks.result')}
        placeholder={t('tasks.resultPlaceholder')}
        value={result}
        onChange={setResult}
        takesFocus
        maxLength={500}
      />
      <Panel.Actions>
        <Button look="accent" keys="F8" disabled={!ready} onPress={() => void save()}>
          {t('tasks.finish')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('slips.close')}
        </Button>
      </Panel.Actions>
    </Panel>
  );
}
