import { Fragment } from 'react';
import { figureParts } from '../figures.ts';
import styles from './figure.module.css';

/** `31年4個月` with its digits large and its words small, on one baseline. */
export function Figure({ text }: { text: string }) {
  return (
    <span className={styles.figure}>
      {figureParts(text).map((part, index) => (
        // The parts of one text have no other name than their place in it.
        <Fragment key={index}>
          {part.isFigure ? <b className={styles.digits}>{part.text}</b> : <small>{part.text}</small>}
        </Fragment>
      ))}
    </span>
  );
}
