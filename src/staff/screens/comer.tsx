import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import type { PartProps } from '../use-draft.ts';
import { t } from '../words.ts';
import styles from './identity.module.css';

/** What somebody is to the unit; the responsible person needs no mandate. */
const RELATIONS = ['負責人', '承辦人', '受委託人'] as const;

/** Who came for a unit 投保單位: a name, and what they are to it. */
export function Comer({ draft, change, flush }: PartProps) {
  const relation = RELATIONS.find((one) => one === draft.agentRelation);
  return (
    <>
      <Field
        label={t('identity.comerName')}
        value={draft.agentName}
        onChange={(agentName) => change({ agentName })}
        onBlur={() => void flush()}
        maxLength={100}
        className={styles.comer}
      />
      <Choices
        label={t('identity.comerRelation')}
        chosen={relation ?? null}
        onChoose={(agentRelation) => change({ agentRelation }, true)}
        choices={RELATIONS.map((key) => ({ key, label: key }))}
      />
    </>
  );
}
