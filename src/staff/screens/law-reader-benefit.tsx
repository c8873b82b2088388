import type { BenefitPage } from '../../contract/law-view.ts';
import { classes } from '../../ui/class-names.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { t } from '../words.ts';
import styles from './law-reader-article.module.css';
import type { PageProps } from './law-reader-page.tsx';
import { Citation, Sentence, StandingTag } from './law-reader-parts.tsx';

type Change = BenefitPage['changes'][number];

function ChangeLine({ change, english }: { change: Change; english: boolean }) {
  const { sentence } = change;
  return (
    <li
      className={classes(styles[change.time])}
      {...(change.time === 'then' ? { 'aria-current': 'date' as const } : {})}
    >
      <p className={styles.from}>
        {change.from}
        {change.mark === '' ? null : <span className={styles.mark}>{change.mark}</span>}
      </p>
      <p>
        {sentence.text.zh}
        {english ? <span lang="en">{sentence.text.en}</span> : null}
      </p>
      <p className={classes(styles.faint, styles.basis)}>
        {sentence.basis}
        {sentence.standing === 'A' ? null : <StandingTag standing={sentence.standing} name={sentence.standingName} />}
      </p>
    </li>
  );
}

function Parameters({ page, onOpen }: { page: BenefitPage; onOpen: PageProps['onOpen'] }) {
  return (
    <Section
      level={3}
      className={styles.part}
      title={t('law.usedParameters')}
      note={t('law.usedParametersNote', { on: page.onShown })}
    >
      {page.parameters.length === 0 ? <p className={styles.nothing}>{t('law.usedParametersNone')}</p> : null}
      <ul className={styles.parameters}>
        {page.parameters.map((parameter) => (
          <li key={parameter.name}>
            <Button
              look="plain"
              className={styles.parameter}
              onPress={() => onOpen({ kind: 'parameter', key: parameter.name })}
            >
              <span>{parameter.title}</span>
              {parameter.known ? <b>{parameter.value}</b> : <span>{t('law.noValue')}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The rule behind one question: who, how much, until when, where, and what changed. */
export function LawReaderBenefit({ page, english, onOpen, citationRef, copied }: PageProps & { page: BenefitPage }) {
  return (
    <article aria-labelledby="law-page-title">
      <header className={styles.head}>
        <p className={styles.kind}>
          {t('law.rule')}　{page.scheme}
        </p>
        <h2 id="law-page-title">{page.name.zh}</h2>
        {english ? <p lang="en">{page.name.en}</p> : null}
      </header>
      <div className={styles.columns}>
        <div>
          {page.sections.map(({ key, sentences }) => (
            <Section key={key} title={t(`law.${key}`)} level={3} className={styles.part}>
              {sentences.length === 0 ? (
                <p className={styles.nothing}>{t('law.notThen', { on: page.onShown })}</p>
              ) : null}
              {sentences.map((sentence) => (
                <Sentence key={sentence.text.zh} sentence={sentence} english={english} />
              ))}
            </Section>
          ))}
          {page.confused.length === 0 ? null : (
            <Section title={t('law.confused')} level={3} className={styles.part}>
              {page.confused.map(({ question, answer }) => (
                <div key={question.zh} className={styles.question}>
                  <p className={styles.asked}>
                    {question.zh}
                    {english ? <span lang="en">{question.en}</span> : null}
                  </p>
                  <Sentence sentence={answer} english={english} />
                </div>
              ))}
            </Section>
          )}
        </div>
        <div>
          <Section title={t('law.changes')} level={3} className={styles.part}>
            <ol className={styles.changes}>
              {page.changes.toReversed().map((change) => (
                <ChangeLine key={change.key} change={change} english={english} />
              ))}
            </ol>
          </Section>
          <Parameters page={page} onOpen={onOpen} />
          <Section title={t('law.articles')} level={3} className={styles.part}>
            <ul className={styles.articles}>
              {page.articles.map(({ full, address }) => (
                <li key={full} className={table.source}>
                  {full}
                  {address === '' ? null : <span className={styles.address}>{address}</span>}
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
      <Citation citation={page.citation} copied={copied} citationRef={citationRef} />
    </article>
  );
}
