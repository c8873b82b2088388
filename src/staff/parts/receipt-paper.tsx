import { useEffect, useState } from 'react';
import { openReceiptFile, type ReceiptFile } from '../receipt-file.ts';
import { t } from '../words.ts';
import styles from './receipt-paper.module.css';

/** The sealed paper itself, in the browser's own viewer; a sentence where there is none. */
export function ReceiptPaper({ number }: { number: string }) {
  const [file, setFile] = useState<ReceiptFile | null>(null);
  const canShow = navigator.pdfViewerEnabled;
  useEffect(() => {
    if (!canShow) return undefined;
    let opened: ReceiptFile | null = null;
    let gone = false;
    void openReceiptFile(number).then((found) => {
      if (gone && found !== null) URL.revokeObjectURL(found.url);
      else {
        opened = found;
        setFile(found);
      }
    });
    return () => {
      gone = true;
      if (opened !== null) URL.revokeObjectURL(opened.url);
      setFile(null);
    };
  }, [number, canShow]);
  if (!canShow) return <p className={styles.none}>{t('receipt.noViewer')}</p>;
  if (file === null) return <p className={styles.none}>{t('receipt.loading')}</p>;
  return (
    <object
      className={styles.paper}
      data={file.url}
      type="application/pdf"
      aria-label={`${t('receipt.document')} ${number}`}
    >
      {t('receipt.noViewer')}
    </object>
  );
}
