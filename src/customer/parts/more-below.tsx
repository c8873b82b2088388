import type { RefObject } from 'react';
import { Button } from 'react-aria-components';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../words.ts';
import styles from './more-below.module.css';

/** 往下還有: says that the frame holds more, and brings it into sight. */
export function MoreBelow({ frame }: { frame: RefObject<HTMLElement | null> }) {
  const words = useWords();
  return (
    <Button
      className={classes(styles.more)}
      onPress={() => frame.current?.scrollBy({ top: frame.current.clientHeight * 0.75 })}
    >
      <Icon name="arrowDown" />
      {words('moreBelow')}
    </Button>
  );
}
