import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import styles from './next-ticket.module.css';
import type { StartView } from './start.tsx';

function Next({ ticket }: { ticket: NonNullable<StartView['next']> }) {
  return (
    <>
      <p className={styles.number}>{ticket.number}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{t('start.waited')}</dt>
          <dd>
            <b>{ticket.waitedMinutes}</b> {t('start.minutes')}
          </dd>
        </div>
        <div>
          <dt>{t('start.wish')}</dt>
          <dd>{ticket.wish}</dd>
        </div>
        {ticket.brought === '' ? null : (
          <div>
            <dt>{t('start.brought')}</dt>
            <dd>{ticket.brought}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** The left third of the start screen: whom to call, and who waits behind. */
export function NextTicket({ next, waiting }: Pick<StartView, 'next' | 'waiting'>) {
  const longest = Math.max(0, ...waiting.map((ticket) => ticket.waitedMinutes));
  return (
    <section className={styles.ticket} aria-labelledby="next-title">
      <h2 className={styles.title} id="next-title">
        {t('start.title')}
      </h2>
      {next === null ? (
        <p className={styles.nobody}>
          <b>{t('start.nobody')}</b>
          <span>{t('start.nobodyNote')}</span>
        </p>
      ) : (
        <Next ticket={next} />
      )}
      <Section
        title={t('start.behind')}
        note={t('start.people', { number: waiting.length })}
        {...(waiting.length === 0 ? {} : { aside: t('start.longest', { minutes: longest }) })}
      >
        {waiting.length === 0 ? (
          <p className={table.empty}>{t('start.noMore')}</p>
        ) : (
          <table className={styles.waiting}>
            <thead className={table.quiet}>
              <tr>
                <th scope="col">{t('start.ticketColumn')}</th>
                <th scope="col">{t('start.wishColumn')}</th>
                <th scope="col">{t('start.laneColumn')}</th>
                <th scope="col">{t('start.waitColumn')}</th>
              </tr>
            </thead>
            <tbody>
              {waiting.map((ticket) => (
                <tr key={ticket.number}>
                  <th scope="row">{ticket.number}</th>
                  <td>{ticket.wish}</td>
                  <td>{ticket.lane === '' ? null : <Tag>{ticket.lane}</Tag>}</td>
                  <td className={styles.minutes}>
                    {ticket.waitedMinutes} <small>{t('start.minutes')}</small>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </section>
  );
}
