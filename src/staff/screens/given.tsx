import type { StaffView, Visit } from '../../contract/staff-view.ts';
import { formatMoney } from '../../ui/money.ts';
import { fingerprint } from '../figures.ts';
import { Section } from '../parts/section.tsx';
import { Signature } from '../parts/signature.tsx';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import { Decided } from './decided.tsx';
import styles from './given.module.css';

interface Offer {
  readonly key: string;
  readonly title: string;
  readonly amount: number;
  readonly per: 'month' | 'once';
  /** The customer's finger was on it, but it is not confirmed yet. */
  readonly touched: boolean;
}

/** The choices on the customer's screen now, with the same figures. */
function offered(customer: StaffView['customer']['view']): Offer[] {
  if (customer.screen === 'choose') return customer.options.map((one) => ({ ...one, touched: one.chosen }));
  if (customer.screen !== 'comparison') return [];
  const offer = (per: Offer['per']) => (row: { key: string; label: string; amount: number }) => ({
    key: `${per} ${row.key}`,
    title: row.label,
    amount: row.amount,
    per,
    touched: false,
  });
  return [...customer.monthly.map(offer('month')), ...customer.oneOff.map(offer('once'))];
}

/** What the customer was given to look at, word for word, and what they answered. */
export function Given({ visit, customer }: { visit: Visit; customer: StaffView['customer']['view'] }) {
  const { released } = visit;
  const document = customer.screen === 'sign' ? customer.document : null;
  const pen = customer.screen === 'sign' ? customer.pen : null;
  return (
    <>
      <Section
        title={t('confirm.given')}
        note={document === null ? '' : `${document.title}，${document.pages}`}
        {...(released.usesAssumptions ? { aside: <Tag kind="assumed">{t('confirm.usesAssumptions')}</Tag> } : {})}
      >
        <dl className={styles.rows}>
          {document === null ? <Decided visit={visit} /> : null}
          {offered(customer).map((offer) => (
            <div key={offer.key}>
              <dt>{offer.title}</dt>
              <dd>
                {formatMoney(offer.amount)}
                <span className={styles.unit}>
                  {t(offer.per === 'month' ? 'estimate.perMonth' : 'estimate.dollar')}
                </span>
                {offer.touched ? <Tag kind="live">{t('confirm.touched')}</Tag> : null}
              </dd>
            </div>
          ))}
          {document?.rows.map((row) => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd>
                {row.strong ? <b>{row.value}</b> : row.value}
                {row.note === '' ? null : <small>{row.note}</small>}
              </dd>
            </div>
          ))}
          {released.paperReason === '' ? null : (
            <div>
              <dt>{t('confirm.paper')}</dt>
              <dd>{released.paperReason}</dd>
            </div>
          )}
          {released.shownHash === '' ? null : (
            <div>
              <dt>{t('confirm.hash')}</dt>
              <dd className={styles.hash} title={released.shownHash}>
                {fingerprint(released.shownHash)}
              </dd>
            </div>
          )}
        </dl>
      </Section>
      {visit.step === 'sign' ? (
        <Section title={t('confirm.strokes')} note={t('confirm.strokesNote')}>
          <div className={styles.strokes}>
            <Signature strokes={pen} />
            <dl>
              <div>
                <dt>{t('confirm.lines')}</dt>
                <dd>{visit.penLines}</dd>
              </div>
              <div>
                <dt>{t('confirm.writing')}</dt>
                <dd>
                  {((pen?.lines.at(-1)?.at(-1)?.time ?? 0) / 1000).toFixed(1)} {t('confirm.seconds')}
                </dd>
              </div>
            </dl>
          </div>
        </Section>
      ) : null}
    </>
  );
}
