import type { RefObject } from 'react';
import type { Standing } from '../../contract/answer.ts';
import type { LawRow, LawSentence } from '../../contract/law-view.ts';
import { Icon } from '../parts/icon.tsx';
import { Section } from '../parts/section.tsx';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import styles from './law-reader-parts.module.css';

/** 官方, 轉引 or 未證實: what nobody has confirmed stands out, what is official is quiet. */
export function StandingTag({ standing, name }: { standing: Standing; name: string }) {
  if (standing === 'A') return <span className={styles.official}>{name}</span>;
  return <Tag kind={standing === 'C' ? 'due' : 'plain'}>{name}</Tag>;
}

/** A sentence of a rule with what it rests on; in English too where asked for. */
export function Sentence({ sentence, english }: { sentence: LawSentence; english: boolean }) {
  const { text, basis, standing, standingName } = sentence;
  return (
    <div className={styles.sentence}>
      <p>
        {text.zh}
        {english ? <span lang="en">{text.en}</span> : null}
      </p>
      <p className={styles.basis}>
        {basis}
        {standing === 'A' ? null : <StandingTag standing={standing} name={standingName} />}
      </p>
    </div>
  );
}

/** A value: one figure, or the members of a table with their names. */
export function Value({ value, members, unit }: Pick<LawRow, 'value' | 'members'> & { unit: string }) {
  if (members.length === 0) {
    return (
      <span className={styles.value}>
        <b>{value}</b>
        {unit === '' || value.endsWith('%') ? null : <small>{unit}</small>}
      </span>
    );
  }
  return (
    <dl className={styles.members}>
      {members.map((member) => (
        <div key={member.label}>
          <dt>{member.label}</dt>
          <dd>{member.value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface CitationProps {
  readonly citation: string;
  readonly copied: string;
  readonly citationRef: RefObject<HTMLParagraphElement | null>;
}

/** The words to paste into a letter or a note. */
export function Citation({ citation, copied, citationRef }: CitationProps) {
  return (
    <Section
      title={t('law.citation')}
      aside={
        <output className={styles.copied}>
          {copied === '' ? null : <Icon name="tick" />}
          {copied}
        </output>
      }
    >
      <p className={styles.citation} ref={citationRef}>
        {citation}
      </p>
    </Section>
  );
}
