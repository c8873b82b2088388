import { basisOf } from '../basis.ts';
import { classes } from '../../ui/class-names.ts';
import { formatMoney } from '../../ui/money.ts';
import { Button } from '../parts/button.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { t } from '../words.ts';
import type { EstimateData } from './estimate.tsx';
import styles from './start-rows.module.css';

interface StartRowsProps {
  readonly estimate: EstimateData;
  readonly everyMonth: boolean;
  readonly onMonths: () => void;
  readonly salariesOpen: boolean;
  readonly onSalaries: () => void;
}

function orDash(text: string): string {
  return text === '' ? t('summary.dash') : text;
}

/** 哪一年開始領: what each start gives, when it overtakes the others, and what it sums up to. */
export function StartRows({ estimate, everyMonth, onMonths, salariesOpen, onSalaries }: StartRowsProps) {
  const rows = everyMonth && estimate.monthRows.length > 0 ? estimate.monthRows : estimate.rows;
  return (
    <Section
      title={t('estimate.rows')}
      note={t('estimate.rowsNote', { basis: basisOf(estimate) })}
      aside={
        <>
          <Button look="plain" keys="M" onPress={onMonths} expanded={everyMonth} className={styles.key}>
            {t('estimate.rowsMonths')}
          </Button>
          <Button look="plain" keys="T" onPress={onSalaries} expanded={salariesOpen} className={styles.key}>
            {t('estimate.salaries')}
          </Button>
        </>
      }
    >
      <Scroll label={t('estimate.rows')} className={classes(styles.scroll, everyMonth && styles.long)}>
        <table className={classes(table.table, styles.rows)}>
          <thead>
            <tr>
              <th scope="col">{t('estimate.month')}</th>
              <th scope="col">{t('estimate.age')}</th>
              <th scope="col" className={table.number}>
                {t('estimate.percent')}
              </th>
              <th scope="col" className={table.number}>
                {t('estimate.amount')}
              </th>
              <th scope="col" className={table.number}>
                {t('estimate.more')}
              </th>
              <th scope="col" className={table.number}>
                {t('estimate.overtakesNow')}
              </th>
              <th scope="col" className={table.number}>
                {t('estimate.overtakesOneOff')}
              </th>
              {estimate.totalAges.map((age) => (
                <th key={age} scope="col" className={table.number}>
                  {t('estimate.totalAt', { age })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} className={classes(row.isNow && table.chosen)}>
                <th scope="row">
                  {row.month}
                  {row.isNow ? <small className={styles.now}>{t('estimate.isNow')}</small> : null}
                </th>
                <td>{row.age}</td>
                <td className={table.number}>{row.percent}</td>
                <td className={classes(table.number, table.strong)}>{formatMoney(row.monthly)}</td>
                <td className={table.number}>{row.more === null ? t('summary.dash') : formatMoney(row.more)}</td>
                <td className={table.number}>{orDash(row.overtakesNow)}</td>
                <td className={table.number}>{orDash(row.overtakesOneOff)}</td>
                {row.totals.map((total, index) => (
                  <td key={estimate.totalAges[index] ?? index} className={table.number}>
                    {formatMoney(total)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  );
}
