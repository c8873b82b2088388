import { type SubmitEvent, useState } from 'react';
import type { CallOutput } from '../../contract/calls.ts';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import { t } from '../words.ts';
import styles from './handout-check.module.css';

function wordsOf({ title, at, staff, recipient, sheets }: CallOutput<'print.check'>) {
  return { title, at, staff, recipient, sheets };
}

/** 核對列印: a paper that came back, compared with what was printed under its verification code. */
export function HandoutCheck({ reason }: { reason: string }) {
  const [code, setCode] = useState('');
  const [found, setFound] = useState<CallOutput<'print.check'> | null>(null);
  const ready = code.trim() !== '' && reason.trim().length >= 2;
  async function check(event: SubmitEvent) {
    event.preventDefault();
    if (ready) setFound(await send('print.check', { code: code.trim(), reason: reason.trim() }));
  }
  return (
    <Section title={t('prints.check')} note={t('prints.checkLead')}>
      <form className={styles.form} onSubmit={(event) => void check(event)}>
        <Field label={t('prints.code')} value={code} onChange={setCode} maxLength={20} />
        <Button type="submit" disabled={!ready}>
          {t('prints.checkIt')}
        </Button>
      </form>
      {found === null ? null : found.found ? (
        <>
          <Strip kind="info" urgent title={t('prints.checkFound', wordsOf(found))} />
          <Scroll label={t('prints.check')} className={styles.long}>
            <ol className={styles.lines}>
              {found.lines.map((line, index) => (
                <li key={`${index} ${line}`}>{line}</li>
              ))}
            </ol>
          </Scroll>
          <p className={styles.hash}>
            {t('prints.checkHash')} {found.contentHash}
          </p>
        </>
      ) : (
        <Strip kind="attention" urgent title={t('prints.checkNone')} />
      )}
    </Section>
  );
}
