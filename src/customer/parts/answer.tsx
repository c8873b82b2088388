import type { ReactNode } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { classes } from '../../ui/class-names.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import styles from './answer.module.css';

interface Face {
  readonly children: ReactNode;
  readonly before?: IconName | undefined;
  readonly after?: IconName | undefined;
}

function Content({ children, before, after }: Face) {
  return (
    <>
      {before !== undefined && <Icon name={before} />}
      <span>{children}</span>
      {after !== undefined && <Icon name={after} />}
    </>
  );
}

/** An answer of the customer. Where it cannot be given yet, its words say what is missing. */
export function Answer({
  kind = 'plain',
  cannot = false,
  onPress,
  ...face
}: Face & { kind?: 'plain' | 'main' | 'quiet' | undefined; cannot?: boolean | undefined; onPress: () => void }) {
  return (
    <Button className={classes(styles.answer, styles[kind])} isDisabled={cannot} onPress={onPress}>
      <Content {...face} />
    </Button>
  );
}

/** An answer that stays pressed. */
export function AnswerSwitch({ on, onChange, ...face }: Face & { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <ToggleButton className={classes(styles.answer, styles.plain)} isSelected={on} onChange={onChange}>
      <Content {...face} />
    </ToggleButton>
  );
}
