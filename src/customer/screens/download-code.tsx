import type { CustomerView } from '../../contract/customer-view.ts';
import { useWords } from '../words.ts';
import styles from './download-code.module.css';

type Download = NonNullable<Extract<CustomerView, { screen: 'thanks' }>['download']>;

/** Modules of white around the code, which readers need (ISO/IEC 18004, 9.1). */
const QUIET = 4;

/** The code a telephone fetches the receipt with, because the citizen asked for it. */
export function DownloadCode({ download: { size, path, address, until } }: { download: Download }) {
  const words = useWords();
  const side = size + 2 * QUIET;
  return (
    <div className={styles.download}>
      <svg className={styles.code} viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} role="img" aria-label={address}>
        <path d={path} />
      </svg>
      <p>
        <b>{words('thanks.download')}</b>
        <br />
        {words('thanks.downloadUntil', { until })}
      </p>
    </div>
  );
}
