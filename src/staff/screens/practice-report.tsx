import type { PracticeReport } from '../../contract/practice-view.ts';
import { Section } from '../parts/section.tsx';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import styles from './practice.module.css';

/** What a practice visit was worth: what was missed stands first, each with its reason and its article. */
export function PracticeReportView({ report }: { report: PracticeReport }) {
  const { title, points, full, minutes, target, marks } = report;
  const ordered = [...marks.filter(({ met }) => !met), ...marks.filter(({ met }) => met)];
  return (
    <Section title={title} note={t('practice.reportNote', { minutes, target })} className={styles.report}>
      <output className={styles.score}>{t('practice.report', { points, full })}</output>
      <ul className={styles.marks}>
        {ordered.map(({ key, says, why, basis, points: worth, met }) => (
          <li key={key}>
            <p className={styles.mark}>
              <b>{says}</b>{' '}
              <Tag kind={met ? 'done' : 'due'}>{met ? t('practice.met') : t('practice.lost', { points: worth })}</Tag>
            </p>
            <p>{why}</p>
            {basis === '' ? null : <p className={styles.soft}>{basis}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
