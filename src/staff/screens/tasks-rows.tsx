import type { TaskRow } from '../../contract/follow-ups-view.ts';
import { classes } from '../../ui/class-names.ts';
import { Button } from '../parts/button.tsx';
import { Scroll } from '../parts/scroll.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import styles from './look-ups.module.css';

const COLUMNS = ['due', 'kind', 'about', 'what', 'reach', 'owner', 'result'] as const;

interface TaskRowsProps {
  readonly rows: readonly TaskRow[];
  readonly onFinish: (id: number) => void;
}

function Due({ row }: { row: TaskRow }) {
  if (row.state === 'done' || row.state === 'later') return row.due;
  return (
    <>
      {row.due} <Tag kind="due">{t(`tasks.state_${row.state}`)}</Tag>
    </>
  );
}

/** Tasks by the day they are due. */
export function TaskRows({ rows, onFinish }: TaskRowsProps) {
  if (rows.length === 0) return <output className={table.empty}>{t('tasks.none')}</output>;
  return (
    <Scroll label={t('tasks.title')}>
      <table className={classes(table.table, styles.rows)}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`tasks.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Due row={row} />
              </th>
              <td>
                {row.kindName}{' '}
                {row.urgent && row.kind !== 'urgent' ? <Tag kind="assumed">{t('slips.urgentTag')}</Tag> : null}
              </td>
              <td>
                {row.about}
                {row.name === '' ? null : <small>{row.name}</small>}
              </td>
              <td>{row.what}</td>
              <td>{row.reach}</td>
              <td>
                {row.owner}
                <small>{row.created}</small>
              </td>
              <td>
                {row.state === 'done' ? (
                  <>
                    {row.result}
                    <small>{row.done}</small>
                  </>
                ) : (
                  <Button label={t('tasks.finishOf', { what: row.what })} onPress={() => onFinish(row.id)}>
                    {t('tasks.finish')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
