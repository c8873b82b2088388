import { useEffect, useRef } from 'react';
import { openReceiptFile } from '../receipt-file.ts';
import { t } from '../words.ts';
import styles from './receipt-paper.module.css';

/** Puts the sealed file into the browser's own viewer, in a plain frame: a sandboxed one may not run the viewer. */
async function showIn(place: HTMLElement, number: string, gone: AbortSignal): Promise<void> {
  const file = await openReceiptFile(number);
  if (file === null) return;
  if (gone.aborted) return URL.revokeObjectURL(file.url);
  const frame = document.createElement('iframe');
  frame.className = styles.paper ?? '';
  frame.title = `${t('receipt.document')} ${number}`;
  frame.src = `${file.url}#toolbar=0&navpanes=0&view=FitH`;
  place.replaceChildren(frame);
  gone.addEventListener('abort', () => {
    frame.remove();
    URL.revokeObjectURL(file.url);
  });
}

/** The sealed paper itself; a sentence where this computer has no viewer. */
export function ReceiptPaper({ number }: { number: string }) {
  const place = useRef<HTMLDivElement>(null);
  const canShow = navigator.pdfViewerEnabled;
  useEffect(() => {
    const gone = new AbortController();
    if (canShow && place.current !== null) void showIn(place.current, number, gone.signal);
    return () => gone.abort();
  }, [number, canShow]);
  if (!canShow) return <p className={styles.none}>{t('receipt.noViewer')}</p>;
  return <div className={styles.place} ref={place} />;
}
