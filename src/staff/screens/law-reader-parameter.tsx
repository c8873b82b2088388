import { useState } from 'react';
import type { LawRow, ParameterPage } from '../../contract/law-view.ts';
import { classes } from '../../ui/class-names.ts';
import { ParameterChart } from '../charts/parameter-chart.tsx';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import styles from './law-reader-article.module.css';
import type { PageProps } from './law-reader-page.tsx';
import { Citation, StandingTag, Value } from './law-reader-parts.tsx';

const COLUMNS = ['from', 'to', 'value', 'state', 'source', 'standing', 'checked'] as const;

function Row({ row }: { row: LawRow }) {
  const marked = row.mark !== '';
  return (
    <tr className={classes(marked && table.chosen)} {...(marked ? { 'aria-current': 'date' as const } : {})}>
      <th scope="row">
        {row.from}
        {marked ? <span className={styles.mark}>{row.mark}</span> : null}
      </th>
      <td className={styles.day}>{row.to === '' ? t('law.noEnd') : row.to}</td>
      <td className={styles.valueCell}>
        {row.value === '' && row.members.length === 0 ? (
          t('law.dash')
        ) : (
          <Value value={row.value} members={row.members} unit="" />
        )}
      </td>
      <td className={styles.state}>
        {row.state === 'inForce' ? row.stateName : <Tag kind="due">{row.stateName}</Tag>}
      </td>
      <td className={styles.source}>
        {row.source}
        {row.note === '' ? null : <small>{row.note}</small>}
      </td>
      <td className={styles.state}>
        <StandingTag standing={row.standing} name={row.standingName} />
      </td>
      <td className={styles.day}>{row.checked}</td>
    </tr>
  );
}

function historyNote({ rows, unit }: ParameterPage): string {
  const number = rows.length;
  return unit === '' ? t('law.historyCount', { number }) : t('law.historyNote', { number, unit });
}

function History({ page }: { page: ParameterPage }) {
  return (
    <Section title={t('law.history')} note={historyNote(page)}>
      <Scroll label={t('law.history')}>
        <table className={classes(table.table, styles.history)}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`law.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  );
}

function Chart({ page }: { page: ParameterPage }) {
  const [chosen, setChosen] = useState('');
  const series = page.series.find(({ key }) => key === chosen) ?? page.series[0];
  if (series === undefined) return null;
  return (
    <Section
      title={t('law.chart')}
      note={t('law.chartNote')}
      aside={
        page.series.length < 2 ? null : (
          <Choices
            compact
            label={t('law.chartWhich')}
            quietLabel
            chosen={series.key}
            onChoose={setChosen}
            choices={page.series.map(({ key, label }) => ({ key, label }))}
          />
        )
      }
    >
      <ParameterChart title={page.title.zh} series={series} on={page.on} onLabel={page.onShown} />
    </Section>
  );
}

/** One parameter of the law: its value on the day, through time, and what uses it. */
export function LawReaderParameter({
  page,
  english,
  onOpen,
  citationRef,
  copied,
}: PageProps & { page: ParameterPage }) {
  return (
    <article aria-labelledby="law-page-title">
      <header className={styles.head}>
        <p className={styles.kind}>
          {t('law.parameter')}　{page.scheme}
        </p>
        <h2 id="law-page-title">{page.title.zh}</h2>
        {english ? <p lang="en">{page.title.en}</p> : null}
        <div className={styles.now}>
          {page.now.known ? (
            <>
              <Value value={page.now.value} members={page.now.members} unit="" />
              <small>{page.unit}</small>
            </>
          ) : (
            <Tag kind="due">{t('law.noValue')}</Tag>
          )}
        </div>
        <p className={styles.sentence}>{page.now.sentence}</p>
        {page.datedBy === 'event' ? null : <p className={styles.sentence}>{t(`law.${page.datedBy}`)}</p>}
      </header>
      <Chart page={page} />
      <History page={page} />
      {page.proposals.length === 0 ? null : (
        <Section title={t('law.proposals')} note={t('law.proposalsNote')}>
          <ul className={styles.lines}>
            {page.proposals.map((proposal) => (
              <li key={`${proposal.source} ${proposal.note}`}>
                <Value value={proposal.value} members={proposal.members} unit={page.unit} />
                <span>{proposal.note}</span>
                <span className={styles.faint}>{proposal.source}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('law.usedBy')}>
        {page.usedBy.length === 0 ? <p className={styles.nothing}>{t('law.usedByNone')}</p> : null}
        <ul className={styles.links}>
          {page.usedBy.map(({ ask, name }) => (
            <li key={ask}>
              <Button onPress={() => onOpen({ kind: 'benefit', key: ask })}>{name}</Button>
            </li>
          ))}
        </ul>
      </Section>
      <Citation citation={page.citation} copied={copied} citationRef={citationRef} />
      <p className={styles.name}>{t('law.name', { name: page.name })}</p>
    </article>
  );
}
