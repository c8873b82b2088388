import type { HallView } from '../../contract/hall-view.ts';
import { Button } from '../parts/button.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import { stateWords } from './hall-words.ts';
import styles from './hall.module.css';

const COLUMNS = ['number', 'lane', 'wish', 'brought', 'waited', 'state', 'actions'] as const;

interface HallNumbersProps {
  readonly tickets: HallView['tickets'];
  readonly onHandle: (number: string) => void;
}

/** Every number that is not done yet; why somebody goes first is for those who work here only. */
export function HallNumbers({ tickets, onHandle }: HallNumbersProps) {
  return (
    <Section title={t('hall.numbers')} note={t('hall.numbersNote', { count: tickets.length })}>
      {tickets.length === 0 ? (
        <p className={table.empty}>{t('hall.nobody')}</p>
      ) : (
        <Scroll label={t('hall.numbers')}>
          <table className={table.table}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`hall.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className={styles.row}>
              {tickets.map((ticket) => (
                <tr key={ticket.number}>
                  <th scope="row" className={styles.number}>
                    {ticket.number}
                  </th>
                  <td>
                    <span className={styles.tags}>
                      <Tag>{t(`hall.${ticket.lane}`)}</Tag>
                      {ticket.priority === null ? null : <Tag kind="assumed">{t(`hall.${ticket.priority}`)}</Tag>}
                    </span>
                  </td>
                  <td>{ticket.wish}</td>
                  <td>{ticket.brought}</td>
                  <td>
                    {ticket.waitedMinutes}
                    <span className={table.unit}>{t('hall.minutes')}</span>
                    {ticket.overtaken === 0 ? null : <small>{t('hall.overtaken', { count: ticket.overtaken })}</small>}
                  </td>
                  <td>
                    {stateWords(ticket)}
                    {ticket.handedOn === '' ? null : <small>{t('hall.handedOn', { reason: ticket.handedOn })}</small>}
                    {ticket.keeper === null ? null : <small>{t('hall.keptFor', { counter: ticket.keeper })}</small>}
                  </td>
                  <td>
                    {ticket.state === 'called' || ticket.state === 'serving' ? null : (
                      <Button
                        label={t('hall.handleOf', { ticket: ticket.number })}
                        onPress={() => onHandle(ticket.number)}
                      >
                        {t('hall.handle')}
                      </Button>
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
