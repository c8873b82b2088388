import { act } from '../acts.ts';
import { SecondPerson } from '../parts/second-person.tsx';
import { Section } from '../parts/section.tsx';
import { t } from '../words.ts';
import styles from './identity.module.css';

/** The person is here, the card was seen: a second person may agree that the record opens. */
export function Approval() {
  return (
    <div className={styles.refusal}>
      <Section title={t('identity.approvalTitle')} note={t('identity.approvalLead')}>
        <SecondPerson label={t('identity.approve')} onAgree={(given) => act('visit.approveLocked', given)} />
      </Section>
    </div>
  );
}
