import { classes } from '../../ui/class-names.ts';
import { formatMoney } from '../../ui/money.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import styles from './estimate-facts.module.css';
import type { EstimateData } from './estimate.tsx';

type Fact = EstimateData['facts'][number];

function Amount({ amount, per }: { amount: number | null; per: 'month' | 'once' }) {
  if (amount === null) return t('summary.dash');
  return (
    <>
      <b className={styles.amount}>{formatMoney(amount)}</b>
      <span className={table.unit}>{t(per === 'month' ? 'estimate.perMonth' : 'estimate.dollar')}</span>
    </>
  );
}

/** What was supposed stands in a dashed box, what moved because of it is bold: two signs and two words, not a colour. */
function Assumed({ fact }: { fact: Fact }) {
  if (fact.assumed === '') return <span className={styles.same}>{t('summary.dash')}</span>;
  const word = fact.state === 'typed' ? t('estimate.typedNote') : fact.state === 'moved' ? t('estimate.movedNote') : '';
  return (
    <span className={classes(styles[fact.state])}>
      {fact.assumed}
      <span className={table.quiet}>{word}</span>
      {fact.unit === '' ? null : <span className={table.unit}>{fact.unit}</span>}
    </span>
  );
}

interface EstimateFactsProps {
  readonly estimate: EstimateData;
  readonly open: boolean;
  readonly onAssume: () => void;
}

/** The facts an estimate rests on, recorded beside supposed, and what comes of each. */
export function EstimateFacts({ estimate, open, onAssume }: EstimateFactsProps) {
  const { hasAssumptions: twice } = estimate;
  return (
    <Section
      title={t('estimate.facts')}
      aside={
        <Button look="plain" keys="A" onPress={onAssume} expanded={open} className={styles.key}>
          {t(twice ? 'estimate.changeAssumption' : 'estimate.addAssumption')}
        </Button>
      }
    >
      <table className={classes(table.table, styles.facts)}>
        <thead>
          <tr>
            <th scope="col">{t('estimate.fact')}</th>
            <th scope="col" className={table.number}>
              {t('estimate.recorded')}
            </th>
            {twice ? (
              <th scope="col" className={table.number}>
                <Tag kind="assumed">{t('estimate.assumed')}</Tag>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {estimate.facts.map((fact) => (
            <tr key={fact.key}>
              <th scope="row">{fact.label}</th>
              <td className={table.number}>
                {fact.recorded}
                {fact.unit === '' ? null : <span className={table.unit}>{fact.unit}</span>}
              </td>
              {twice ? (
                <td className={table.number}>
                  <Assumed fact={fact} />
                </td>
              ) : null}
            </tr>
          ))}
          {estimate.options.map((option, index) => (
            <tr key={option.key} className={classes(index === 0 ? table.total : styles.result)}>
              <th scope="row">{option.title}</th>
              <td className={table.number}>
                <Amount amount={option.recorded} per={option.per} />
              </td>
              {twice ? (
                <td className={table.number}>
                  <Amount amount={option.assumed} per={option.per} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
