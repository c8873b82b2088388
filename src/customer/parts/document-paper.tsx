import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { CustomerView } from '../../contract/customer-view.ts';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../words.ts';
import styles from './document-paper.module.css';
import { Phrases } from './phrases.tsx';
import { Scroller } from './scroller.tsx';

type SignedDocument = Extract<CustomerView, { screen: 'sign' }>['document'];

/** Distance from the end, in pixels, at which the end counts as seen: rounding of a scaled screen. */
const NEAR = 6;

/** The sheet that is signed. Where it is longer than its frame it says so until its end was seen. */
export function DocumentPaper({ document, onSeen }: { document: SignedDocument; onSeen: () => void }) {
  const words = useWords();
  const frame = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [below, setBelow] = useState(false);
  const seen = useRef(onSeen);
  useEffect(() => {
    seen.current = onSeen;
  });

  useEffect(() => {
    const [node, content] = [frame.current, sheet.current];
    if (node === null || content === null) return undefined;
    function look(): void {
      if (node === null || node.clientHeight === 0) return;
      const rest = node.scrollHeight - node.scrollTop - node.clientHeight;
      setBelow(rest > NEAR);
      if (rest <= NEAR) seen.current();
    }
    look();
    node.addEventListener('scroll', look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(node);
    resized.observe(content);
    return () => {
      node.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, []);

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
      {below && (
        <Button
          className={classes(styles.more)}
          onPress={() => frame.current?.scrollBy({ top: frame.current.clientHeight * 0.75 })}
        >
          <Icon name="arrowDown" />
          {words('sign.moreBelow')}
        </Button>
      )}
    </div>
  );
}
