import styles from './icon.module.css';

/** Drawn on a 20 × 20 field with one line weight. */
const SHAPES = {
  tick: 'M3.5 10.5 8 15 16.5 5.5',
  clock: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 6v4.3l2.8 1.7',
  info: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 9v5M10 6v.6',
  fault: 'M10 3 17.5 16.5h-15ZM10 8v4M10 13.9v.6',
  search: 'M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM12.6 12.6 17 17',
  eye: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5ZM10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4Z',
  paper: 'M5 2.5h7l3.5 3.5v11.5H5ZM11.5 2.5v4h4M7.5 10.5h5M7.5 13.5h5',
} as const;
export type IconName = keyof typeof SHAPES;

/** A sign beside words; never alone, so it says nothing to a screen reader. */
export function Icon({ name, large = false }: { name: IconName; large?: boolean }) {
  return (
    <svg className={large ? styles.large : styles.icon} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} />
    </svg>
  );
}
