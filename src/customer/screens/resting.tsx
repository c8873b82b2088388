import { useWords } from '../words.ts';
import styles from './resting.module.css';

/** 請稍候: nothing of anyone. `lost` says that it is the connection and not the clerk that is away. */
export function Resting({ lost }: { lost: boolean }) {
  const words = useWords();
  return (
    <div className={styles.resting} aria-live="polite">
      <h1>{words('resting.title')}</h1>
      <p>{words(lost ? 'resting.lost' : 'resting.body')}</p>
    </div>
  );
}
