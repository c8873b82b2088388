import type { OpinionsView } from '../../contract/seeing-view.ts';
import { Button } from '../parts/button.tsx';
import { Scroll } from '../parts/scroll.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';

type Complaint = OpinionsView['complaints'][number];

const COLUMNS = ['due', 'received', 'way', 'about', 'what', 'reach', 'answer'] as const;

interface ComplaintsProps {
  readonly rows: readonly Complaint[];
  readonly onAnswer: (complaint: Complaint) => void;
}

/** Complaints, the next due first. */
export function Complaints({ rows, onAnswer }: ComplaintsProps) {
  if (rows.length === 0) return <output className={table.empty}>{t('opinions.noComplaints')}</output>;
  return (
    <Scroll label={t('opinions.complaints')}>
      <table className={table.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`opinions.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.due}{' '}
                <Tag kind={row.state === 'overdue' || row.state === 'today' ? 'due' : 'plain'}>
                  {t(`opinions.state_${row.state}`)}
                </Tag>
              </th>
              <td>{row.received}</td>
              <td>{row.way}</td>
              <td>{row.about}</td>
              <td>{row.what}</td>
              <td>{row.reach}</td>
              <td>
                {row.state === 'answered' ? (
                  <>
                    {row.answer}　<span className={table.source}>{row.answered}</span>
                  </>
                ) : (
                  <Button label={t('opinions.answerOf', { what: row.what })} onPress={() => onAnswer(row)}>
                    {t('opinions.answer')}
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
