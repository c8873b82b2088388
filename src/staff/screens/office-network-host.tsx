import { MEMBER_ROLES, type MemberRole } from '../../contract/hall-terms.ts';
import type { OfficeNetworkView } from '../../contract/office-network-view.ts';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { Section } from '../parts/section.tsx';
import { usePassed } from '../use-passed.ts';
import { t } from '../words.ts';
import { nameOf } from './office-network-names.ts';
import styles from './office-network.module.css';

const MINUTE = 60_000;

interface PairMachineProps {
  readonly offer: OfficeNetworkView['offer'];
  readonly chosen: { readonly role: MemberRole; readonly number: string };
  readonly onRole: (role: MemberRole) => void;
  readonly onNumber: (number: string) => void;
}

/** A code for one more machine. */
export function PairMachine({ offer, chosen, onRole, onNumber }: PairMachineProps) {
  const { number } = chosen;
  const isWrong = number.trim() !== '' && !/^[1-9]\d?$/.test(number.trim());
  return (
    <Section title={t('officeNetwork.pairTitle')} note={t('officeNetwork.pairNote')}>
      <div className={styles.pair}>
        <Choices
          label={t('officeNetwork.role')}
          chosen={chosen.role}
          onChoose={onRole}
          choices={MEMBER_ROLES.map((key) => ({ key, label: t(`officeNetwork.${key}`) }))}
        />
        <Field
          className={styles.number}
          label={t('officeNetwork.number')}
          hint={t('officeNetwork.numberHint')}
          wrong={isWrong ? t('officeNetwork.numberWrong') : ''}
          value={number}
          onChange={onNumber}
          inputMode="numeric"
          maxLength={2}
        />
      </div>
      {offer === null ? null : <PairingCode offer={offer} />}
    </Section>
  );
}

/** What the hall host is called on the network, to be compared by eye with what a joined machine shows. */
export function HallHostHere({ served }: { served: NonNullable<OfficeNetworkView['served']> }) {
  return (
    <Section title={t('officeNetwork.here')} note={t('officeNetwork.hereNote')} className={styles.part}>
      <dl className={styles.facts}>
        {(['address', 'fingerprint'] as const).map((key) => (
          <div key={key}>
            <dt>{t(`officeNetwork.${key}`)}</dt>
            <dd>{served[key]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** Large enough to be read across a desk; every group with its number, because a wrong one is named by it. */
function PairingCode({ offer }: { offer: NonNullable<OfficeNetworkView['offer']> }) {
  const minutes = offer.minutesLeft - Math.floor(usePassed(`${offer.groups.join('')} ${offer.minutesLeft}`) / MINUTE);
  if (minutes <= 0) return <p className={styles.lead}>{t('officeNetwork.codeOver')}</p>;
  return (
    <section className={styles.code} aria-label={t('officeNetwork.code', { name: nameOf(offer) })}>
      <h3>
        {t('officeNetwork.code', { name: nameOf(offer) })}
        <small>{t('officeNetwork.codeNote', { minutes })}</small>
      </h3>
      <ol className={styles.groups}>
        {offer.groups.map((group, index) => (
          <li key={group}>
            <span aria-hidden="true">{index + 1}</span>
            <b>{group}</b>
          </li>
        ))}
      </ol>
      <p>{t('officeNetwork.codeHow')}</p>
    </section>
  );
}
