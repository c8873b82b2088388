import { type ChangeEvent, useRef, useState } from 'react';
import { LARGEST_RESERVATION_LIST } from '../../contract/hall-terms.ts';
import type { ReservationImport, ReservationList } from '../../contract/hall-reservations.ts';
import type { DrawnTicket } from '../../contract/hall-view.ts';
import { act } from '../acts.ts';
import { fileContent } from '../file-content.ts';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { printPaper } from '../print-paper.ts';
import { t } from '../words.ts';
import styles from './hall.module.css';

const COLUMNS = ['slot', 'number', 'person', 'papersReady', 'state', 'actions'] as const;
const LOOKS = { prepared: 'plain', late: 'due', arrived: 'live', handedOver: 'done', missed: 'plain' } as const;

interface HallReservationsProps {
  readonly list: ReservationList;
  /** Whether this account hands over papers; a greeter marks arrivals. */
  readonly serves: boolean;
  readonly onDrawn: (ticket: DrawnTicket) => void;
  readonly onHandOver: (number: string) => void;
}

/** 網路預約取件: today's list by slot; who came, who took the papers, who is late. */
export function HallReservations({ list, serves, onDrawn, onHandOver }: HallReservationsProps) {
  const arrive = async (number: string) => {
    const ticket = await send('reservation.arrive', { number });
    if (ticket !== null) onDrawn(ticket);
  };
  return (
    <Section
      title={t('hall.reservations')}
      note={t('hall.reservationsNote', { day: list.day, count: list.rows.length })}
    >
      {serves ? <ImportList /> : null}
      {list.rows.length === 0 ? (
        <p className={table.empty}>{t('hall.reservationsNone')}</p>
      ) : (
        <Scroll label={t('hall.reservations')}>
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
              {list.rows.map((row) => (
                <tr key={row.number}>
                  <td>{row.slot}</td>
                  <th scope="row">{row.number}</th>
                  <td>
                    {row.name}
                    <small>{row.identifier}</small>
                  </td>
                  <td>
                    {row.papers}
                    {row.place === '' ? null : <small>{t('hall.carPlace', { place: row.place })}</small>}
                  </td>
                  <td>
                    <Tag kind={LOOKS[row.state]}>{row.stateName}</Tag> {row.ticket} {row.at}
                  </td>
                  <td>
                    <span className={styles.buttons}>
                      {row.state === 'arrived' && serves ? (
                        <Button
                          label={t('hall.handOverOf', { number: row.number })}
                          onPress={() => onHandOver(row.number)}
                        >
                          {t('hall.handOver')}
                        </Button>
                      ) : null}
                      {row.state === 'handedOver' && serves ? (
                        <Button
                          label={t('hall.sheetAgainOf', { number: row.number })}
                          onPress={() => void printAgain(row.number)}
                        >
                          {t('hall.sheetAgain')}
                        </Button>
                      ) : null}
                      {row.state === 'late' && serves ? (
                        <Button
                          label={t('hall.missedOf', { number: row.number })}
                          onPress={() => void act('reservation.missed', { number: row.number })}
                        >
                          {t('hall.missed')}
                        </Button>
                      ) : null}
                      {row.state === 'arrived' || row.state === 'handedOver' ? null : (
                        <Button
                          label={t('hall.arriveOf', { number: row.number })}
                          onPress={() => void arrive(row.number)}
                        >
                          {t('hall.arrive')}
                        </Button>
                      )}
                    </span>
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

async function printAgain(number: string): Promise<void> {
  const sheet = await send('reservation.printAgain', { number });
  if (sheet !== null) printPaper(sheet);
}

/** Chooses the file of the day and tells what came of it, line by line where something was not understood. */
function ImportList() {
  const [report, setReport] = useState<ReservationImport | 'tooLarge' | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    // The same file may be chosen again.
    target.value = '';
    if (file === undefined) return;
    const base64 = await fileContent(file, LARGEST_RESERVATION_LIST);
    setReport(base64 === null ? 'tooLarge' : await send('reservation.import', { fileName: file.name, base64 }));
  }
  return (
    <div className={styles.here}>
      <p className={styles.soft}>{t('hall.importLead')}</p>
      <input
        ref={picker}
        className={styles.picker}
        type="file"
        accept=".csv"
        aria-label={t('hall.importList')}
        tabIndex={-1}
        onChange={(event) => void choose(event)}
      />
      <Button onPress={() => picker.current?.click()}>{t('hall.importList')}</Button>
      {report === null ? null : <Imported report={report} />}
    </div>
  );
}

function Imported({ report }: { report: ReservationImport | 'tooLarge' }) {
  if (report === 'tooLarge') return <Strip kind="fault" title={t('hall.importTooLarge')} urgent />;
  const { added, changed, same, problems } = report;
  return (
    <div className={styles.report}>
      <Strip
        kind={problems.length === 0 ? 'info' : 'attention'}
        urgent
        title={t('hall.imported', { added, changed, same })}
        {...(problems.length === 0 ? {} : { detail: t('hall.importProblems', { count: problems.length }) })}
      />
      <ul className={styles.problems}>
        {problems.map(({ line, reason }) => (
          <li key={line}>
            {t('hall.importLine', { line })}　{reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
