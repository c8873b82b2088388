import type { Visit } from '../../contract/staff-view.ts';
import { classes } from '../../ui/class-names.ts';
import { formatMoney } from '../../ui/money.ts';
import { t } from '../words.ts';
import { type TimelineGeometry, timelineGeometry } from './timeline-geometry.ts';
import styles from './timeline.module.css';

type TimelineData = NonNullable<Visit['summary']>['timeline'];
type Lane = TimelineData['lanes'][number];

/** A name under its stretch is left out where the stretch is narrower than this, in percent. */
const NARROWEST_NAME = 3.2;
/** Left out where the whole picture is narrow. */
const TIGHT = 9;
/** Below this, in percent, the length is written in its short form. */
const NARROW = 5;
const NARROWEST_FIGURE = 2.6;
const NARROWEST_BAR_NAME = 3;

function place(span: { left: number; width: number }) {
  return { left: `${span.left}%`, width: `${span.width}%` };
}

/** The insured salary as height: steps of cover, interruptions hatched, figures where the salary changes. */
function SalaryLane({ geometry }: { geometry: TimelineGeometry }) {
  return (
    <div className={styles.salary}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {geometry.steps.map((step) => (
          <rect
            key={step.left}
            className={styles.cover}
            x={step.left}
            y={100 - step.height * 100}
            width={step.width}
            height={step.height * 100}
          />
        ))}
        {geometry.steps.map((step) => (
          <path
            key={step.left}
            className={styles.top}
            d={`M${step.left} ${100 - step.height * 100}h${step.width}`}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      {geometry.gaps.map((gap) => (
        <span key={gap.left} className={styles.gap} style={place(gap)} />
      ))}
      {geometry.steps.map((step) =>
        step.figure === null || step.width < NARROWEST_FIGURE ? null : (
          <span
            key={step.left}
            className={classes(styles.figure, step.width < TIGHT && styles.tight)}
            style={{ left: `${step.left}%`, bottom: `${step.height * 100}%` }}
          >
            {formatMoney(step.figure)}
          </span>
        ),
      )}
    </div>
  );
}

function Units({ geometry }: { geometry: TimelineGeometry }) {
  return (
    <div className={styles.units}>
      {geometry.units.map((unit) =>
        unit.width < NARROWEST_NAME ? null : (
          <span
            key={unit.left}
            className={classes(styles.unit, unit.width < TIGHT && styles.tight)}
            style={place(unit)}
          >
            <b>{unit.label}</b>
            <span>{unit.width < NARROW ? unit.detail.replace('個月', '月') : unit.detail}</span>
          </span>
        ),
      )}
    </div>
  );
}

function BarLane({ lane, geometry }: { lane: Lane; geometry: TimelineGeometry }) {
  return (
    <div className={styles.bars}>
      {lane.stretches.map((stretch) => {
        const span = geometry.span(stretch);
        const fits = span.width >= NARROWEST_BAR_NAME && stretch.kind === 'cover';
        return (
          <span key={stretch.fromMonth}>
            <span className={classes(styles.bar, styles[stretch.kind])} style={place(span)}>
              {fits ? stretch.label : null}
            </span>
            {fits && stretch.detail === '' ? null : (
              <span className={styles.beside} style={{ left: `${span.left + span.width}%` }}>
                {fits || stretch.label === stretch.detail ? stretch.detail : `${stretch.label}${stretch.detail}`}
              </span>
            )}
          </span>
        );
      })}
    </div>
  );
}

/** The two halves of the seniority, before and since the annuity began (98/01). */
function Halves({ timeline, geometry }: { timeline: TimelineData; geometry: TimelineGeometry }) {
  const border = geometry.at((98 + 1911) * 12);
  const cover = geometry.steps;
  const first = cover[0]?.left ?? 0;
  const last = cover.at(-1);
  const end = last === undefined ? 100 : last.left + last.width;
  const halves = [
    { key: 'before2009' as const, left: first, width: Math.min(border, end) - first, years: timeline.before2009 },
    {
      key: 'since2009' as const,
      left: Math.max(border, first),
      width: end - Math.max(border, first),
      years: timeline.since2009,
    },
  ];
  return (
    <div className={styles.halves}>
      {halves.map((half) =>
        half.width < 12 || half.years === '' ? null : (
          <span key={half.key} className={styles.half} style={place(half)}>
            <b>
              {t(`summary.${half.key}`)}　{half.years}
            </b>
          </span>
        ),
      )}
    </div>
  );
}

/** The working life (工作生涯) in one picture: time left to right, one lane per scheme. */
export function Timeline({ timeline, line }: { timeline: TimelineData; line: string }) {
  const salaried = timeline.lanes.find((lane) => lane.stretches.some((stretch) => stretch.salary !== null));
  const bars = timeline.lanes.filter((lane) => lane !== salaried);
  const geometry = timelineGeometry(timeline, salaried?.stretches ?? []);
  return (
    <figure className={styles.timeline} aria-label={t('summary.lifeAlt', { line })}>
      <div className={styles.names} aria-hidden="true">
        <span className={styles.nameSalary}>
          <b>{salaried?.title}</b>
          {salaried === undefined ? null : <small>{t('summary.salaryLane')}</small>}
        </span>
        {bars.map((lane) => (
          <b key={lane.key} className={styles.name}>
            {lane.title}
          </b>
        ))}
      </div>
      <div className={styles.field} aria-hidden="true">
        <div className={styles.years}>
          {geometry.years.map((mark) => (
            <span key={mark.year} className={styles.year} style={{ left: `${mark.left}%` }}>
              {t('summary.year', { year: mark.year })}
              <span>{t('summary.age', { age: mark.age })}</span>
            </span>
          ))}
        </div>
        <div className={styles.grid}>
          {geometry.years.map((mark) => (
            <span key={mark.year} style={{ left: `${mark.left}%` }} />
          ))}
        </div>
        <Halves timeline={timeline} geometry={geometry} />
        <SalaryLane geometry={geometry} />
        <Units geometry={geometry} />
        {bars.map((lane) => (
          <BarLane key={lane.key} lane={lane} geometry={geometry} />
        ))}
        <div className={styles.moments}>
          {timeline.moments.map((moment) => (
            <span
              key={moment.label}
              className={classes(styles.moment, styles[moment.kind], geometry.at(moment.month) > 93 && styles.late)}
              style={{ left: `${geometry.at(moment.month)}%` }}
            >
              <span>{moment.label}</span>
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}
