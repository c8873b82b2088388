import type { CallOutput } from '../../contract/calls.ts';
import { Button } from '../parts/button.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { classes } from '../../ui/class-names.ts';
import { printReceipt, saveReceipt } from '../receipt-file.ts';
import { t } from '../words.ts';
import styles from './receipt-rows.module.css';

interface ReceiptRowsProps {
  readonly found: CallOutput<'receipt.search'> | null;
  readonly open: string;
  readonly onOpen: (number: string) => void;
  readonly onLife: (number: string) => void;
  readonly onRecompute: (number: string) => void;
}

const COLUMNS = ['number', 'at', 'name', 'identifier', 'kind', 'choice', 'state', 'actions'] as const;

export function ReceiptRows({ found, open, onOpen, onLife, onRecompute }: ReceiptRowsProps) {
  const count = found === null ? '' : t('receipts.found', { number: found.rows.length });
  const note = found?.more === true ? `${count}，${t('receipts.more')}` : count;
  return (
    <Section title={t('receipts.results')} note={note}>
      {found === null || found.rows.length === 0 ? (
        <output className={table.empty}>{t(found === null ? 'receipts.noneYet' : 'receipts.none')}</output>
      ) : (
        <Scroll label={t('receipts.results')}>
          <table className={classes(table.table, styles.rows)}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`receipts.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.rows.map((row) => (
                <tr key={row.number} className={classes(row.number === open && table.chosen)}>
                  <th scope="row">{row.number}</th>
                  <td>{row.at}</td>
                  <td>{row.name}</td>
                  <td>{row.identifier}</td>
                  <td>{row.kind === null ? '' : t(`receipts.${row.kind}`)}</td>
                  <td>{row.choice}</td>
                  <td>{row.state === 'complete' ? row.stateName : <Tag kind="due">{row.stateName}</Tag>}</td>
                  <td className={styles.actions}>
                    {row.kind === null ? null : (
                      <Button label={t('receipts.openOf', { number: row.number })} onPress={() => onOpen(row.number)}>
                        {t('receipts.open')}
                      </Button>
                    )}
                    <Button label={t('life.showOf', { number: row.number })} onPress={() => onLife(row.number)}>
                      {t('life.show')}
                    </Button>
                    {row.kind === null ? null : (
                      <>
                        <Button
                          label={t('receipts.printOf', { number: row.number })}
                          onPress={() => void printReceipt(row.number)}
                        >
                          {t('receipts.print')}
                        </Button>
                        <Button
                          label={t('receipts.saveOf', { number: row.number })}
                          onPress={() => void saveReceipt(row.number)}
                        >
                          {t('receipts.save')}
                        </Button>
                        <Button
                          label={t('receipts.recomputeOf', { number: row.number })}
                          onPress={() => onRecompute(row.number)}
                        >
                          {t('receipts.recompute')}
                        </Button>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Section>
  );
}
