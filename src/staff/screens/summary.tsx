import { useState } from 'react';
import type { Visit } from '../../contract/staff-view.ts';
import type { Command } from '../commands.ts';
import { Timeline } from '../charts/timeline.tsx';
import { Frame } from '../frame/frame.tsx';
import { Rail } from '../frame/rail.tsx';
import { VisitSide } from '../frame/visit-side.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import { Arrears, Claims, Premiums } from './arrears-and-claims.tsx';
import { PrivacyPanel } from './privacy-panel.tsx';
import { PrintPanel } from './print-panel.tsx';
import { primaryOf } from './primary-of.ts';
import { Salaries } from './salaries.tsx';
import { Schemes } from './schemes.tsx';
import { Spells } from './spells.tsx';
import styles from './summary.module.css';
import type { StepProps } from './visit.tsx';
import { WhoLooked } from './who-looked.tsx';

export type SummaryData = NonNullable<Visit['summary']>;

function Reminders({ reminders }: { reminders: SummaryData['reminders'] }) {
  return (
    <Section title={t('summary.reminders')} aside={t('summary.remindersCount', { number: reminders.length })}>
      {reminders.length === 0 ? <p className={table.empty}>{t('summary.remindersNone')}</p> : null}
      <ul className={styles.reminders}>
        {reminders.map((reminder) => (
          <li key={reminder.key} className={styles[reminder.kind]}>
            <Icon name={reminder.kind} />
            <p>
              <b>{reminder.title}</b>
              <span>{reminder.detail}</span>
            </p>
            <span className={styles.source}>{reminder.source}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Seen({ visit, covered }: { visit: Visit; covered: boolean }) {
  if (covered || visit.released.page === 'none') return <Tag>{t('summary.unseen')}</Tag>;
  return (
    <Tag kind="live">
      {t('summary.customerSees', {
        page: t(visit.released.page === 'choice' ? 'page.choose' : `page.${visit.released.page}`),
      })}
    </Tag>
  );
}

/** Everything the Bureau holds on this person, on one page (一頁總覽). */
export function Summary({
  view,
  visit,
  summary,
  panel,
  shared,
  onCancel,
  onRight,
}: StepProps & { summary: SummaryData }) {
  /** Which scheme's changes are open; empty = all, null = folded away. */
  const [spells, setSpells] = useState<string | null>(null);
  const [privacy, setPrivacy] = useState(false);
  const [whoLooked, setWhoLooked] = useState(false);
  const [printing, setPrinting] = useState(false);
  const [salaries, setSalaries] = useState(false);
  const toggle = (title: string) => setSpells((open) => (open === title ? null : title));
  /** Closes what Esc closes here, the forms above the page first; null where nothing of this page is open. */
  function closerOf(): (() => void) | null {
    if (printing) return () => setPrinting(false);
    if (privacy) return () => setPrivacy(false);
    if (panel !== null) return null;
    if (salaries) return () => setSalaries(false);
    if (whoLooked) return () => setWhoLooked(false);
    return spells === null ? null : () => setSpells(null);
  }
  const close = closerOf();
  const commands: Command[] = [
    ...(close === null ? [] : [{ keys: 'Esc', label: t('keys.close'), run: close }]),
    { keys: 'P', label: t('prints.title'), run: () => setPrinting((open) => !open) },
    { keys: 'E', label: t('keys.spells'), run: () => toggle(''), shownElsewhere: true },
    { keys: 'T', label: t('estimate.salaries'), run: () => setSalaries((open) => !open) },
    { keys: 'K', label: t('privacy.title'), run: () => setPrivacy((open) => !open) },
    { keys: 'Q', label: t('whoLooked.title'), run: () => setWhoLooked((open) => !open) },
    ...summary.schemes.map((scheme, index) => ({
      keys: String(index + 1),
      label: scheme.title,
      run: () => toggle(scheme.title),
      shownElsewhere: true,
    })),
    ...shared.filter((command) => close === null || command.keys !== 'Esc'),
  ];
  return (
    <Frame
      view={view}
      layout="visit"
      commands={commands}
      panel={
        printing ? (
          <PrintPanel summary={summary} onClose={() => setPrinting(false)} />
        ) : privacy && visit.person !== null ? (
          <PrivacyPanel person={visit.person} onClose={() => setPrivacy(false)} />
        ) : (
          panel
        )
      }
      primary={primaryOf(visit)}
      before={<Rail visit={visit} onCancel={onCancel} onRight={onRight} />}
      side={
        <VisitSide view={view} visit={visit}>
          <Reminders reminders={summary.reminders} />
        </VisitSide>
      }
    >
      <ScreenTitle
        title={t('summary.title')}
        note={t('summary.dataAsOf', { date: summary.dataAsOf })}
        aside={<Seen visit={visit} covered={view.customer.blanked} />}
      />
      {whoLooked ? <WhoLooked view={view} onClose={() => setWhoLooked(false)} /> : null}
      <Schemes schemes={summary.schemes} open={spells} onOpen={toggle} />
      {spells === null ? null : <Spells spells={summary.spells} scheme={spells} onClose={() => setSpells(null)} />}
      {salaries && visit.estimate !== null ? <Salaries months={visit.estimate.salaryMonths} /> : null}
      <Section
        title={t('summary.life')}
        note={summary.workLine}
        aside={
          <Button look="plain" keys="E" onPress={() => toggle('')} expanded={spells === ''} className={styles.small}>
            {t('summary.spells')}
          </Button>
        }
      >
        <Timeline timeline={summary.timeline} line={summary.workLine} />
      </Section>
      <div className={styles.pair}>
        <Arrears summary={summary} />
        <Claims summary={summary} />
        <Premiums summary={summary} />
      </div>
    </Frame>
  );
}
