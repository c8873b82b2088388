import type { NoticeRow } from '../../contract/follow-ups-view.ts';
import { classes } from '../../ui/class-names.ts';
import { Button } from '../parts/button.tsx';
import { Scroll } from '../parts/scroll.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import styles from './look-ups.module.css';

interface NoticeRowsProps {
  readonly rows: readonly NoticeRow[];
  /** Keeps what the sending system said; null where nothing can be said yet. */
  readonly onOutcome: ((id: number, outcome: 'sent' | 'failed') => void) | null;
}

const COLUMNS = ['kind', 'recipient', 'text', 'queued'] as const;

function Outcome({ row, onOutcome }: { row: NoticeRow; onOutcome: NonNullable<NoticeRowsProps['onOutcome']> }) {
  if (row.outcome === 'sent') return <Tag kind="done">{t('notices.sent')}</Tag>;
  if (row.outcome === 'failed') {
    return (
      <>
        <Tag kind="due">{t('notices.failed')}</Tag>
        {row.note === '' ? null : <small>{row.note}</small>}
      </>
    );
  }
  return (
    <>
      <Button label={t('notices.sentOf', { number: row.id })} onPress={() => onOutcome(row.id, 'sent')}>
        {t('notices.sent')}
      </Button>{' '}
      <Button label={t('notices.failedOf', { number: row.id })} onPress={() => onOutcome(row.id, 'failed')}>
        {t('notices.failed')}
      </Button>
    </>
  );
}

/** Notices one by one; names and numbers with their middle hidden. */
export function NoticeRows({ rows, onOutcome }: NoticeRowsProps) {
  if (rows.length === 0) return <output className={table.empty}>{t('notices.none')}</output>;
  return (
    <Scroll label={t('notices.title')}>
      <table className={classes(table.table, styles.rows)}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`notices.${column}`)}
              </th>
            ))}
            {onOutcome === null ? null : <th scope="col">{t('notices.outcome')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.kindName} <Tag>{t(`notices.channel_${row.channel}`)}</Tag>
              </th>
              <td>
                {row.recipient}
                <small>{row.address}</small>
              </td>
              <td>{row.text}</td>
              <td>{row.queued}</td>
              {onOutcome === null ? null : (
                <td>
                  <Outcome row={row} onOutcome={onOutcome} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
