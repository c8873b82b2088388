import type { SealView } from '../../contract/seal-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { Frame } from '../frame/frame.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import { backToWork } from '../places.ts';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';
import { useSealImport } from './office-seal-import.tsx';
import { SealTimestamps } from './office-seal-timestamps.tsx';
import styles from './verify.module.css';

function Certificate({ certificate }: { certificate: SealView['current'] }) {
  return (
    <dl className={styles.facts}>
      {(['owner', 'issuer', 'from', 'until', 'fingerprint'] as const).map((key) => (
        <div key={key}>
          <dt>{t(`officeSeal.${key}`)}</dt>
          <dd>{certificate[key]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** 封章: whose certificate the receipts are sealed with, until when, and another one in its place. */
export function OfficeSeal({ view }: { view: StaffView }) {
  const seal = useAnswer('seal.read', {}, view.revision);
  const { primary, form } = useSealImport();
  return (
    <Frame view={view} layout="single" commands={[backToWork(t('officeSeal.back'))]} primary={primary}>
      <ScreenTitle title={t('officeSeal.title')} note={t('officeSeal.lead')} />
      {form}
      {seal === null ? null : (
        <>
          <Section title={t('officeSeal.current')}>
            <p className={styles.message}>{seal.standing}</p>
            <Certificate certificate={seal.current} />
          </Section>
          <SealTimestamps timestamps={seal.timestamps} />
          {seal.former.length === 0 ? null : (
            <Section title={t('officeSeal.former')} note={t('officeSeal.formerNote')}>
              {seal.former.map((certificate) => (
                <Certificate key={certificate.fingerprint} certificate={certificate} />
              ))}
            </Section>
          )}
        </>
      )}
    </Frame>
  );
}
