import { LOOK_UP_BASES, NUMBERED_BASES } from '../../contract/access-terms.ts';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { Section } from '../parts/section.tsx';
import type { PartProps } from '../use-draft.ts';
import { t } from '../words.ts';
import styles from './identity.module.css';

/** Why a record opens without a called ticket: its legal basis, the document it rests on, and words. */
export function LookUpReason({ draft, change, flush }: PartProps) {
  const save = () => void flush();
  const numbered = draft.basis !== '' && NUMBERED_BASES.includes(draft.basis);
  return (
    <Section title={t('identity.reasonTitle')} note={t('identity.reasonLead')}>
      <div className={styles.fields}>
        {/* A unit's data rest on its own request; the law asks the basis of looks at a person. */}
        {draft.capacity === 'employer' ? null : (
          <Choices
            label={t('identity.basis')}
            chosen={draft.basis === '' ? null : draft.basis}
            onChoose={(basis) => change({ basis }, true)}
            choices={LOOK_UP_BASES.map((key) => ({ key, label: t(`identity.${key}`) }))}
          />
        )}
        {numbered ? (
          <Field
            label={t('identity.basisNumber')}
            value={draft.basisNumber}
            onChange={(basisNumber) => change({ basisNumber })}
            onBlur={save}
            maxLength={60}
          />
        ) : null}
        <Field
          label={t('identity.reason')}
          placeholder={t('identity.reasonPlaceholder')}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          onBlur={save}
          maxLength={200}
        />
      </div>
    </Section>
  );
}
