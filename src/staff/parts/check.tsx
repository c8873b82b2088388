import { Checkbox } from 'react-aria-components';
import { classes } from '../../ui/class-names.ts';
import styles from './check.module.css';

export function Check({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <Checkbox className={classes(styles.check)} isSelected={on} onChange={onChange}>
      <span className={styles.box} aria-hidden="true">
        <svg viewBox="0 0 20 20">
          <path d="M4 10.5 8.5 15 16.500 5.500" />
        </svg>
      </span>
      {label}
    </Checkbox>
  );
}
