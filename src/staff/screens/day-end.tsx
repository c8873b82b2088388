import { useState } from 'react';
import type { DayEndView } from '../../contract/access-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { Frame } from '../frame/frame.tsx';
import { send } from '../mirror.ts';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { backToWork } from '../places.ts';
import { printPaper } from '../print-paper.ts';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';
import { DayEndBundle } from './day-end-bundle.tsx';
import styles from './day-end.module.css';

function Figures({ rows }: { rows: DayEndView['rows'] }) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('dayEnd.item')}</th>
          <th scope="col" className={table.number}>
            {t('dayEnd.value')}
          </th>
          <th scope="col">{t('dayEnd.note')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            <td className={table.number}>{row.value}</td>
            <td>{row.attention && row.note !== '' ? <Tag kind="due">{row.note}</Tag> : row.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Voided({ voided }: { voided: DayEndView['voided'] }) {
  if (voided.length === 0) return <p className={table.empty}>{t('dayEnd.voidedNone')}</p>;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('dayEnd.number')}</th>
          <th scope="col">{t('dayEnd.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {voided.map((one) => (
          <tr key={one.number}>
            <th scope="row">{one.number}</th>
            <td>{one.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 日結: the day in figures, and the head of the log to be kept on paper, outside this computer. */
export function DayEnd({ view }: { view: StaffView }) {
  const read = useAnswer('dayEnd.read', {}, view.revision);
  const [printed, setPrinted] = useState<DayEndView | null>(null);
  const report = printed ?? read;
  async function print() {
    const output = await send('dayEnd.print', {});
    if (output === null) return;
    setPrinted(output.report);
    printPaper(output);
  }
  return (
    <Frame
      view={view}
      layout="single"
      commands={[backToWork(t('dayEnd.back'))]}
      primary={{
        label: t('dayEnd.print'),
        keys: 'F8',
        enabled: report !== null,
        note:
          report === null || report.printed === ''
            ? t('dayEnd.notPrinted')
            : t('dayEnd.printed', { printed: report.printed }),
        run: () => void print(),
      }}
    >
      {report === null ? (
        <ScreenTitle title={t('dayEnd.title')} />
      ) : (
        <div className={styles.sheet}>
          <ScreenTitle
            title={t('dayEnd.title')}
            note={t('dayEnd.lead', { day: report.day, office: view.office.name, number: view.counter.number })}
          />
          <Section title={t('dayEnd.figures')}>
            <Figures rows={report.rows} />
          </Section>
          <Section title={t('dayEnd.voided')} className={styles.part}>
            <Voided voided={report.voided} />
          </Section>
          <Section
            title={t('dayEnd.head')}
            note={t('dayEnd.sequence', { sequence: report.head.sequence })}
            className={styles.part}
          >
            <p className={styles.hash}>{report.head.hash.replaceAll(/(.{8})(?=.)/g, '$1 ')}</p>
            <p className={styles.note}>{t('dayEnd.headNote')}</p>
          </Section>
          <DayEndBundle revision={view.revision} />
        </div>
      )}
    </Frame>
  );
}
