import type { Series } from '../../contract/customer-view.ts';
import { classes } from '../../ui/class-names.ts';
import styles from './series.module.css';

/** The piece of line that ties a row of the list to its line in the chart. */
export function LineSample({ style }: { style: Series['style'] }) {
  return (
    <svg width="44" height="8" viewBox="0 0 44 8" aria-hidden="true" focusable="false">
      <path className={classes(styles.series, styles[style])} d="M2 4h40" />
    </svg>
  );
}
