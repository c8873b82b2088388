import type { CallOutput } from '../contract/calls.ts';
import type { DrawnTicket } from '../contract/hall-view.ts';
import { useState } from 'react';
import styles from './drawn.module.css';
import { printHere } from './print-here.ts';
import { waitWords } from './wait-words.ts';
import type { KioskWords } from './words.ts';

interface DrawnProps {
  readonly ticket: DrawnTicket;
  readonly t: KioskWords;
  /** Asks for the number on paper. */
  readonly onPrint: () => Promise<CallOutput<'kiosk.print'> | null>;
  readonly onDone: () => void;
}

/** The number, how long it will take, what to have ready, and a code to photograph. */
export function Drawn({ ticket, t, onPrint, onDone }: DrawnProps) {
  const [printing, setPrinting] = useState<'print' | 'printed' | 'printFailed'>('print');
  const { number, at, ahead, band, papers, code } = ticket;
  async function print() {
    const printed = await onPrint();
    setPrinting(printed === null ? 'printFailed' : 'printed');
    if (printed?.by === 'browser') printHere(printed.base64);
  }
  return (
    <main className={styles.drawn}>
      <section className={styles.ticket}>
        <h1>{t('yourNumber')}</h1>
        <p className={styles.number}>{number}</p>
        <p>
          {t('drawnAt', { at })}　{ahead === 0 ? t('first') : t('ahead', { count: ahead })}
        </p>
        <p className={styles.wait}>{waitWords(t, band)}</p>
      </section>
      <section className={styles.beside}>
        <img className={styles.code} src={picture(code)} alt={number} />
        <p>{t('note')}</p>
        {papers.length === 0 ? null : (
          <>
            <h2>{t('have')}</h2>
            <ul>
              {papers.map((paper) => (
                <li key={paper} lang="zh-Hant-TW">
                  {paper}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <button type="button" className={styles.print} disabled={printing === 'printed'} onClick={() => void print()}>
        {t(printing)}
      </button>
      <button type="button" className={styles.done} onClick={onDone}>
        {t('again')}
      </button>
    </main>
  );
}

/** Black on white with the quiet edge a camera needs. */
function picture({ path, size }: DrawnTicket['code']): string {
  const box = `-4 -4 ${size + 8} ${size + 8}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path fill="#fff" d="M-4-4h${size + 8}v${size + 8}h-${size + 8}z"/><path d="${path}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
