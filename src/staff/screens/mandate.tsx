import { AGENT_PAPERS, AGENT_SCOPES } from '../../contract/access-terms.ts';
import { Check } from '../parts/check.tsx';
import { Checks } from '../parts/checks.tsx';
import { Field } from '../parts/field.tsx';
import type { PartProps } from '../use-draft.ts';
import { t } from '../words.ts';
import styles from './identity.module.css';

/** Whom the person sent, what for, and what was seen; nothing is copied. */
export function Mandate({ draft, change, flush }: PartProps) {
  const save = () => void flush();
  return (
    <>
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
          value={draft.agentRelation}
          onChange={(agentRelation) => change({ agentRelation })}
          onBlur={save}
          maxLength={40}
        />
      </div>
      <Check
        label={t('identity.mandateSeen')}
        on={draft.mandateSeen}
        onChange={(mandateSeen) => change({ mandateSeen }, true)}
      />
      <Checks
        label={t('identity.agentScope')}
        chosen={draft.agentScope}
        choices={AGENT_SCOPES.map((key) => ({ key, label: t(`identity.${key}`) }))}
        onChange={(agentScope) => change({ agentScope }, true)}
      />
      <Checks
        label={t('identity.agentPapers')}
        chosen={draft.agentPapers}
        choices={AGENT_PAPERS.map((key) => ({ key, label: t(`identity.${key}`) }))}
        onChange={(agentPapers) => change({ agentPapers }, true)}
      />
    </>
  );
}
