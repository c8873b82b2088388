import { useState } from 'react';
import { TYPED_TASK_KINDS } from '../../contract/follow-up-kinds.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/check.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/panel.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';
import styles from './slips.module.css';

/** Working days. 台北市辦事處服務報告（100年）: a new unit's number and its enrolment in two days, a list of changes in one to two, a benefit in four. */
const URGENT_DAYS = '2';
const USUAL_DAYS = '3';

interface TaskFormProps {
  /** What it is about, where the screen knows. */
  readonly about: string;
  readonly ownsKey: boolean;
  readonly takesFocus?: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A task added by hand: to call back, an urgent case, an opinion to answer. */
export function TaskForm({ about: known, ownsKey, takesFocus = false, onDone, onClose }: TaskFormProps) {
  const [kind, setKind] = useState<(typeof TYPED_TASK_KINDS)[number]>('callBack');
  const [about, setAbout] = useState(known);
  const [what, setWhat] = useState('');
  const [reach, setReach] = useState('');
  const [days, setDays] = useState(USUAL_DAYS);
  const [urgent, setUrgent] = useState(false);
  const workingDays = Number(days);
  const ready = about.trim().length >= 2 && what.trim().length >= 2 && /^\d{1,2}$/.test(days) && workingDays <= 60;
  async function save() {
    if (!ready) return;
    const task = { kind, about: about.trim(), what: what.trim(), reach: reach.trim(), urgent, workingDays };
    if (await act('task.add', task)) onDone();
  }
  useCommands(ownsKey ? [{ keys: 'F8', label: t('tasks.save'), run: () => void save() }] : []);
  return (
    <>
      <Choices
        takesFocus={takesFocus}
        label={t('tasks.kind')}
        chosen={kind}
        onChoose={(chosen) => {
          setKind(chosen);
          setUrgent(chosen === 'urgent');
          setDays(chosen === 'urgent' ? URGENT_DAYS : USUAL_DAYS);
        }}
        choices={TYPED_TASK_KINDS.map((key) => ({ key, label: t(`tasks.kind_${key}`) }))}
      />
      <div className={styles.four}>
        <Field label={t('tasks.about')} value={about} onChange={setAbout} maxLength={60} />
        <Field label={t('slips.reach')} value={reach} onChange={setReach} maxLength={60} />
        <Field
          label={t('tasks.days')}
          inputMode="numeric"
          value={days}
          onChange={setDays}
          maxLength={2}
          {...(kind === 'urgent' ? { hint: t('tasks.urgentDays') } : {})}
        />
        {kind === 'urgent' ? null : <Check label={t('slips.urgent')} on={urgent} onChange={setUrgent} />}
      </div>
      <Field label={t('tasks.what')} value={what} onChange={setWhat} maxLength={500} />
      <Panel.Actions>
        <Button look="accent" disabled={!ready} onPress={() => void save()} {...(ownsKey ? { keys: 'F8' } : {})}>
          {t('tasks.save')}
        </Button>
        <Button onPress={onClose} keys="Esc">
          {t('slips.close')}
        </Button>
      </Panel.Actions>
    </>
  );
}
