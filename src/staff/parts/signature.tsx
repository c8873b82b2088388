import type { Strokes } from '../../contract/signature.ts';
import { t } from '../words.ts';
import styles from './signature.module.css';

function path(line: Strokes['lines'][number]): string {
  return (
    line.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('') +
    (line.length === 1 ? 'h0.1' : '')
  );
}

/** What the pen has written so far, as it is being written; an empty frame says what it waits for. */
export function Signature({ strokes }: { strokes: Strokes | null }) {
  if (strokes === null || strokes.lines.length === 0) return <p className={styles.empty}>{t('confirm.strokesNone')}</p>;
  return (
    <figure className={styles.drawn} aria-label={t('confirm.strokesAlt', { lines: strokes.lines.length })}>
      <svg viewBox={`0 0 ${strokes.width} ${strokes.height}`} aria-hidden="true">
        {strokes.lines.map((line) => (
          <path key={`${line[0]?.time ?? 0} ${line[0]?.x ?? 0}`} d={path(line)} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
    </figure>
  );
}
