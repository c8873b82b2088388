import { Fragment } from 'react';
import { phrases } from '../../ui/phrases.ts';
import styles from './phrases.module.css';

/** A sentence that breaks after a clause, or, where a clause is longer than the line, after a word. */
export function Phrases({ text }: { text: string }) {
  const clauses = phrases(text);
  if (clauses.length === 1 && clauses[0]?.length === 1) return text;
  return clauses.map((words, at) => {
    const key = `${at}${words.join('')}`;
    return (
      <span key={key} className={styles.clause}>
        {words.map((word, place) => {
          const name = `${place}${word}`;
          return (
            <Fragment key={name}>
              {place > 0 && <wbr />}
              {word}
            </Fragment>
          );
        })}
      </span>
    );
  });
}
