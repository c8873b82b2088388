import { useEffect, useRef, useState } from 'react';
import type { CustomerView } from '../../contract/customer-view.ts';
import type { Strokes } from '../../contract/signature.ts';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icons.tsx';
import type { CustomerActs } from '../acts.ts';
import { Answer } from '../parts/answer.tsx';
import { DocumentPaper } from '../parts/document-paper.tsx';
import { Foot } from '../parts/foot.tsx';
import { Heading } from '../parts/heading.tsx';
import { Pad, type PadControl } from '../parts/pad.tsx';
import { UsePaper } from '../parts/paper.tsx';
import { Phrases } from '../parts/phrases.tsx';
import { useWords } from '../words.ts';
import styles from './sign.module.css';

type SignView = Extract<CustomerView, { screen: 'sign' }>;

/** After a line, the strokes are sent once the pen has rested this long, in milliseconds. */
const PEN_REST = 250;

/** The document at the left, the pen at the right. What is signed is exactly what is shown: bound by its hash. */
export function Sign({ view, act }: { view: SignView; act: CustomerActs | null }) {
  const words = useWords();
  const { release, shownHash } = view;
  const [seenHash, setSeenHash] = useState('');
  const seen = seenHash === shownHash;
  const [strokes, setStrokes] = useState(view.pen);
  const [sending, setSending] = useState(false);
  const control = useRef<PadControl | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const drawn = act === null ? view.pen : strokes;

  useEffect(() => () => clearTimeout(rest.current), []);

  // A refused signature is taken back by the desk; the frame is empty again for the next one. The desk is not told so:
  // the next line it hears of ends the refusal, which must stand until it was read.
  const refusedEmpty = view.refusal !== '' && view.pen === null;
  const [wasRefused, setWasRefused] = useState(refusedEmpty);
  if (refusedEmpty !== wasRefused) {
    setWasRefused(refusedEmpty);
    if (refusedEmpty) setStrokes(null);
  }
  useEffect(() => {
    if (refusedEmpty) control.current?.wipe();
  }, [refusedEmpty]);

  function write(written: Strokes | null): void {
    setStrokes(written);
    clearTimeout(rest.current);
    if (act === null) return;
    rest.current = setTimeout(() => void act('customer.pen', { release, strokes: written }), PEN_REST);
  }

  function wipe(): void {
    control.current?.wipe();
    write(null);
  }

  async function done(): Promise<void> {
    if (act === null || strokes === null) return;
    clearTimeout(rest.current);
    setSending(true);
    await act('customer.sign', { release, shownHash, strokes });
    setSending(false);
  }

  return (
    <>
      <Heading step={4} title={words('sign.title')} />
      <div className={styles.body}>
        <section className={styles.side}>
          <h2>
            <span>1</span>
            {words('sign.read')}
          </h2>
          <DocumentPaper key={shownHash} document={view.document} onSeen={() => setSeenHash(shownHash)} />
        </section>
        <section className={styles.side}>
          <h2>
            <span>2</span>
            {words('sign.write')}
          </h2>
          <div className={classes(styles.frame, !seen && styles.waiting)}>
            <section className={styles.ink} aria-label={words('sign.pad')}>
              {drawn === null && (
                <p className={styles.hint}>
                  <span>
                    <Phrases text={words(seen ? 'sign.hint' : 'sign.readFirst')} />
                  </span>
                </p>
              )}
              {/* The ink takes the theme's colour: another theme draws it anew. */}
              <Pad
                key={String(view.preferences.contrast)}
                pen={drawn}
                follows={act === null}
                writable={act !== null && seen && !sending}
                onLine={write}
                control={control}
              />
            </section>
            <div className={styles.line}>
              <span>{view.signer}</span>
              {drawn !== null && (
                <Answer kind="quiet" before="undo" cannot={sending} onPress={wipe}>
                  {words('sign.wipe')}
                </Answer>
              )}
            </div>
          </div>
          {view.refusal === '' ? (
            <p className={styles.note}>
              <Phrases text={words('sign.note')} />
            </p>
          ) : (
            <p className={styles.refusal} role="alert">
              <Icon name="notice" />
              <span>
                <Phrases text={view.refusal} />
              </span>
            </p>
          )}
        </section>
      </div>
      <Foot note={<UsePaper view={view} act={act} />}>
        <Answer before="arrowLeft" cannot={sending} onPress={() => void act?.('customer.back', { release })}>
          {words('sign.back')}
        </Answer>
        <Answer kind="main" cannot={!seen || drawn === null || sending} onPress={() => void done()}>
          {words(signWords(seen, drawn !== null, sending))}
        </Answer>
      </Foot>
    </>
  );
}

function signWords(seen: boolean, written: boolean, sending: boolean) {
  if (!seen) return 'sign.notRead';
  if (sending) return 'sign.sending';
  return written ? 'sign.done' : 'sign.notYet';
}
