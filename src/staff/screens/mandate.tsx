import { AGENT_PAPERS, AGENT_SCOPES, BY_LAW, representsByLaw } from '../../contract/access-terms.ts';
import { Check } from '../parts/check.tsx';
import { Checks } from '../parts/checks.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import type { PartProps } from '../use-draft.ts';
import { t } from '../words.ts';
import styles from './identity.module.css';

const STANDINGS = ['mandate', ...BY_LAW] as const;

/** Who acts for the person, by mandate or by law, what for, and what was seen; nothing is copied. */
export function Mandate({ draft, change, flush }: PartProps) {
  const save = () => void flush();
  const byLaw = representsByLaw(draft.agentRelation);
  /** By law one may do everything; how the two are related can be written behind it. */
  function stand(as: (typeof STANDINGS)[number]) {
    if (as === 'mandate') change({ agentRelation: '', agentScope: [] }, true);
    else change({ agentRelation: as, agentScope: [...AGENT_SCOPES] }, true);
  }
  return (
    <>
      <Choices
        label={t('identity.standing')}
        chosen={byLaw ?? 'mandate'}
        onChoose={stand}
        choices={STANDINGS.map((key) => ({ key, label: key === 'mandate' ? t('identity.byMandate') : key }))}
      />
      <div className={styles.agent}>
        <Field
          label={t('identity.agentName')}
          value={draft.agentName}
          onChange={(agentName) => change({ agentName })}
          onBlur={save}
          maxLength={100}
        />
        <Field
          label={t('identity.agentLastFour')}
          hint={t('identity.agentLastFourHint')}
          value={draft.agentLastFour}
          onChange={(agentLastFour) => change({ agentLastFour })}
          onBlur={save}
          inputMode="numeric"
          maxLength={4}
        />
        <Field
          label={t('identity.agentRelation')}
          placeholder={t('identity.agentRelationPlaceholder')}
          hint={byLaw === null ? '' : t('identity.byLawHint', { as: byLaw })}
          value={draft.agentRelation}
          onChange={(agentRelation) => change({ agentRelation })}
          onBlur={save}
          maxLength={40}
        />
      </div>
      <Check
        label={t(byLaw === null ? 'identity.mandateSeen' : 'identity.byLawSeen')}
        on={draft.mandateSeen}
        onChange={(mandateSeen) => change({ mandateSeen }, true)}
      />
      {byLaw === null ? (
        <Checks
          label={t('identity.agentScope')}
          chosen={draft.agentScope}
          choices={AGENT_SCOPES.map((key) => ({ key, label: t(`identity.${key}`) }))}
          onChange={(agentScope) => change({ agentScope }, true)}
        />
      ) : null}
      <Checks
        label={t('identity.agentPapers')}
        chosen={draft.agentPapers}
        choices={AGENT_PAPERS.map((key) => ({ key, label: t(`identity.${key}`) }))}
        onChange={(agentPapers) => change({ agentPapers }, true)}
      />
    </>
  );
}
