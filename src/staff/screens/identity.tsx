import { useRef } from 'react';
import type { Visit } from '../../contract/staff-view.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { Rail } from '../frame/rail.tsx';
import { VisitSide } from '../frame/visit-side.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { IdentifierField } from '../parts/identifier-field.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import { type PartProps, useDraft } from '../use-draft.ts';
import { t } from '../words.ts';
import { Comer } from './comer.tsx';
import { Approval } from './approval.tsx';
import styles from './identity.module.css';
import { LookUpReason } from './look-up-reason.tsx';
import { Mandate } from './mandate.tsx';
import { primaryOf } from './primary-of.ts';
import { Purposes } from './purposes.tsx';
import type { StepProps } from './visit.tsx';

const SIGHTED = ['none', 'nationalIdCard', 'residentCard', 'passport', 'driverLicence'] as const;

function Who({ draft, change, flush }: PartProps) {
  return (
    <Section title={t('identity.who')}>
      <div className={styles.fields}>
        <Choices
          label={t('identity.capacity')}
          chosen={draft.capacity}
          onChoose={(capacity) => change(asWhom(capacity, draft), true)}
          choices={[
            { key: 'self', label: t('identity.self') },
            { key: 'agent', label: t('identity.agent') },
            { key: 'employer', label: t('identity.employer') },
          ]}
        />
        {draft.capacity === 'agent' ? <Mandate draft={draft} change={change} flush={flush} /> : null}
        {draft.capacity === 'employer' ? <Comer draft={draft} change={change} flush={flush} /> : null}
        <Choices
          label={t('identity.sighted')}
          chosen={draft.sighted}
          onChoose={(sighted) => change({ sighted }, true)}
          choices={SIGHTED.map((key) => ({
            key,
            label: t(key === 'none' ? 'identity.sightedNone' : `identity.${key}`),
          }))}
        />
      </div>
    </Section>
  );
}

/** Whoever comes for a unit comes for its business, until the clerk says otherwise. */
function asWhom(capacity: PartProps['draft']['capacity'], { chosenPurpose }: PartProps['draft']) {
  return capacity === 'employer' && chosenPurpose === '' ? { capacity, chosenPurpose: 'unit' } : { capacity };
}

function purposeKeys(identity: Visit['identity'], change: PartProps['change']): Command[] {
  return identity.purposes.slice(0, 9).map((purpose, index) => ({
    keys: String(index + 1),
    label: purpose.title,
    run: () => change({ chosenPurpose: purpose.key }, true),
    shownElsewhere: true,
  }));
}

/** Step one: the number, who stands here, the card that was seen, and what they came for. */
export function Identity({ view, visit, panel, shared, onCancel }: StepProps) {
  const { identity } = visit;
  const parts = useDraft(identity);
  const { draft, change, flush } = parts;
  const numberField = useRef<HTMLInputElement>(null);
  const wishField = useRef<HTMLInputElement>(null);
  const save = () => void flush();
  const commands: Command[] = [
    { keys: '/', label: t('keys.find'), run: () => numberField.current?.focus() },
    { keys: 'F4', label: t('keys.idCard'), run: () => change({ sighted: 'nationalIdCard' }, true) },
    { keys: 'F6', label: t('identity.wish'), run: () => wishField.current?.focus() },
    ...purposeKeys(identity, change),
    ...shared,
  ];
  return (
    <Frame
      view={view}
      layout="visit"
      commands={commands}
      panel={panel}
      primary={primaryOf(visit)}
      before={<Rail visit={visit} onCancel={onCancel} />}
      side={<VisitSide view={view} visit={visit} />}
    >
      <ScreenTitle title={t('identity.title')} note={t('identity.lead')} takesFocus={false} />
      {identity.refusal === '' ? null : (
        <div className={styles.refusal}>
          <Strip kind="attention" title={identity.refusal} urgent />
        </div>
      )}
      {identity.mayApprove ? <Approval /> : null}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section title={t('identity.number')}>
            <IdentifierField
              label={t('identity.numberLabel')}
              placeholder={t('start.walkInPlaceholder')}
              value={draft.identifier}
              onChange={(identifier) => change({ identifier })}
              onBlur={save}
              keys="/"
              inputRef={numberField}
              takesFocus={draft.identifier === ''}
            />
          </Section>
          <Who {...parts} />
          {identity.needsReason ? <LookUpReason {...parts} /> : null}
        </div>
        <Section title={t('identity.purposeTitle')} note={t('identity.purposeLead')}>
          <Field
            large
            label={t('identity.wish')}
            placeholder={t('identity.wishPlaceholder')}
            value={draft.words}
            onChange={(words) => change({ words })}
            onBlur={save}
            inputRef={wishField}
            takesFocus={draft.identifier !== ''}
            maxLength={200}
          />
          <Purposes
            purposes={identity.purposes}
            chosen={draft.chosenPurpose}
            asked={draft.words.trim() !== ''}
            onChoose={(chosenPurpose) => change({ chosenPurpose }, true)}
          />
        </Section>
      </div>
    </Frame>
  );
}
