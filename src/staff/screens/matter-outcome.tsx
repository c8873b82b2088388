import { useRef, useState } from 'react';
import { MATTER_OUTCOMES, type MatterOutcome } from '../../contract/matter-terms.ts';
import type { MatterView } from '../../contract/matters-view.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { Section } from '../parts/section.tsx';
import { t } from '../words.ts';
import styles from './matters.module.css';

/** How the matter ended: one touch; a referral names its office, a note is never required. */
export function MatterOutcomeForm({ matter }: { matter: MatterView }) {
  const { key, outcome, signature, automatic } = matter;
  const [note, setNote] = useState(matter.note);
  const [referring, setReferring] = useState(outcome === 'referred');
  /** What was sent last: a note that is left for a choice must not take that choice back. */
  const sent = useRef({ outcome, note: matter.note, referral: matter.referral });
  function settle(to: MatterOutcome, referral = '') {
    sent.current = { outcome: to, note: note.trim(), referral };
    void act('matter.settle', { matter: key, ...sent.current });
  }
  const offered = MATTER_OUTCOMES.filter((one) =>
    automatic ? one === outcome : one !== 'received' || signature !== 'elsewhere',
  );

  function choose(to: MatterOutcome) {
    setReferring(to === 'referred');
    const [only, ...others] = matter.referrals;
    if (to !== 'referred') settle(to);
    else if (only !== undefined && others.length === 0) settle(to, only.key);
  }
  return (
    <Section
      title={t('matters.outcome')}
      note={t(automatic ? 'matters.automatic' : 'matters.outcomeNote')}
      className={styles.form}
    >
      <Choices
        quietLabel
        label={t('matters.outcomeOf', { name: matter.name })}
        chosen={referring ? 'referred' : outcome}
        onChoose={choose}
        choices={offered.map((one) => ({ key: one, label: t(`matters.${one}`) }))}
      />
      {referring && matter.referrals.length > 0 ? (
        <Choices
          label={t('matters.referral')}
          chosen={matter.referral === '' ? null : matter.referral}
          onChoose={(referral) => settle('referred', referral)}
          choices={matter.referrals.map((one) => ({ key: one.key, label: `${one.name}　${one.phone}`.trim() }))}
        />
      ) : null}
      {referring && matter.referrals.length === 0 ? <p>{t('matters.noReferral')}</p> : null}
      <Field
        label={t('matters.note')}
        placeholder={t('matters.notePlaceholder')}
        value={note}
        onChange={setNote}
        maxLength={200}
        onBlur={() => {
          if (note.trim() !== sent.current.note) settle(sent.current.outcome, sent.current.referral);
        }}
      />
      {automatic ? null : (
        <div className={styles.actions}>
          <Button look="plain" onPress={() => void act('matter.remove', { matter: key })}>
            {t('matters.remove')}
          </Button>
        </div>
      )}
    </Section>
  );
}
