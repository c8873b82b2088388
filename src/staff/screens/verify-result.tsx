import type { SealCheck } from '../../contract/seal-view.ts';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../parts/icon.tsx';
import { Section } from '../parts/section.tsx';
import { t } from '../words.ts';
import styles from './verify.module.css';

const icons = { intact: 'tick', altered: 'fault', notOurs: 'fault' } as const;

/** What was found, in words; below it only what the file itself or the log says of it. */
export function VerifyResult({ what, check }: { what: string; check: SealCheck }) {
  const facts = [
    ['checked', what],
    ['number', check.number],
    ['sealedAt', check.sealedAt],
    ['sealer', check.sealer],
    ['timestamp', check.timestamp],
    ['hash', check.fileHash.match(/.{1,8}/g)?.join(' ') ?? ''],
  ] as const;
  return (
    <Section title={t('verify.result')}>
      <div className={classes(styles.verdict, styles[check.outcome])} role="alert">
        <p className={styles.word}>
          <Icon name={icons[check.outcome]} large />
          {t(`verify.${check.outcome}`)}
        </p>
        <p className={styles.message}>{check.message}</p>
        {check.details.length === 0 ? null : (
          <ul className={styles.details}>
            {check.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </div>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([key, value]) => (
            <div key={key}>
              <dt>{t(`verify.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Section>
  );
}
