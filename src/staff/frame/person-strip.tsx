import type { StaffView, Visit } from '../../contract/staff-view.ts';
import { Icon } from '../parts/icon.tsx';
import { since, stayWords } from '../time.ts';
import { usePassed } from '../use-passed.ts';
import { t } from '../words.ts';
import styles from './person-strip.module.css';

function Stay({ visit, now }: { visit: Visit; now: string }) {
  const stay = since(visit.startedAt, now, usePassed(now));
  const over = stay > visit.targetMinutes * 60_000;
  return (
    <div className={styles.stay}>
      <p className={styles.stayLabel}>
        {t('person.stay')}
        <span>{t(over ? 'person.overTarget' : 'person.target', { minutes: visit.targetMinutes })}</span>
      </p>
      <p className={styles.stayTime} role="timer" aria-label={t('person.stay')}>
        {stayWords(stay)}
      </p>
    </div>
  );
}

/** 姓名變更 and the two names of indigenous people, beside the one in use. */
function OtherNames({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <small className={styles.otherNames}>
      <span>{t('person.otherNames')}</span>
      {names.join('、')}
    </small>
  );
}

/** The unit at the counter: its numbers, who came, which card was seen. */
function UnitFacts({ unit }: { unit: NonNullable<Visit['unit']> }) {
  const rows = [
    ['units.number', unit.number],
    ['units.businessNumber', unit.businessNumber],
    ['units.status', unit.status],
    ['person.sighted', unit.sighted],
    ['person.purpose', unit.purpose],
  ] as const;
  return (
    <dl className={styles.facts}>
      {rows
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Whose matter this is, always in view, and how long they have been sitting here. */
export function PersonStrip({ visit, view }: { visit: Visit; view: StaffView }) {
  const { person, unit } = visit;
  const named = person?.name ?? unit?.name;
  const ticket = visit.ticket === '' ? t('person.walkIn') : t('person.ticket', { ticket: visit.ticket });
  return (
    <section className={styles.strip} aria-label={t('person.region')}>
      <div className={styles.who}>
        <p className={styles.ticket}>
          {ticket}
          <span>{person?.capacity ?? unit?.comer}</span>
        </p>
        <p className={named === undefined ? styles.nobody : styles.name}>
          {named ?? t('person.none')}
          <OtherNames names={person?.otherNames ?? []} />
        </p>
      </div>
      {unit === null ? null : <UnitFacts unit={unit} />}
      {person === null ? null : (
        <dl className={styles.facts}>
          <div>
            <dt>{person.identifierKind}</dt>
            <dd>{person.identifier}</dd>
          </div>
          {person.otherNumbers.length === 0 ? null : (
            <div className={styles.spare}>
              <dt>{t('person.otherNumbers')}</dt>
              <dd>{person.otherNumbers.join('　')}</dd>
            </div>
          )}
          <div>
            <dt>{t('person.birth')}</dt>
            <dd>
              {person.birth}　{person.age}
            </dd>
          </div>
          <div>
            <dt>{t('person.sighted')}</dt>
            <dd>
              <Icon name="tick" />
              {person.sighted}
            </dd>
          </div>
          <div>
            <dt>{t('person.purpose')}</dt>
            <dd>{person.purpose}</dd>
          </div>
          <div>
            <dt>{t('person.privacy')}</dt>
            <dd>{person.privacy}</dd>
          </div>
          {person.phone === '' ? null : (
            <div className={styles.spare}>
              <dt>{t('person.phone')}</dt>
              <dd>{person.phone}</dd>
            </div>
          )}
        </dl>
      )}
      <Stay visit={visit} now={view.now} />
    </section>
  );
}
