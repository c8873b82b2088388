import type { GuidanceView, GuidedEvent, GuidedPassage } from '../../contract/guidance-view.ts';
import type { LifeEventKind } from '../../contract/rights.ts';
import { classes } from '../../ui/class-names.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import styles from './guidance.module.css';

interface GuidanceAnswerProps {
  readonly view: GuidanceView;
  /** Something was said or is being typed. */
  readonly asked: boolean;
  readonly takeLabel: string;
  readonly onTake: (key: string, name: string) => void;
  /** Opens every right of the person with what happened ticked; null where no record is open. */
  readonly onRights: ((happened: readonly LifeEventKind[]) => void) | null;
}

function Services({ view, takeLabel, onTake }: Pick<GuidanceAnswerProps, 'view' | 'takeLabel' | 'onTake'>) {
  return (
    <Section
      title={t(view.outside ? 'guidance.sendOn' : 'guidance.services')}
      note={takeLabel}
      aside={t('guidance.servicesKeys')}
      level={3}
    >
      <ol className={styles.services}>
        {view.services.map(({ key, code, name, group, why }, index) => (
          <li key={key}>
            <Button
              look="plain"
              keys={String(index + 1)}
              className={classes(styles.service, index === 0 && styles.best)}
              onPress={() => onTake(key, name)}
            >
              <span className={styles.name}>
                <b>{name}</b>
                <small>{why}</small>
              </span>
              <span className={styles.code}>
                {code}
                <small>{group}</small>
              </span>
            </Button>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Papers({ view }: { view: GuidanceView }) {
  const [best] = view.services;
  return (
    <Section
      title={t('guidance.papers')}
      note={best === undefined ? '' : t('guidance.papersOf', { code: best.code, name: best.name })}
      level={3}
      className={styles.part}
    >
      {view.papers.length === 0 ? <p className={styles.soft}>{t('guidance.noPapers')}</p> : null}
      <ul className={styles.lines}>
        {view.papers.map(({ key, name, kind, why, when, waived }) => (
          <li key={key}>
            <p className={styles.paper}>
              <b>{name}</b> <Tag>{kind}</Tag>
            </p>
            {when === '' ? null : <p>{t('guidance.when', { when })}</p>}
            <p className={styles.soft}>{why}</p>
            {waived === '' ? null : <p className={styles.soft}>{t('guidance.waived', { waived })}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Passages({ passages, none }: { passages: readonly GuidedPassage[]; none: boolean }) {
  return (
    <Section title={t('guidance.passages')} level={3} className={styles.part}>
      {none ? <p className={styles.soft}>{t('guidance.noPassages')}</p> : null}
      <ul className={styles.lines}>
        {passages.map(({ key, text, article, valid, past, unconfirmed }) => (
          <li key={key}>
            <p>{text}</p>
            <p className={styles.source}>
              {article}　{valid} {past ? <Tag kind="due">{t('guidance.past')}</Tag> : null}
              {unconfirmed ? <Tag kind="due">{t('guidance.unconfirmed')}</Tag> : null}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Bundle({
  event,
  onTake,
  onRights,
}: { event: GuidedEvent } & Pick<GuidanceAnswerProps, 'onTake' | 'onRights'>) {
  return (
    <Section title={event.name} note={t('guidance.eventNote')} level={3} className={styles.part}>
      <ul className={styles.answers}>
        {event.services.map(({ key, code, name }) => (
          <li key={key}>
            <Button onPress={() => onTake(key, name)}>
              {code} {name}
            </Button>
          </li>
        ))}
        {onRights === null || event.rights.length === 0 ? null : (
          <li>
            <Button onPress={() => onRights(event.rights)}>{t('guidance.rights')}</Button>
          </li>
        )}
      </ul>
      <p className={styles.soft}>
        {t('guidance.eventAsk')}：{event.questions.join('　')}
      </p>
    </Section>
  );
}

function Elsewhere({ view }: { view: GuidanceView }) {
  return (
    <>
      <Strip
        kind="attention"
        title={t('guidance.outside')}
        detail={t(view.referrals.length === 0 ? 'guidance.outsideUnknown' : 'guidance.outsideNote')}
      />
      <ul className={styles.lines}>
        {view.referrals.map(({ key, name, phone, hours, for: what }) => (
          <li key={key}>
            <p className={styles.paper}>
              <b>{name}</b> <span className={styles.phone}>{phone}</span>
            </p>
            <p>{what}</p>
            <p className={styles.soft}>{hours}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the words mean: services with their keys, facts, papers, warnings, dated rules; or where to go instead. */
export function GuidanceAnswer({ view, asked, takeLabel, onTake, onRights }: GuidanceAnswerProps) {
  const { services, missing, warnings, events } = view;
  if (!asked) return null;
  if (services.length === 0 && !view.outside) return <p className={styles.soft}>{t('guidance.nothing')}</p>;
  return (
    <>
      {view.outside ? <Elsewhere view={view} /> : null}
      <Services view={view} takeLabel={takeLabel} onTake={onTake} />
      {view.outside ? null : (
        <>
          {events.map((event) => (
            <Bundle key={event.key} event={event} onTake={onTake} onRights={onRights} />
          ))}
          <div className={styles.columns}>
            <div>
              <Section title={t('guidance.missing')} level={3} className={styles.part}>
                {missing.length === 0 ? (
                  <p className={styles.soft}>{t('guidance.missingNone')}</p>
                ) : (
                  <ul className={styles.facts}>
                    {missing.map(({ key, label }) => (
                      <li key={key}>{label}</li>
                    ))}
                  </ul>
                )}
              </Section>
              <Papers view={view} />
            </div>
            <div>
              {warnings.length === 0 ? null : (
                <Section title={t('guidance.warnings')} level={3} className={styles.part}>
                  <ul className={styles.facts}>
                    {warnings.map((warning) => (
                      <li key={warning}>{warning}</li>
                    ))}
                  </ul>
                </Section>
              )}
              <Passages passages={view.passages} none={view.noPassages} />
            </div>
          </div>
        </>
      )}
    </>
  );
}
