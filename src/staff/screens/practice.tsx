import { useEffect, useState } from 'react';
import type { PracticeOverview, PracticeReport } from '../../contract/practice-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import { Frame } from '../frame/frame.tsx';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import { backToWork } from '../places.ts';
import { t } from '../words.ts';
import { PracticeReportView } from './practice-report.tsx';
import { PracticeResults, PracticeScripts } from './practice-scripts.tsx';
import styles from './practice.module.css';

interface RunningProps {
  readonly running: NonNullable<PracticeOverview['running']>;
  readonly onAbandon: () => void;
}

function Running({ running, onAbandon }: RunningProps) {
  const { title, persona, identifier, says, startedAt, minutes, target } = running;
  return (
    <Section title={t('practice.running', { title })} note={t('practice.runningNote', { startedAt, minutes, target })}>
      <p>{persona}</p>
      <p className={styles.identifier}>
        {t('practice.identifier')} <b>{identifier}</b>
      </p>
      <Section title={t('practice.says')} note={t('practice.saysNote')} level={3}>
        <ol className={styles.says}>
          {says.map((sentence) => (
            <li key={sentence}>「{sentence}」</li>
          ))}
        </ol>
      </Section>
      <Button onPress={onAbandon}>{t('practice.abandon')}</Button>
    </Section>
  );
}

/** 練習: scripts with fake persons; the visit is worked like any other, and its score says what was missed and why. */
export function Practice({ view }: { view: StaffView }) {
  const [overview, setOverview] = useState<PracticeOverview | null>(null);
  const [report, setReport] = useState<PracticeReport | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void send('practice.read', {}).then((found) => {
      if (current && found !== null) setOverview(found);
    });
    return () => {
      current = false;
    };
  }, []);

  async function end() {
    const found = await send('practice.end', {});
    if (found === null) return;
    setReport(found);
    setOverview(await send('practice.read', {}));
  }
  async function abandon() {
    if (await act('practice.abandon', {})) setOverview(await send('practice.read', {}));
  }
  const running = overview?.running ?? null;
  const inVisit = view.visit !== null;
  const startNote = inVisit ? t('practice.visitFirst') : chosen === null ? t('practice.choose') : '';
  return (
    <Frame
      view={view}
      layout="single"
      commands={[backToWork(t('practice.back'))]}
      primary={
        overview === null || !overview.allowed
          ? null
          : running === null
            ? {
                label: t('practice.start'),
                keys: 'F8',
                enabled: chosen !== null && !inVisit,
                note: startNote,
                run: () => {
                  if (chosen !== null) void act('practice.start', { script: chosen });
                },
              }
            : { label: t('practice.end'), keys: 'F8', enabled: true, note: '', run: () => void end() }
      }
    >
      <ScreenTitle title={t('practice.title')} note={t('practice.lead')} />
      {overview !== null && !overview.allowed ? <p>{t('practice.realOffice')}</p> : null}
      {report === null ? null : <PracticeReportView report={report} />}
      {running === null ? null : <Running running={running} onAbandon={() => void abandon()} />}
      {overview === null || !overview.allowed ? null : (
        <div className={styles.columns}>
          {running === null ? (
            <PracticeScripts scripts={overview.scripts} chosen={chosen} onChoose={setChosen} />
          ) : null}
          <div>
            <Section title={t('practice.own')}>
              <PracticeResults results={overview.own} />
            </Section>
            {overview.everybody === null ? null : (
              <Section title={t('practice.everybody')} note={t('practice.everybodyNote')}>
                <PracticeResults results={overview.everybody} />
              </Section>
            )}
          </div>
        </div>
      )}
    </Frame>
  );
}
