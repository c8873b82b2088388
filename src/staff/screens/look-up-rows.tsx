import type { LookUpLine } from '../../contract/access-view.ts';
import { classes } from '../../ui/class-names.ts';
import { Button } from '../parts/button.tsx';
import { Scroll } from '../parts/scroll.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import styles from './look-ups.module.css';

const COLUMNS = ['at', 'staff', 'person', 'kind', 'reason', 'visit', 'review'] as const;

interface LookUpRowsProps {
  readonly rows: readonly LookUpLine[];
  readonly onOpen: (sequence: number) => void;
}

export function LookUpRows({ rows, onOpen }: LookUpRowsProps) {
  if (rows.length === 0) return <output className={table.empty}>{t('lookUps.none')}</output>;
  return (
    <Scroll label={t('lookUps.list')}>
      <table className={classes(table.table, styles.rows)}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`lookUps.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.sequence}>
              <th scope="row">{row.at}</th>
              <td>{row.staff}</td>
              <td>{row.person}</td>
              <td>
                <Tag kind={row.kind === 'emergency' ? 'due' : 'plain'}>{row.kindName}</Tag>
              </td>
              <td>
                {row.reason}
                {row.basis === '' ? null : <small>{row.basis}</small>}
              </td>
              <td>
                {row.visit}
                {row.explanation === '' ? null : <small>{row.explanation}</small>}
              </td>
              <td>
                <Reviewed row={row} onOpen={onOpen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Reviewed({ row, onOpen }: { row: LookUpLine; onOpen: (sequence: number) => void }) {
  if (row.review !== '') {
    return (
      <>
        {row.note}
        <small>{row.review}</small>
      </>
    );
  }
  if (row.explanation !== '') return null;
  if (row.own) return <span className={table.source}>{t('lookUps.own')}</span>;
  return (
    <Button label={t('lookUps.markOf', { staff: row.staff, at: row.at })} onPress={() => onOpen(row.sequence)}>
      {t('lookUps.mark')}
    </Button>
  );
}
