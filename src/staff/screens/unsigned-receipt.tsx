import type { StaffView, Visit } from '../../contract/staff-view.ts';
import { Plate } from '../../ui/plate.tsx';
import { t } from '../words.ts';
import { Decided } from './decided.tsx';
import styles from './unsigned-receipt.module.css';

/** The receipt to come, visibly unfinished: no number, an empty code box, no signature. It becomes itself when sealed. */
export function UnsignedReceipt({ view, visit }: { view: StaffView; visit: Visit }) {
  const customer = view.customer.view;
  const document = customer.screen === 'sign' ? customer.document : null;
  /** "今天先不選" ends with a sheet to take home, which nobody signs. */
  const signs = visit.primary.action !== 'makeSheet';
  return (
    <section className={styles.preview} aria-labelledby="preview-title">
      <div className={styles.head}>
        <h2 id="preview-title">{t('confirm.preview')}</h2>
        <span>{signs ? t('confirm.previewNote') : ''}</span>
      </div>
      <div className={styles.sheet}>
        <div className={styles.letterhead}>
          <Plate counter={view.counter.number} />
          <p>
            <b>{view.office.name}</b>
            <span>{t('bar.counter', { number: view.counter.number })}</span>
          </p>
          <p className={styles.title}>{t(signs ? 'confirm.previewTitle' : 'confirm.sheetTitle')}</p>
        </div>
        <div className={styles.number}>
          <p>
            <span>{t('receipt.number')}</span>
            <b>{t(signs ? 'confirm.numberLater' : 'confirm.numberWhenMade')}</b>
          </p>
          <p className={styles.code}>{t('confirm.codeLater')}</p>
        </div>
        <dl className={styles.rows}>
          {document === null ? <Decided visit={visit} /> : null}
          {document?.rows.map((row) => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd>{row.strong ? <b>{row.value}</b> : row.value}</dd>
            </div>
          ))}
        </dl>
        {document === null ? null : (
          <ul className={styles.declarations}>
            {document.declarations.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {signs ? <p className={styles.signature}>{t('confirm.signatureLater')}</p> : null}
      </div>
    </section>
  );
}
