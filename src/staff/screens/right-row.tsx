import { useEffect, useId, useRef } from 'react';
import type { LifeStory, RightRow } from '../../contract/rights.ts';
import { classes } from '../../ui/class-names.ts';
import { formatMoney } from '../../ui/money.ts';
import { Button } from '../parts/button.tsx';
import { t } from '../words.ts';
import { RightQuestion } from './right-question.tsx';
import styles from './rights.module.css';

function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={styles.line}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Detail({ row, story, onAnswered }: { row: RightRow; story: LifeStory; onAnswered: () => void }) {
  return (
    <dl className={styles.detail}>
      {row.figures.map((figure) => (
        <Line key={figure.key} label={figure.label}>
          <b className={styles.amount}>{formatMoney(figure.amount)}</b> {figure.note}
        </Line>
      ))}
      {row.reasons.map((reason) => (
        <Line key={reason.text} label={t('rights.why')}>
          {reason.text} <small>{reason.source}</small>
        </Line>
      ))}
      {row.opensOn === '' ? null : <Line label={t('rights.from')}>{t('rights.opensOn', { date: row.opensOn })}</Line>}
      {row.asks.map((ask) => (
        <Line key={ask.fact} label={t('rights.say')}>
          <RightQuestion ask={ask} row={row} story={story} onAnswered={onAnswered} />
        </Line>
      ))}
      {row.choices.map((choice) => (
        <Line key={choice.text} label={t('rights.choose')}>
          {choice.text} <small>{choice.source}</small>
        </Line>
      ))}
      <Line label={t('rights.source')}>{row.source}</Line>
      {row.standing === 'notEligible' ? null : (
        <>
          <Line label={t('rights.deadline')}>{row.deadline}</Line>
          <Line label={t('rights.where')}>{row.where}</Line>
          {row.documents.length === 0 ? null : <Line label={t('rights.bring')}>{row.documents.join('、')}</Line>}
        </>
      )}
      {row.cautions.map((caution) => (
        <Line key={caution} label={t('rights.note')}>
          {caution}
        </Line>
      ))}
    </dl>
  );
}

/** One right: its standing and the one line that matters; Enter opens why, until when, where and what to ask. */
export function RightRowItem(props: { row: RightRow; story: LifeStory; open: boolean; onToggle: () => void }) {
  const { row, story, open, onToggle } = props;
  const id = useId();
  const item = useRef<HTMLLIElement>(null);
  const focus = () => item.current?.querySelector('button')?.focus();
  useEffect(() => {
    if (open) item.current?.querySelector('button')?.focus();
  }, [open]);
  return (
    <li ref={item}>
      <Button look="plain" className={styles.row} onPress={onToggle} expanded={open}>
        <span className={classes(styles.standing, styles[row.standing])}>{t(`rights.${row.standing}`)}</span>
        <span className={styles.words} id={id}>
          <b>{row.title}</b>
          <span>{row.brief}</span>
        </span>
        <span className={styles.event}>{row.event === '' ? row.scheme : row.event}</span>
      </Button>
      {open ? <Detail row={row} story={story} onAnswered={focus} /> : null}
    </li>
  );
}
