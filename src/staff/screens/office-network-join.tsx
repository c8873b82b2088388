import type { OfficeNetworkView } from '../../contract/office-network-view.ts';
import { Field } from '../parts/field.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import { t } from '../words.ts';
import { nameOf } from './office-network-names.ts';
import styles from './office-network.module.css';

interface JoinHostProps {
  readonly counter: number;
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly onJoin: () => void;
}

/** 加入機關的叫號主機: the code as the host's screen shows it. */
export function JoinHost({ counter, code, onCode, onJoin }: JoinHostProps) {
  return (
    <>
      <Section title={t('officeNetwork.joinTitle')}>
        <p className={styles.lead}>{t('officeNetwork.joinLead', { number: counter })}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onJoin();
          }}
        >
          <Field
            className={styles.typed}
            label={t('officeNetwork.joinCode')}
            hint={t('officeNetwork.joinHint')}
            value={code}
            onChange={onCode}
            maxLength={200}
            takesFocus
          />
        </form>
      </Section>
      <Section title={t('officeNetwork.becomeTitle')} className={styles.part}>
        <p className={styles.lead}>{t('officeNetwork.becomeLead')}</p>
      </Section>
    </>
  );
}

const HOW = {
  up: '',
  dialling: '',
  unreachable: 'officeNetwork.unreachableHow',
  wrongCertificate: 'officeNetwork.wrongCertificateHow',
  notPaired: 'officeNetwork.notPairedHow',
  replaced: 'officeNetwork.replacedHow',
} as const;

const KINDS = {
  up: 'info',
  dialling: 'info',
  unreachable: 'attention',
  wrongCertificate: 'fault',
  notPaired: 'fault',
  replaced: 'fault',
} as const;

/** Which hall host this machine joined, and how the way there stands. */
export function JoinedHere({ joined }: { joined: NonNullable<OfficeNetworkView['joined']> }) {
  const how = HOW[joined.standing];
  const facts = [
    [t('officeNetwork.address'), joined.address],
    [t('officeNetwork.joinedAs'), nameOf(joined)],
    [t('officeNetwork.joinedSince'), t('officeNetwork.pairedBy', { at: joined.since, by: joined.by })],
    [t('officeNetwork.fingerprint'), joined.fingerprint],
  ] as const;
  return (
    <Section title={t('officeNetwork.joined')}>
      <Strip
        kind={KINDS[joined.standing]}
        title={t(`officeNetwork.${joined.standing}`)}
        detail={how === '' ? '' : t(how)}
        urgent
      />
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
