import { useRef, useState } from 'react';
import { classes } from '../../ui/class-names.ts';
import type { Step } from '../../contract/answer.ts';
import { readLaw } from '../law-place.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { rocDate } from '../roc-month.ts';
import { useIntoView } from '../use-into-view.ts';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';
import styles from './derivation.module.css';
import type { EstimateData } from './estimate.tsx';

interface DerivationProps {
  readonly derivations: EstimateData['derivations'];
  readonly reading: boolean;
  readonly onReading: () => void;
}

function StepRow({ step, last }: { step: Step; last: boolean }) {
  return (
    <tr className={classes(last && table.total)}>
      <th scope="row" className={styles.label}>
        {step.label.zh}
        {step.expression === '' ? null : <span className={styles.expression}>{step.expression}</span>}
      </th>
      <td className={classes(table.number, table.strong)}>
        {rocDate(step.value)}
        {step.value === '' ? null : <span className={table.unit}>{t(`unit.${step.unit}`)}</span>}
      </td>
      <td className={table.source}>{step.article.zh}</td>
    </tr>
  );
}

/** One step at a time, large, with the numbers of the law it used: to be read aloud. */
function Reading({ steps }: { steps: readonly Step[] }) {
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  useIntoView(box);
  const step = steps[Math.min(at, steps.length - 1)];
  const forward = () => setAt((now) => Math.min(now + 1, steps.length - 1));
  const back = () => setAt((now) => Math.max(now - 1, 0));
  useCommands([
    { keys: 'ArrowRight', label: t('keys.next'), run: forward },
    { keys: 'ArrowLeft', label: t('keys.previous'), run: back },
  ]);
  if (step === undefined) return null;
  return (
    <div className={styles.reading} ref={box}>
      <p className={styles.count}>
        {t('estimate.readingStep', { number: at + 1, total: steps.length })}
        <span>{t('estimate.readingHelp')}</span>
      </p>
      <div aria-live="polite">
        <p className={styles.plain}>{step.plain.zh}</p>
        {step.expression === '' ? null : <p className={styles.sum}>{step.expression}</p>}
        <p className={styles.value}>
          {rocDate(step.value)}
          <span className={table.unit}>{t(`unit.${step.unit}`)}</span>
          <span className={table.source}>{step.article.zh}</span>
        </p>
        {step.parameters.length === 0 ? null : (
          <ul className={styles.parameters}>
            <li>{t('estimate.parameters')}</li>
            {step.parameters.map((parameter) => (
              <li key={`${parameter.name} ${parameter.from}`} title={parameter.name}>
                <Button
                  look="plain"
                  className={styles.law}
                  onPress={() => readLaw({ kind: 'parameter', key: parameter.name })}
                >
                  {t('estimate.parameter', {
                    value: parameter.value,
                    from: rocDate(parameter.from),
                    source: parameter.source,
                  })}
                </Button>
                {parameter.standing === 'A' ? null : `　${t('estimate.standing', { standing: parameter.standing })}`}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.turn}>
        <Button onPress={back} disabled={at === 0} keys="←">
          {t('keys.previous')}
        </Button>
        <Button onPress={forward} disabled={at >= steps.length - 1} keys="→">
          {t('keys.next')}
        </Button>
      </div>
    </div>
  );
}

/** 怎麼算的: every step with its article, as a table or read aloud step by step. */
export function Derivation({ derivations, reading, onReading }: DerivationProps) {
  const [chosen, setChosen] = useState('');
  const shown = derivations.find((one) => one.key === chosen) ?? derivations[0];
  if (shown === undefined) return null;
  return (
    <Section
      title={t('estimate.derivation')}
      note={derivations.length === 1 ? shown.title : ''}
      aside={
        <>
          {derivations.length < 2 ? null : (
            <Choices
              compact
              label={t('estimate.whichDerivation')}
              quietLabel
              chosen={shown.key}
              onChoose={setChosen}
              choices={derivations.map((one) => ({ key: one.key, label: one.title.replace(/，.*$/, '') }))}
            />
          )}
          <Button look="plain" keys="G" onPress={onReading} expanded={reading} className={styles.key}>
            {t('estimate.reading')}
          </Button>
        </>
      }
    >
      {reading ? (
        <Reading key={shown.key} steps={shown.steps} />
      ) : (
        <Scroll label={t('estimate.derivation')}>
          <table className={table.table}>
            <thead className={table.quiet}>
              <tr>
                <th scope="col">{t('estimate.stepLabel')}</th>
                <th scope="col">{t('estimate.stepValue')}</th>
                <th scope="col">{t('estimate.stepArticle')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.steps.map((step, index) => (
                <StepRow key={step.code} step={step} last={index === shown.steps.length - 1} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Section>
  );
}
