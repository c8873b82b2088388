import type { BundlePreview } from '../../contract/law-updates-view.ts';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { classes } from '../../ui/class-names.ts';
import { t } from '../words.ts';
import styles from './law-updates.module.css';

/** The known cases that come out otherwise under the update. */
export function LawBundleCases({ cases }: { cases: BundlePreview['cases'] }) {
  const { asked, changed, askedAgainOn, rows } = cases;
  const counts = t('lawUpdates.casesCount', { asked, changed });
  const again = askedAgainOn === '' ? '' : t('lawUpdates.askedAgain', { day: askedAgainOn });
  return (
    <Section title={t('lawUpdates.cases')} note={`${counts}${again}`}>
      {rows.length === 0 ? (
        <p className={table.empty}>{t('lawUpdates.noCases')}</p>
      ) : (
        <Scroll label={t('lawUpdates.cases')}>
          <table className={classes(table.table, styles.changes)}>
            <thead>
              <tr>
                <th scope="col">{t('lawUpdates.question')}</th>
                <th scope="col">{t('lawUpdates.asOf')}</th>
                <th scope="col">{t('lawUpdates.before')}</th>
                <th scope="col">{t('lawUpdates.after')}</th>
                <th scope="col">{t('lawUpdates.case')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <tr key={one.key}>
                  <th scope="row">{one.question}</th>
                  <td>{one.asOf}</td>
                  <td>{one.before}</td>
                  <td className={table.strong}>{one.after}</td>
                  <td className={table.source}>{one.source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {changed > rows.length ? (
        <p className={table.empty}>{t('lawUpdates.moreCases', { number: changed - rows.length })}</p>
      ) : null}
    </Section>
  );
}
