import type { UnitView } from '../../contract/unit-view.ts';
import { formatMoney } from '../../ui/money.ts';
import { Icon } from '../parts/icon.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import arrearsStyles from './arrears-and-claims.module.css';
import styles from './units.module.css';

/** Everything on one unit: identity, all it owes, what changed this month, who is insured through it. */
export function UnitPage({ unit }: { unit: UnitView }) {
  return (
    <>
      <ScreenTitle
        title={unit.name}
        note={t('units.dataAsOf', { date: unit.dataAsOf })}
        aside={<Tag kind={unit.status === t('units.active') ? 'plain' : 'due'}>{unit.status}</Tag>}
      />
      <div className={styles.pair}>
        <Identity unit={unit} />
        <Arrears unit={unit} />
      </div>
      {unit.hints.length === 0 ? null : (
        <Section title={t('units.hints')} note={t('units.hintsNote')}>
          <ul className={styles.hints}>
            {unit.hints.map((hint) => (
              <li key={hint.key}>
                <Icon name="info" />
                <span>{hint.text}</span>
                <span className={table.source}>{hint.source}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Changes unit={unit} />
      <Roster unit={unit} />
    </>
  );
}

function Identity({ unit }: { unit: UnitView }) {
  const rows = [
    ['number', unit.number],
    ['businessNumber', unit.businessNumber],
    ['responsible', unit.responsible],
    ['address', unit.address],
    ['since', unit.since],
    ['employees', t('units.persons', { number: unit.employees })],
  ] as const;
  return (
    <Section title={t('units.identity')}>
      <dl className={styles.identity}>
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`units.${key}`)}</dt>
            <dd>{value === '' ? t('summary.dash') : value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Arrears({ unit }: { unit: UnitView }) {
  return (
    <Section title={t('summary.arrears')} note={t('units.arrearsNote')}>
      <dl className={arrearsStyles.claims}>
        {unit.arrears.map((row) => (
          <div key={row.key} className={row.amount > 0 ? arrearsStyles.owed : ''}>
            <dt>{row.label}</dt>
            <dd>
              <small>{row.note}</small>
            </dd>
            <dd>
              {formatMoney(row.amount)} <small>{t('summary.dollar')}</small>
            </dd>
          </div>
        ))}
        <div className={arrearsStyles.owed}>
          <dt>{t('summary.arrearsTotal')}</dt>
          <dd />
          <dd>
            {formatMoney(unit.arrearsTotal)} <small>{t('summary.dollar')}</small>
          </dd>
        </div>
      </dl>
    </Section>
  );
}

function Changes({ unit }: { unit: UnitView }) {
  const title = t('units.changes', { month: unit.month });
  return (
    <Section title={title} note={t('units.changesNote', { number: unit.changes.length })}>
      {unit.changes.length === 0 ? (
        <p className={table.empty}>{t('units.changesNone')}</p>
      ) : (
        <Scroll label={title} className={styles.long}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('units.changeDate')}</th>
                <th scope="col">{t('units.changeKind')}</th>
                <th scope="col">{t('units.person')}</th>
                <th scope="col" className={table.number}>
                  {t('units.salary')}
                </th>
              </tr>
            </thead>
            <tbody>
              {unit.changes.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.date}</th>
                  <td>{t(`units.${row.kind}`)}</td>
                  <td>{row.name}</td>
                  <td className={table.number}>{row.detail}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Section>
  );
}

const COLUMNS = ['person', 'identifier', 'schemes', 'category', 'joinedOn', 'salary'] as const;

function Roster({ unit }: { unit: UnitView }) {
  const lockedNote = unit.locked === 0 ? '' : t('units.lockedNote', { number: unit.locked });
  const note = `${t('units.rosterNote', { listed: unit.listed, insured: unit.insured })}${lockedNote}`;
  return (
    <Section title={t('units.roster')} note={note}>
      {unit.roster.length === 0 ? (
        <p className={table.empty}>{t('units.rosterNone')}</p>
      ) : (
        <Scroll label={t('units.roster')} className={styles.long}>
          <table className={table.table}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col" className={column === 'salary' ? table.number : ''}>
                    {t(`units.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {unit.roster.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.name}</th>
                  <td>{row.identifier}</td>
                  <td>{row.schemes}</td>
                  <td>{row.category}</td>
                  <td>{row.since}</td>
                  <td className={table.number}>{row.salary === null ? t('summary.dash') : formatMoney(row.salary)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Section>
  );
}
