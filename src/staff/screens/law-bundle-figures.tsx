import type { BundlePreview } from '../../contract/law-updates-view.ts';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { classes } from '../../ui/class-names.ts';
import { t } from '../words.ts';
import styles from './law-updates.module.css';

/** Every figure that changes, the corrections of the past first. */
export function LawBundleFigures({ figures }: { figures: BundlePreview['figures'] }) {
  return (
    <Section title={t('lawUpdates.figures')} note={t('lawUpdates.figuresCount', { number: figures.length })}>
      <Scroll label={t('lawUpdates.figures')}>
        <table className={classes(table.table, styles.changes)}>
          <thead>
            <tr>
              <th scope="col">{t('lawUpdates.figure')}</th>
              <th scope="col">{t('lawUpdates.days')}</th>
              <th scope="col">{t('lawUpdates.before')}</th>
              <th scope="col">{t('lawUpdates.after')}</th>
              <th scope="col">{t('lawUpdates.source')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((one) => (
              <tr key={one.key}>
                <th scope="row">
                  {one.title} <span className={table.unit}>{one.unit}</span>{' '}
                  <Tag kind={one.kind === 'corrected' ? 'due' : 'plain'}>{t(`lawUpdates.${one.kind}`)}</Tag>
                </th>
                <td>{t(one.to === '' ? 'lawUpdates.since' : 'lawUpdates.span', { from: one.from, to: one.to })}</td>
                <td>{one.before}</td>
                <td className={table.strong}>{one.after}</td>
                <td className={table.source}>
                  {one.source}（{one.standingName}）
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  );
}
