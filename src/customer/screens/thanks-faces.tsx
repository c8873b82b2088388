import { type ReactNode, useEffect, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { GRADES, UNDO_SECONDS } from '../../contract/seeing-terms.ts';
import type { CustomerView } from '../../contract/customer-view.ts';
import type { CustomerMessage } from '../../i18n/customer/zh.ts';
import { classes } from '../../ui/class-names.ts';
import type { CustomerActs } from '../acts.ts';
import { Answer, AnswerSwitch } from '../parts/answer.tsx';
import { useWords } from '../words.ts';
import styles from './thanks-faces.module.css';

type Given = NonNullable<Extract<CustomerView, { screen: 'thanks' }>['satisfaction']>;
type Grade = (typeof GRADES)[number];

const NAMES: Record<Grade, CustomerMessage> = {
  5: 'thanks.grade5',
  4: 'thanks.grade4',
  3: 'thanks.grade3',
  2: 'thanks.grade2',
  1: 'thanks.grade1',
};

const MOUTHS: Record<Grade, ReactNode> = {
  5: <path d="M7.2 13.5h9.6a4.8 4.8 0 0 1-9.6 0Z" />,
  4: <path d="M7.5 14c1.2 1.7 2.7 2.6 4.5 2.600s3.3-.9 4.5-2.6" />,
  3: <path d="M8 15.200h8" />,
  2: <path d="M7.5 16.600c1.2-1.7 2.7-2.6 4.5-2.600s3.3.9 4.5 2.6" />,
  1: <path d="M7.7 17.500a4.3 4.3 0 0 1 8.6 0Z" />,
};

/** A little longer than the host counts, so that its own ten seconds are over when it is asked. */
const STANDS_AFTER = UNDO_SECONDS * 1000 + 300;

function Face({ grade }: { grade: Grade }) {
  return (
    <svg className={styles.face} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="9.5" />
      <path d="M8.8 9.400v.2M15.2 9.400v.2" className={styles.eyes} />
      {MOUTHS[grade]}
    </svg>
  );
}

interface AskProps {
  readonly title: string;
  readonly note: string;
  readonly children: ReactNode;
}

/** The question on the left, the answers on the same edge as what comes next. */
function Ask({ title, note, children }: AskProps) {
  return (
    <footer className={styles.bar}>
      <div className={styles.ask} aria-live="polite">
        <h2>{title}</h2>
        <p>{note}</p>
      </div>
      {children}
    </footer>
  );
}

function Rest({ act }: { act: CustomerActs }) {
  const words = useWords();
  return (
    <Ask title={words('thanks.ask')} note={words('thanks.askNote')}>
      <div className={styles.faces}>
        {GRADES.map((grade) => (
          <Button key={grade} className={classes(styles.choice)} onPress={() => void act('customer.grade', { grade })}>
            <Face grade={grade} />
            <span>{words(NAMES[grade])}</span>
          </Button>
        ))}
      </div>
    </Ask>
  );
}

function Chosen({ grade, act }: { grade: Grade; act: CustomerActs }) {
  const words = useWords();
  useEffect(() => {
    const timer = setTimeout(() => void act('customer.gradeStands', {}), STANDS_AFTER);
    return () => clearTimeout(timer);
  }, [act]);
  return (
    <Ask title={words('thanks.got', { grade: words(NAMES[grade]) })} note={words('thanks.undoNote')}>
      <div className={styles.answers}>
        <span className={styles.given}>
          <Face grade={grade} />
          {words(NAMES[grade])}
        </span>
        <Answer before="undo" onPress={() => void act('customer.grade', { grade: null })}>
          {words('thanks.undo')}
        </Answer>
      </div>
    </Ask>
  );
}

function Unsure({ grade, act }: { grade: Grade; act: CustomerActs }) {
  const words = useWords();
  return (
    <Ask title={words('thanks.sure', { grade: words(NAMES[grade]) })} note={words('thanks.sureNote')}>
      <div className={styles.answers}>
        <Answer onPress={() => void act('customer.gradeSure', {})}>{words('thanks.yes')}</Answer>
        <Answer before="undo" onPress={() => void act('customer.grade', { grade: null })}>
          {words('thanks.mistake')}
        </Answer>
      </div>
    </Ask>
  );
}

const ABOUTS = ['service', 'policy'] as const;

function Explain({ act }: { act: CustomerActs }) {
  const words = useWords();
  const [about, setAbout] = useState<(typeof ABOUTS)[number] | ''>('');
  const [said, setSaid] = useState('');
  return (
    <Ask title={words('thanks.more')} note={words('thanks.moreNote')}>
      <div className={styles.answers}>
        {ABOUTS.map((key) => (
          <AnswerSwitch key={key} on={about === key} onChange={(on) => setAbout(on ? key : '')}>
            {words(`thanks.${key}`)}
          </AnswerSwitch>
        ))}
        <TextField className={classes(styles.words)} value={said} onChange={setSaid} maxLength={200}>
          <Label>{words('thanks.inWords')}</Label>
          <Input autoComplete="off" />
        </TextField>
        <Answer
          cannot={about === '' && said.trim() === ''}
          onPress={() => void act('customer.opinion', { about, words: said })}
        >
          {words('thanks.send')}
        </Answer>
      </div>
    </Ask>
  );
}

/** 滿意度: five faces, ten seconds to take one back, the two lowest asked once more, and a word if somebody wants. */
export function Faces({ given, act }: { given: Given | null; act: CustomerActs }) {
  const words = useWords();
  const grade = GRADES.find((one) => one === given?.grade);
  if (given === null || grade === undefined) return <Rest act={act} />;
  switch (given.stage) {
    case 'unsure':
      return <Unsure grade={grade} act={act} />;
    case 'chosen':
      // A face touched anew has its own ten seconds.
      return <Chosen key={grade} grade={grade} act={act} />;
    case 'kept':
      return <Explain act={act} />;
    case 'explained':
      break;
  }
  return (
    <Ask title={words('thanks.heard')} note={words('thanks.heardNote')}>
      <div className={styles.answers} />
    </Ask>
  );
}
