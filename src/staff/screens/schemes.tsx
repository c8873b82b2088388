import { Figure } from '../parts/figure.tsx';
import { Button } from '../parts/button.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { classes } from '../../ui/class-names.ts';
import { t } from '../words.ts';
import styles from './schemes.module.css';
import type { SummaryData } from './summary.tsx';

interface SchemesProps {
  readonly schemes: SummaryData['schemes'];
  readonly open: string | null;
  readonly onOpen: (title: string) => void;
}

const ROWS = ['status', 'unit', 'salary', 'amount', 'possible'] as const;

/** `45,800 元` with its unit small; a dash where there is nothing to say. */
function Cell({ text }: { text: string }) {
  if (text === '' || text === t('summary.dash')) return <span className={styles.nothing}>{t('summary.dash')}</span>;
  const unit = / 元$/.exec(text);
  if (unit === null) return text;
  return (
    <>
      {text.slice(0, unit.index)} <small>{t('summary.dollar')}</small>
    </>
  );
}

/** Six schemes side by side, one question per row. */
export function Schemes({ schemes, open, onOpen }: SchemesProps) {
  return (
    <Scroll label={t('summary.schemes')} className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.quiet}>{t('summary.schemes')}</caption>
        <thead>
          <tr>
            <td>
              <span className={styles.quiet}>{t('summary.item')}</span>
            </td>
            {schemes.map((scheme, index) => (
              <th key={scheme.key} scope="col" aria-label={scheme.title}>
                <Button
                  look="plain"
                  keys={String(index + 1)}
                  className={styles.open}
                  expanded={open === scheme.title}
                  onPress={() => onOpen(scheme.title)}
                >
                  <b>{scheme.title}</b>
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className={styles.seniority}>
            <th scope="row">{t('summary.seniority')}</th>
            {schemes.map((scheme) => (
              <td key={scheme.key}>
                {scheme.seniority === '' ? (
                  <span className={styles.nothing}>{t('summary.nothing')}</span>
                ) : (
                  <Figure text={scheme.seniority} />
                )}
              </td>
            ))}
          </tr>
          {ROWS.map((row) => (
            <tr key={row} className={classes(row === 'possible' && styles.possible, row === 'unit' && styles.units)}>
              <th scope="row">{t(`summary.${row}`)}</th>
              {schemes.map((scheme) => (
                <td key={scheme.key}>
                  <Cell text={scheme.seniority === '' && scheme[row] === t('summary.nothing') ? '' : scheme[row]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
