import type { LiveView } from '../../contract/seeing-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { Frame } from '../frame/frame.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { backToWork } from '../places.ts';
import { useAnswer } from '../use-answer.ts';
import { usePassed } from '../use-passed.ts';
import { t } from '../words.ts';
import { Overtakings } from './live-overtakings.tsx';
import styles from './live.module.css';

const MINUTE = 60_000;

function Big({ label, value, unit, note }: { label: string; value: number; unit: string; note: string }) {
  return (
    <div className={styles.big}>
      <dt>{label}</dt>
      <dd>
        <b>{value}</b> <small>{unit}</small>
        <span>{note}</span>
      </dd>
    </div>
  );
}

function Lanes({ lanes }: Pick<LiveView, 'lanes'>) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('live.lane')}</th>
          <th scope="col" className={table.number}>
            {t('live.waitingCount')}
          </th>
          <th scope="col" className={table.number}>
            {t('live.longestMinutes')}
          </th>
          <th scope="col" className={table.number}>
            {t('live.band')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <tr key={lane.key}>
            <th scope="row">{lane.name}</th>
            <td className={table.number}>{lane.waiting}</td>
            <td className={table.number}>{lane.longestMinutes}</td>
            <td className={table.number}>{lane.band === '' ? t('live.noCounter') : lane.band}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Counters({ counters, later }: Pick<LiveView, 'counters'> & { later: number }) {
  if (counters.length === 0) return <output className={table.empty}>{t('live.noCounters')}</output>;
  return (
    <Scroll label={t('live.counters')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('live.counter')}</th>
            <th scope="col">{t('live.kind')}</th>
            <th scope="col">{t('live.serving')}</th>
            <th scope="col">{t('live.step')}</th>
            <th scope="col" className={table.number}>
              {t('live.since')}
            </th>
          </tr>
        </thead>
        <tbody>
          {counters.map((counter) => (
            <tr key={counter.number}>
              <th scope="row">{t('live.number', { number: counter.number })}</th>
              <td>{counter.open ? counter.kind : t('live.closed')}</td>
              <td>
                {counter.ticket === ''
                  ? t('live.free')
                  : `${t('live.number', { number: counter.ticket })} ${counter.lane}`}
              </td>
              <td>{counter.step}</td>
              <td className={table.number}>
                {counter.minutes === null ? null : (
                  <>
                    {counter.long ? <Tag kind="due">{t('live.long')}</Tag> : null} {counter.minutes + later}
                    {t('live.minutes')}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** 現況: the hall as it stands, told anew with every push; between two pushes only the minutes go on. */
export function Live({ view }: { view: StaffView }) {
  const live = useAnswer('live.read', {}, view.revision);
  const later = Math.floor(usePassed(view.now) / MINUTE);
  return (
    <Frame view={view} layout="single" commands={[backToWork(t('live.back'))]} primary={null}>
      <ScreenTitle title={t('live.title')} note={live === null ? '' : t('live.lead', { now: live.now })} />
      {live === null ? null : (
        <>
          <dl className={styles.figures}>
            <Big
              label={t('live.waiting')}
              value={live.waiting}
              unit={t('live.people')}
              note={`${t('live.served')} ${live.served}　${t('live.missed')} ${live.missed}　${t('live.left')} ${live.left}`}
            />
            <Big
              label={t('live.longest')}
              value={live.waiting === 0 ? 0 : live.longestMinutes + later}
              unit={t('live.minutes')}
              note={live.waiting === 0 ? t('live.nobody') : t('live.longestOf', { number: live.longestNumber })}
            />
          </dl>
          <Section title={t('live.alerts')}>
            {live.alerts.length === 0 ? <output className={table.empty}>{t('live.noAlerts')}</output> : null}
            {live.alerts.map(({ key, title, detail }) => (
              <Strip key={key} kind="attention" title={title} detail={detail} />
            ))}
          </Section>
          <div className={styles.two}>
            <Section title={t('live.counters')}>
              <Counters counters={live.counters} later={later} />
            </Section>
            <Section title={t('live.lanes')}>
              <Lanes lanes={live.lanes} />
            </Section>
          </div>
          <Overtakings view={view} />
        </>
      )}
    </Frame>
  );
}
