import { formatMoney } from '../../ui/money.ts';
import { Button } from '../parts/button.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { t } from '../words.ts';
import styles from './spells.module.css';
import type { SummaryData } from './summary.tsx';

interface SpellsProps {
  readonly spells: SummaryData['spells'];
  /** The scheme's title; empty = all. */
  readonly scheme: string;
  readonly onClose: () => void;
}

/** Every change of insurance (異動明細), folded away until asked for. */
export function Spells({ spells, scheme, onClose }: SpellsProps) {
  const shown = scheme === '' ? spells : spells.filter((spell) => spell.scheme === scheme);
  const title = scheme === '' ? t('summary.spells') : t('summary.spellsOf', { scheme });
  return (
    <Section className={styles.spells} title={title} aside={<Button onPress={onClose}>{t('summary.close')}</Button>}>
      {shown.length === 0 ? (
        <p className={table.empty}>{t('summary.spellsNone')}</p>
      ) : (
        <Scroll label={title}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('summary.spellScheme')}</th>
                <th scope="col">{t('summary.spellFrom')}</th>
                <th scope="col">{t('summary.spellTo')}</th>
                <th scope="col">{t('summary.spellUnit')}</th>
                <th scope="col" className={table.number}>
                  {t('summary.spellSalary')}
                </th>
                <th scope="col">{t('summary.spellCategory')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((spell) => (
                <tr key={`${spell.scheme} ${spell.from} ${spell.to} ${spell.unit} ${spell.salary ?? ''}`}>
                  <th scope="row">{spell.scheme}</th>
                  <td>{spell.from}</td>
                  <td>{spell.to}</td>
                  <td>{spell.unit}</td>
                  <td className={table.number}>
                    {spell.salary === null ? t('summary.dash') : formatMoney(spell.salary)}
                  </td>
                  <td>{spell.category}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Section>
  );
}
