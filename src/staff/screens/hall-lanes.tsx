import type { HallView } from '../../contract/hall-view.ts';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { t } from '../words.ts';
import { bandWords } from './hall-words.ts';

/** Each lane: how many wait, who longest, and how long whoever draws now will wait. */
export function HallLanes({ hall }: { hall: HallView }) {
  const open = hall.counters.filter((counter) => counter.open);
  return (
    <Section title={t('hall.lanes')} note={t('hall.lanesNote')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('hall.lane')}</th>
            <th scope="col" className={table.number}>
              {t('hall.waiting')}
            </th>
            <th scope="col" className={table.number}>
              {t('hall.longest')}
            </th>
            <th scope="col" className={table.number}>
              {t('hall.band')}
            </th>
          </tr>
        </thead>
        <tbody>
          {hall.lanes.map(({ lane, waiting, longestMinutes, band }) => (
            <tr key={lane}>
              <th scope="row">{t(`hall.${lane}`)}</th>
              <td className={table.number}>
                {waiting}
                <span className={table.unit}>{t('hall.people')}</span>
              </td>
              <td className={table.number}>
                {longestMinutes}
                <span className={table.unit}>{t('hall.minutes')}</span>
              </td>
              <td className={table.number}>{bandWords(band)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={table.empty}>
        {open
          .map(
            ({ number, kind, ticket }) =>
              `${t('hall.counter', { counter: number })}（${kind}）${ticket === '' ? t('hall.counterFree') : ticket}`,
          )
          .concat(t('hall.ended', { served: hall.served, missed: hall.missed, left: hall.left }))
          .join('　')}
      </p>
    </Section>
  );
}
