import { useState } from 'react';
import type { StaffView } from '../../contract/staff-view.ts';
import { DateField } from '../parts/date-field.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';
import styles from './live.module.css';

const COLUMNS = ['at', 'ticket', 'counter', 'why', 'passed'] as const;

/** 先叫的號 of today or another day: whoever came earlier can be told why they waited. */
export function Overtakings({ view }: { view: StaffView }) {
  const [chosenDay, setChosenDay] = useState('');
  const day = chosenDay === '' ? view.now.slice(0, 10) : chosenDay;
  const shown = useAnswer('live.overtakings', { day }, view.revision);
  return (
    <Section
      className={styles.overtakings}
      title={t('live.overtakings')}
      note={t('live.overtakingsNote')}
      aside={shown === null ? '' : t('live.countOf', { count: shown.rows.length })}
    >
      <div className={styles.day}>
        <DateField label={t('live.day')} iso={day} onChange={setChosenDay} />
      </div>
      {shown === null ? null : shown.rows.length === 0 ? (
        <output className={table.empty}>{t('live.noOvertakings')}</output>
      ) : (
        <Scroll label={t('live.overtakings')}>
          <table className={table.table}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`live.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.rows.map(({ at, number, counter, why, chosen, passed, reason }, place) => (
                // The same number may go first twice in a minute; the newest is on top.
                <tr key={shown.rows.length - place}>
                  <td>{at}</td>
                  <th scope="row">{t('live.number', { number })}</th>
                  <td>{t('live.number', { number: counter })}</td>
                  <td>
                    {chosen ? <Tag kind="assumed">{why}</Tag> : why} {reason}
                  </td>
                  <td>{passed}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Section>
  );
}
