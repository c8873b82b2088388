import { useState } from 'react';
import { LONGEST_NOTICE, MOST_NOTICES } from '../../contract/hall-terms.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/panel.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';

/** 公告: the lines the public board says in turn beside the numbers. */
export function HallBoardPanel({ notices, onClose }: { notices: readonly string[]; onClose: () => void }) {
  const [lines, setLines] = useState(() => Array.from({ length: MOST_NOTICES }, (_, index) => notices[index] ?? ''));
  const save = async () => {
    const said = lines.map((line) => line.trim()).filter((line) => line !== '');
    if (await act('hall.setNotices', { lines: said })) onClose();
  };
  useCommands([{ keys: 'F8', label: t('hall.boardSave'), run: () => void save() }]);
  return (
    <Panel title={t('hall.board')} lead={t('hall.boardLead')}>
      {lines.map((line, index) => (
        <Field
          // The place is what tells the lines apart.
          key={index}
          label={t('hall.boardLine', { number: index + 1 })}
          value={line}
          onChange={(value) => setLines(lines.map((other, at) => (at === index ? value : other)))}
          maxLength={LONGEST_NOTICE}
          takesFocus={index === 0}
        />
      ))}
      <Panel.Actions>
        <Button look="accent" keys="F8" onPress={() => void save()}>
          {t('hall.boardSave')}
        </Button>
        <Button onPress={onClose}>{t('hall.close')}</Button>
      </Panel.Actions>
    </Panel>
  );
}
