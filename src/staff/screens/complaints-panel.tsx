import { useState } from 'react';
import type { CallInput } from '../../contract/calls.ts';
import type { OpinionsView } from '../../contract/seeing-view.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/panel.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';
import styles from './look-ups.module.css';

type New = CallInput<'complaint.add'>;

/** A complaint as it came in; its day begins to run with today. */
export function ComplaintPanel({ list, onClose }: { list: OpinionsView; onClose: () => void }) {
  const [typed, setTyped] = useState<New>({ way: 'counter', about: 'service', what: '', reach: '' });
  const ready = typed.what.trim().length >= 2;
  const keep = async () => {
    if (ready && (await act('complaint.add', typed))) onClose();
  };
  useCommands([{ keys: 'F8', label: t('opinions.save'), run: () => void keep() }]);
  return (
    <Panel title={t('opinions.new')} lead={t('opinions.newLead', { due: list.dueIfToday })}>
      <div className={styles.choices}>
        <Choices
          compact
          label={t('opinions.way')}
          chosen={typed.way}
          onChoose={(way) => setTyped({ ...typed, way })}
          choices={list.ways.map(({ key, name }) => ({ key, label: name }))}
        />
        <Choices
          compact
          label={t('opinions.about')}
          chosen={typed.about}
          onChoose={(about) => setTyped({ ...typed, about })}
          choices={list.abouts.map(({ key, name }) => ({ key, label: name }))}
        />
      </div>
      <Field
        label={t('opinions.what')}
        value={typed.what}
        onChange={(what) => setTyped({ ...typed, what })}
        takesFocus
        maxLength={500}
      />
      <Field
        label={t('opinions.reach')}
        value={typed.reach}
        onChange={(reach) => setTyped({ ...typed, reach })}
        maxLength={100}
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
