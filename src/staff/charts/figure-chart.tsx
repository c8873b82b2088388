import { scaleBand, scaleLinear } from 'd3-scale';
import type { FigureChart as Chart } from '../../contract/seeing-view.ts';
import { classes } from '../../ui/class-names.ts';
import { t } from '../words.ts';
import styles from './figure-chart.module.css';

const PATTERNS = [styles.first, styles.second, styles.third] as const;

/** The figures one after the other, for those who do not see the picture. */
function said({ names, places, unit }: Chart): string {
  return places
    .map(
      ({ label, values }) => `${label} ${names.map((name, at) => `${name}：${values[at] ?? '—'}${unit}`).join('、')}`,
    )
    .join('；');
}

/** Columns side by side over each place; positions in percent of the picture. */
export function FigureChart({ chart }: { chart: Chart }) {
  const { title, unit, names, places } = chart;
  const highest = Math.max(0, ...places.flatMap(({ values }) => values.map((value) => value ?? 0)));
  if (highest === 0) return <output className={styles.none}>{t('statistics.noChart')}</output>;
  const y = scaleLinear([0, highest], [0, 100]).nice(4);
  const x = scaleBand([...places.keys()].map(String), [0, 100])
    .paddingInner(0.35)
    .paddingOuter(0.2);
  return (
    <figure className={styles.chart} aria-label={t('statistics.chartAlt', { title, values: said(chart) })}>
      <div className={styles.legend} aria-hidden="true">
        {names.map((name, at) => (
          <span key={name}>
            <i className={classes(styles.key, PATTERNS[at])} />
            {name}
          </span>
        ))}
        <span className={styles.unit}>{unit}</span>
      </div>
      <div className={styles.field} aria-hidden="true">
        {y.ticks(4).map((mark) => (
          <span key={mark} className={styles.grid} style={{ bottom: `${y(mark)}%` }}>
            <span>{mark}</span>
          </span>
        ))}
        {places.map(({ label, values }, place) => (
          <div
            key={label}
            className={styles.place}
            style={{ left: `${x(String(place))}%`, width: `${x.bandwidth()}%` }}
          >
            <div className={styles.columns}>
              {names.map((name, at) => {
                const value = values[at] ?? null;
                return value === null ? null : (
                  <span
                    key={name}
                    className={classes(styles.column, PATTERNS[at])}
                    style={{
                      left: `${(at * 100) / names.length}%`,
                      width: `${100 / names.length}%`,
                      height: `${y(value)}%`,
                    }}
                  >
                    <b>{value}</b>
                  </span>
                );
              })}
            </div>
            <span className={styles.label}>{label}</span>
          </div>
        ))}
      </div>
    </figure>
  );
}
