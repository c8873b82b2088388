import { ToggleButton } from 'react-aria-components';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../words.ts';
import styles from './this-is-wrong.module.css';

/** 這項不對: marks one line as wrong, or takes the mark back. */
export function ThisIsWrong({
  name,
  disputed,
  onChange,
}: {
  name: string;
  disputed: boolean;
  onChange: (disputed: boolean) => void;
}) {
  const words = useWords();
  return (
    <ToggleButton
      className={styles.wrong ?? ''}
      aria-label={words('facts.wrongOf', { fact: name })}
      isSelected={disputed}
      onChange={onChange}
    >
      {disputed && <Icon name="check" />}
      {words('facts.wrong')}
    </ToggleButton>
  );
}
