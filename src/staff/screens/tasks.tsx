import { useState } from 'react';
import type { StaffView } from '../../contract/staff-view.ts';
import type { TaskList } from '../../contract/follow-ups-view.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { Choices } from '../parts/choices.tsx';
import { Panel } from '../parts/panel.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { backToWork } from '../places.ts';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';
import styles from './look-ups.module.css';
import { TaskForm } from './slips-task.tsx';
import { FinishTask } from './tasks-finish.tsx';
import { TaskRows } from './tasks-rows.tsx';

function Referrals({ referrals }: Pick<TaskList, 'referrals'>) {
  if (referrals.length === 0) return null;
  return (
    <Section title={t('tasks.referrals')} note={t('tasks.referralsNote')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('slips.office')}</th>
            <th scope="col" className={table.number}>
              {t('tasks.slips')}
            </th>
          </tr>
        </thead>
        <tbody>
          {referrals.map(({ key, name, slips }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className={table.number}>{slips}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** 待辦: what is still to be done after visits, overdue first; each ends with what came of it. */
export function Tasks({ view }: { view: StaffView }) {
  const [whose, setWhose] = useState<'own' | 'all'>('own');
  const [state, setState] = useState<'open' | 'done'>('open');
  /** Number of the task to be ended; 0 = a new one; null = neither. */
  const [open, setOpen] = useState<number | null>(null);
  const list = useAnswer('task.list', { whose, state }, view.revision);
  const close = () => setOpen(null);
  const row = list?.rows.find(({ id }) => id === open);
  const commands: Command[] = [
    { keys: 'N', label: t('tasks.new'), run: () => setOpen(0) },
    open === null ? backToWork(t('tasks.back')) : { keys: 'Esc', label: t('keys.close'), run: close },
  ];
  return (
    <Frame
      view={view}
      layout="single"
      commands={commands}
      panel={
        open === 0 ? (
          <Panel title={t('tasks.new')} lead={t('tasks.newLead')}>
            <TaskForm about="" ownsKey takesFocus onDone={close} onClose={close} />
          </Panel>
        ) : row === undefined ? null : (
          <FinishTask key={row.id} row={row} onDone={close} onClose={close} />
        )
      }
      primary={{ label: t('tasks.new'), keys: 'F8', enabled: true, note: '', run: () => setOpen(0) }}
    >
      <ScreenTitle title={t('tasks.title')} note={t('tasks.lead')} />
      <div className={styles.choices}>
        <Choices
          compact
          label={t('tasks.whose')}
          chosen={whose}
          onChoose={setWhose}
          choices={[
            { key: 'own', label: t('tasks.own') },
            { key: 'all', label: t('tasks.all') },
          ]}
        />
        <Choices
          compact
          label={t('tasks.state')}
          chosen={state}
          onChoose={setState}
          choices={[
            { key: 'open', label: t('tasks.open') },
            { key: 'done', label: t('tasks.done') },
          ]}
        />
      </div>
      {list === null ? null : (
        <>
          <Section
            title={t(state === 'open' ? 'tasks.open' : 'tasks.done')}
            note={t('tasks.counts', { overdue: list.overdue, dueToday: list.dueToday, later: list.later })}
            {...(list.more ? { aside: t('tasks.more') } : {})}
          >
            <TaskRows rows={list.rows} onFinish={setOpen} />
          </Section>
          <Referrals referrals={list.referrals} />
        </>
      )}
    </Frame>
  );
}
