import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Crossing, Language, Series } from '../../contract/customer-view.ts';
import { classes } from '../../ui/class-names.ts';
import { LABEL_LEADING, RING, TITLE_SIZE } from '../../ui/chart-places.ts';
import { cumulativeChart } from '../../ui/cumulative-chart.ts';
import { useWords } from '../words.ts';
import styles from './chart.module.css';
import lines from './series.module.css';

interface Measured {
  readonly width: number;
  readonly height: number;
  readonly letter: number;
}

/** Cumulative sums over age. The picture is drawn for the very box it stands in; letters stay letters. */
export function Chart({
  series,
  crossings,
  language,
}: {
  series: readonly Series[];
  crossings: readonly Crossing[];
  language: Language;
}) {
  const words = useWords();
  const frame = useRef<HTMLElement>(null);
  const box = useMeasured(frame);
  const chart = useMemo(
    () => (box === null ? null : cumulativeChart({ series, crossings, language, ...box })),
    [box, series, crossings, language],
  );
  const said = crossings.map(({ title, detail }) => `${title}，${detail}`).join('；');
  return (
    <figure className={styles.chart} ref={frame} aria-label={words('comparison.chart', { lines: said })}>
      {chart !== null && box !== null && (
        <>
          <svg width={box.width} height={box.height} aria-hidden="true" focusable="false">
            {chart.sums.map(({ y, label }) => (
              <path key={label} className={styles.grid} d={`M${chart.plot.left} ${y}h${chart.plot.width}`} />
            ))}
            <path
              className={styles.base}
              d={`M${chart.plot.left} ${chart.plot.top + chart.plot.height}h${chart.plot.width}`}
            />
            {chart.leaders.map(({ x, from, to }) => (
              <path key={`${x} ${from}`} className={styles.leader} d={`M${x} ${from}V${to}`} />
            ))}
            {chart.lines.toReversed().map(({ key, style, path }) => (
              <path
                key={key}
                className={classes(lines.series, lines[style])}
                d={path}
                vectorEffect="non-scaling-stroke"
              />
            ))}
            {chart.rings.map(({ x, y }) => (
              <circle key={`${x} ${y}`} className={styles.ring} cx={x} cy={y} r={RING} />
            ))}
          </svg>
          {chart.sums.map(({ y, label }) => (
            <span key={label} className={styles.sum} style={{ top: y, width: chart.plot.left - box.letter * 0.5 }}>
              {label}
            </span>
          ))}
          {chart.ages.map(({ x, label }) => (
            <span key={label} className={styles.age} style={{ left: x, top: chart.plot.top + chart.plot.height }}>
              {label}
            </span>
          ))}
          {chart.labels.map(({ key, box: at, align, title, detail, strong, kind }) => (
            <span
              key={key}
              className={classes(styles.label, styles[align])}
              style={{ left: at.left, top: at.top, width: at.width, height: at.height, lineHeight: LABEL_LEADING }}
            >
              <span
                className={classes(strong && styles.strong)}
                style={kind === 'crossing' ? { fontSize: `${TITLE_SIZE}em` } : undefined}
              >
                {title}
              </span>
              {detail !== '' && <span>{detail}</span>}
            </span>
          ))}
        </>
      )}
    </figure>
  );
}

/** Layout pixels, untouched by any scaling of the picture around it. */
function useMeasured(frame: React.RefObject<HTMLElement | null>): Measured | null {
  const [box, setBox] = useState<Measured | null>(null);
  useLayoutEffect(() => {
    const node = frame.current;
    if (node === null) return undefined;
    function measure(): void {
      if (node === null || node.clientWidth < 50 || node.clientHeight < 50) return;
      const letter = Number.parseFloat(getComputedStyle(node).fontSize);
      const next = { width: node.clientWidth, height: node.clientHeight, letter };
      setBox((before) =>
        before !== null && before.width === next.width && before.height === next.height && before.letter === letter
          ? before
          : next,
      );
    }
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [frame]);
  return box;
}
