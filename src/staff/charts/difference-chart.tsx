import type { Visit } from '../../contract/staff-view.ts';
import { classes } from '../../ui/class-names.ts';
import { ageWords } from '../figures.ts';
import { t } from '../words.ts';
import { differenceGeometry } from './difference-geometry.ts';
import styles from './difference-chart.module.css';

type EstimateData = NonNullable<Visit['estimate']>;

/** Names at the right edge closer than this, in percent of the height, push each other apart. */
const NAME_HEIGHT = 11;

function spread(tops: readonly number[]): number[] {
  const order = tops.map((top, index) => ({ top, index })).sort((one, other) => one.top - other.top);
  const placed: number[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const { top, index } of order) {
    const at = Math.max(top, free);
    placed[index] = at;
    free = at + NAME_HEIGHT;
  }
  return placed;
}

type MeetingData = NonNullable<ReturnType<typeof differenceGeometry>>['crossings'][number];

/** A ring where lines meet zero; a bracket over the first and last ring where several meet close together. */
function Meeting({ meeting, top }: { meeting: MeetingData; top: number }) {
  const { left, right, from, to, label } = meeting;
  const several = to > from;
  const age = ageWords(from);
  const span = t('estimate.crossingSpan', { from: age, to: ageWords(to) });
  return (
    <>
      <span className={styles.ring} style={{ left: `${left}%`, top: `${top}%` }} />
      {several ? (
        <>
          <span className={styles.ring} style={{ left: `${right}%`, top: `${top}%` }} />
          <span className={styles.bracket} style={{ left: `${left}%`, width: `${right - left}%`, top: `${top}%` }} />
        </>
      ) : null}
      <span
        className={classes(styles.meeting, several && styles.over, left > 45 && styles.before)}
        style={{ left: `${several ? right : left}%`, top: `${top}%` }}
      >
        {several ? t('estimate.crossingRange') : label} <b>{several ? span : age}</b>
      </span>
    </>
  );
}

/** How far each later start is behind or ahead of "start now" at every age. */
export function DifferenceChart({ estimate }: { estimate: EstimateData }) {
  const geometry = differenceGeometry(estimate);
  if (geometry === null) return null;
  const said = estimate.crossings.map((crossing) => `${ageWords(crossing.ageMonths)}，${crossing.label}`).join('；');
  const strong = geometry.lines.filter((one) => one.strong && !one.falling);
  const tops = spread(strong.map((one) => one.nameAt.top));
  const styleOf = new Map(strong.map((one, index) => [one.key, strong.length - 1 - index]));
  return (
    <figure className={styles.chart} aria-label={t('estimate.chartAlt', { crossings: said })}>
      <div className={styles.field} aria-hidden="true">
        {geometry.sums.map((mark) => (
          <span key={mark.label} className={styles.sum} style={{ top: `${mark.at}%` }}>
            <span>{mark.label}</span>
          </span>
        ))}
        <span className={styles.zero} style={{ top: `${geometry.zero}%` }}>
          <b>{t('estimate.now')}</b>
        </span>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {geometry.lines.map((one) => (
            <path
              key={one.key}
              d={one.path}
              vectorEffect="non-scaling-stroke"
              className={classes(
                styles.line,
                one.falling ? styles.falling : one.strong ? styles[`strong${styleOf.get(one.key) ?? 0}`] : styles.thin,
              )}
            />
          ))}
        </svg>
        {geometry.lines
          .filter((one) => one.falling)
          .map((one) => (
            <span
              key={one.key}
              className={styles.name}
              style={{ left: `${one.nameAt.left}%`, top: `${one.nameAt.top}%` }}
            >
              {one.label}
            </span>
          ))}
        {strong.map((one, index) => (
          <span key={one.key} className={styles.end} style={{ top: `${tops[index] ?? one.nameAt.top}%` }}>
            {one.label}
          </span>
        ))}
        {geometry.crossings.map((meeting) => (
          <Meeting key={meeting.from} meeting={meeting} top={geometry.zero} />
        ))}
        {geometry.ages.map((mark) => (
          <span key={mark.label} className={styles.age} style={{ left: `${mark.at}%` }}>
            {mark.label}
          </span>
        ))}
      </div>
    </figure>
  );
}
