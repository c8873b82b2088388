import type { LawSeries } from '../../contract/law-view.ts';
import { rocDate } from '../roc-month.ts';
import { t } from '../words.ts';
import { parameterGeometry, shownFigure } from './parameter-chart-geometry.ts';
import styles from './parameter-chart.module.css';

interface ParameterChartProps {
  readonly title: string;
  readonly series: LawSeries;
  readonly on: string;
  readonly onLabel: string;
}

/** The figures one after the other, for those who do not see the picture. */
function said({ points, unit }: LawSeries): string {
  return points
    .map(({ from, value, pending }) => {
      if (value === null) return t('law.chartMissing', { from: rocDate(from) });
      const figure = shownFigure(value, unit);
      return t(pending ? 'law.chartPending' : 'law.chartValue', { from: rocDate(from), value: figure });
    })
    .join('；');
}

/** A parameter's value through time: steps, hatched where there is none, and the day it is seen from. */
export function ParameterChart({ title, series, on, onLabel }: ParameterChartProps) {
  const geometry = parameterGeometry(series, on);
  if (geometry === null) return null;
  return (
    <figure className={styles.chart} aria-label={t('law.chartAlt', { title, values: said(series) })}>
      <div className={styles.field} aria-hidden="true">
        {geometry.values.map((mark) => (
          <span key={mark.label} className={styles.value} style={{ top: `${mark.at}%` }}>
            <span>{mark.label}</span>
          </span>
        ))}
        {geometry.missing.map(({ left, width }) => (
          <span key={left} className={styles.missing} style={{ left: `${left}%`, width: `${width}%` }}>
            <span>{t('law.chartNone')}</span>
          </span>
        ))}
        {geometry.pending.map(({ left, width }) => (
          <span key={left} className={styles.missing} style={{ left: `${left}%`, width: `${width}%` }}>
            <span>{t('law.chartNotYet')}</span>
          </span>
        ))}
        <span className={styles.on} style={{ left: `${geometry.on}%` }}>
          <span className={geometry.on > 80 ? styles.onBefore : styles.onAfter}>{onLabel}</span>
        </span>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path className={styles.line} d={geometry.path} vectorEffect="non-scaling-stroke" />
          <path className={styles.pendingLine} d={geometry.pendingPath} vectorEffect="non-scaling-stroke" />
        </svg>
        {geometry.figures.map((figure) => (
          <span
            key={`${figure.at} ${figure.label}`}
            className={styles.figure}
            style={{ left: `${figure.at}%`, top: `${figure.top}%` }}
          >
            {figure.label}
          </span>
        ))}
        {geometry.years.map((mark) => (
          <span key={mark.label} className={styles.year} style={{ left: `${mark.at}%` }}>
            {mark.label}
          </span>
        ))}
      </div>
    </figure>
  );
}
