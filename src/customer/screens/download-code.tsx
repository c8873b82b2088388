import type { CustomerView } from '../../contract/customer-view.ts';
import { useWords } from '../words.ts';
import styles from './download-code.module.css';

type Download = NonNullable<Extract<CustomerView, { screen: 'thanks' }>['download']>;

/** Modules of white around the code, which readers need (ISO/IEC 18004, 9.1). */
const QUIET = 4;

/** Black on white whatever the contrast: a camera reads it. */
function pictureOf({ size, path }: Download): string {
  const side = size + 2 * QUIET;
  const box = `viewBox="${-QUIET} ${-QUIET} ${side} ${side}" shape-rendering="crispEdges"`;
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" ${box}><path d="${path}"/></svg>`)}`;
}

/** The code a telephone fetches the receipt with, because the citizen asked for it. */
export function DownloadCode({ download }: { download: Download }) {
  const words = useWords();
  return (
    <div className={styles.download}>
      <img className={styles.code} src={pictureOf(download)} alt={download.address} />
      <p>
        <b>{words('thanks.download')}</b>
        <br />
        {words('thanks.downloadUntil', { until: download.until })}
      </p>
    </div>
  );
}
