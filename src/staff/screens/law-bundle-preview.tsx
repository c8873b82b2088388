import type { BundlePreview } from '../../contract/law-updates-view.ts';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import { t } from '../words.ts';
import { LawBundleCases } from './law-bundle-cases.tsx';
import { LawBundleFigures } from './law-bundle-figures.tsx';
import styles from './law-updates.module.css';

/** What an update says of itself, then what it would do: figure by figure, case by case. */
export function LawBundlePreview({ preview }: { preview: BundlePreview }) {
  const { sequence, title, signer, issuedOn, effectiveFrom, base, version, sources, figures, cases } = preview;
  const facts: [string, string][] = [
    [t('lawUpdates.signer'), `${signer.name}　${t('lawUpdates.key', { key: signer.fingerprint })}`],
    [t('lawUpdates.issuedOn'), issuedOn],
    [t('lawUpdates.effectiveFrom'), effectiveFrom],
    [t('lawUpdates.sources'), sources.join('；')],
    [t('lawUpdates.versions'), `${base} → ${version}`],
  ];
  return (
    <>
      <Section title={t('lawUpdates.heading', { number: sequence, title })}>
        {signer.training ? <Strip kind="attention" title={t('lawUpdates.trainingKey')} /> : null}
        <dl className={styles.facts}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <LawBundleFigures figures={figures} />
      <LawBundleCases cases={cases} />
    </>
  );
}
