import type { ServicePage, ServicePaper } from '../../contract/services-view.ts';
import { classes } from '../../ui/class-names.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { Tag } from '../parts/tag.tsx';
import type { ServicePlace } from '../service-place.ts';
import { t } from '../words.ts';
import { ServiceClocks } from './services-clocks.tsx';
import styles from './services.module.css';

interface PageProps {
  readonly page: ServicePage;
  readonly onOpen: (page: ServicePlace) => void;
  /** Opens the rule behind a question of the engine. */
  readonly onRule: (ask: string) => void;
}

function Papers({ papers }: { papers: readonly ServicePaper[] }) {
  return (
    <ul className={styles.papers}>
      {papers.map(({ key, name, kind, why, when, waived, basis }) => (
        <li key={key}>
          <p className={styles.paper}>
            <b>{name}</b> <Tag>{kind}</Tag>
          </p>
          {when === '' ? null : <p>{t('services.when', { when })}</p>}
          <p className={styles.soft}>{why}</p>
          {waived === '' ? null : <p>{t('services.waived', { waived })}</p>}
          {basis === '' ? null : <p className={styles.basis}>{basis}</p>}
        </li>
      ))}
    </ul>
  );
}

function Facts({ page }: { page: ServicePage }) {
  const { who, counters, signature, fee, feeBasis, outputs, since, until } = page;
  const facts: [string, string][] = [
    [t('services.who'), who.join('、')],
    [t('services.outputs'), outputs.join('、')],
    [t('services.signature'), signature],
    [t('services.counters'), counters.join('、')],
    [t('services.fee'), feeBasis === '' ? fee : `${fee}（${feeBasis}）`],
    [t('services.valid'), until === '' ? t('services.since', { since }) : t('services.sinceUntil', { since, until })],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Links({ page, onOpen, onRule }: PageProps) {
  const { events, related, rules, sameFormAs } = page;
  const services = [...(sameFormAs === null ? [] : [sameFormAs]), ...related];
  return (
    <Section title={t('services.links')} level={3} className={styles.part}>
      <div className={styles.links}>
        {events.map(({ key, name }) => (
          <Button key={key} onPress={() => onOpen({ kind: 'event', key })}>
            {name}
          </Button>
        ))}
        {services.map(({ key, code, name }) => (
          <Button key={key} onPress={() => onOpen({ kind: 'service', key })}>
            {code} {name}
          </Button>
        ))}
        {rules.map(({ ask, name }) => (
          <Button key={ask} onPress={() => onRule(ask)}>
            {t('services.rule', { name })}
          </Button>
        ))}
      </div>
    </Section>
  );
}

function Referrals({ referrals }: Pick<ServicePage, 'referrals'>) {
  return (
    <Section title={t('services.referrals')} level={3} className={styles.part}>
      <ul className={styles.papers}>
        {referrals.map(({ key, name, phone, hours, for: what, bring, checked }) => (
          <li key={key}>
            <p className={styles.paper}>
              <b>{name}</b>　{phone}
            </p>
            <p>{what}</p>
            <p className={styles.soft}>{hours}</p>
            {bring.length === 0 ? null : <p>{t('services.bring', { bring: bring.join('、') })}</p>}
            <p className={styles.basis}>
              {checked === '' ? t('services.unchecked') : t('services.checked', { on: checked })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One service: who may come, what to bring and why, how it goes, until when, on which articles. */
export function ServicePageView({ page, onOpen, onRule }: PageProps) {
  const { papers, agentPapers, forms, articles, cautions, referrals } = page;
  return (
    <article aria-labelledby="service-page-title">
      <header className={styles.head}>
        <p className={styles.soft}>
          {page.code}　{page.group}
        </p>
        <h2 id="service-page-title">{page.name.zh}</h2>
        <p lang="en" className={styles.soft}>
          {page.name.en}
        </p>
        {cautions.map((caution) => (
          <p key={caution} className={styles.caution}>
            {caution}
          </p>
        ))}
      </header>
      <div className={styles.columns}>
        <div>
          <Section title={t('services.steps')} level={3} className={styles.part}>
            <ol className={styles.steps}>
              {page.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Section>
          <Section title={t('services.papers')} level={3} className={styles.part}>
            {papers.length === 0 ? <p className={styles.soft}>{t('services.noPapers')}</p> : <Papers papers={papers} />}
          </Section>
          {agentPapers.length === 0 ? null : (
            <Section title={t('services.agentPapers')} level={3} className={styles.part}>
              <Papers papers={agentPapers} />
            </Section>
          )}
        </div>
        <div>
          <Section title={t('services.facts')} level={3} className={styles.part}>
            <Facts page={page} />
          </Section>
          {forms.length === 0 ? null : (
            <Section title={t('services.forms')} level={3} className={styles.part}>
              <ul className={styles.papers}>
                {forms.map(({ name, edition }) => (
                  <li key={name}>
                    <b>{name}</b>
                    <p className={styles.basis}>{edition}</p>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {page.clocks.length === 0 ? null : <ServiceClocks clocks={page.clocks} />}
          {referrals.length === 0 ? null : <Referrals referrals={referrals} />}
          <Section title={t('services.articles')} level={3} className={styles.part}>
            <ul className={classes(styles.papers, styles.close)}>
              {articles.map(({ full, confirmed }) => (
                <li key={full}>
                  {full} {confirmed ? null : <Tag kind="due">{t('services.unconfirmed')}</Tag>}
                </li>
              ))}
            </ul>
          </Section>
          {page.events.length + page.related.length + page.rules.length === 0 && page.sameFormAs === null ? null : (
            <Links page={page} onOpen={onOpen} onRule={onRule} />
          )}
        </div>
      </div>
    </article>
  );
}
