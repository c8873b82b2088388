import { useRef } from 'react';
import type { CustomerView } from '../../contract/customer-view.ts';
import { classes } from '../../ui/class-names.ts';
import { useWords } from '../words.ts';
import styles from './document-paper.module.css';
import { MoreBelow } from './more-below.tsx';
import { Phrases } from './phrases.tsx';
import { Scroller } from './scroller.tsx';
import { useBelow } from './use-below.ts';

type SignedDocument = Extract<CustomerView, { screen: 'sign' }>['document'];

/** The sheet that is signed. Where it is longer than its frame it says so until its end was seen. */
export function DocumentPaper({ document, onSeen }: { document: SignedDocument; onSeen: () => void }) {
  const words = useWords();
  const frame = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const below = useBelow(frame, sheet, onSeen);

  return (
    <div className={styles.paper}>
      <Scroller label={words('sign.document')} className={styles.frame} frame={frame}>
        <div ref={sheet} className={styles.sheet}>
          <div className={styles.head}>
            <h3>{document.title}</h3>
            <p>{document.pages}</p>
          </div>
          <dl className={styles.rows}>
            {document.rows.map((row) => (
              <div key={`${row.label} ${row.value}`}>
                <dt>{row.label}</dt>
                <dd>
                  <span className={classes(row.strong && styles.strong)}>
                    <Phrases text={row.value} />
                  </span>
                  {row.note !== '' && <small>{row.note}</small>}
                </dd>
              </div>
            ))}
          </dl>
          <div className={styles.declarations}>
            {document.declarations.map((declaration) => (
              <p key={declaration}>
                <Phrases text={declaration} />
              </p>
            ))}
          </div>
        </div>
      </Scroller>
      {below && <MoreBelow frame={frame} />}
    </div>
  );
}
