import '@fontsource/noto-sans-thai/thai-400.css';
import '@fontsource/noto-sans-thai/thai-700.css';
import { useCallback, useEffect, useRef, useState } from 'react';
import { KIOSK_LANGUAGES, type KioskLanguage, PRIORITY_REASONS, type PriorityReason } from '../contract/hall-terms.ts';
import type { DrawnTicket, KioskView } from '../contract/hall-view.ts';
import { mirrorOf } from '../ui/mirror.ts';
import styles from './kiosk-window.module.css';
import { Drawn } from './drawn.tsx';
import { useIdle } from './idle.ts';
import { waitWords } from './wait-words.ts';
import { type KioskWords, LANGUAGE_TAGS, wordsFor } from './words.ts';

const { useMirror, send } = mirrorOf('kiosk.view');

/** Seconds without a touch after which the machine is Chinese again and asks the next person. */
const IDLE_SECONDS = 25;
/** A number stands longer: it is noted, photographed, printed. */
const NUMBER_SECONDS = 45;

interface Session {
  /** Counts the people: what one of them opened is closed for the next. */
  readonly person: number;
  readonly language: KioskLanguage;
  readonly priority: PriorityReason | null;
  readonly drawn: DrawnTicket | null;
  readonly failed: boolean;
}
const NOBODY: Session = { person: 0, language: 'zh', priority: null, drawn: null, failed: false };

/** The machine at the door: what brings you here → a number. */
export function KioskWindow() {
  const view = useMirror((state) => state.view);
  const [session, setSession] = useState(NOBODY);
  const { language, priority, drawn } = session;
  const t = wordsFor(language);
  const drawing = useRef(false);
  const leave = useCallback(() => setSession(nextPerson), []);
  useIdle(drawn === null ? IDLE_SECONDS : NUMBER_SECONDS, leave);
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[language];
  }, [language]);

  /** A second touch while the number is on its way draws no second number. */
  async function draw(wish: string) {
    if (drawing.current) return;
    drawing.current = true;
    const ticket = await send('kiosk.draw', { wish, language, priority });
    drawing.current = false;
    setSession((held) => ({ ...held, drawn: ticket, failed: ticket === null }));
  }
  if (view === null) return null;
  return (
    <div className={styles.kiosk}>
      <header className={styles.head}>
        <p>{view.office}</p>
        {view.training ? <p className={styles.training}>{t('training')}</p> : null}
        <Languages language={language} choose={(one) => setSession({ ...session, language: one })} />
      </header>
      {drawn === null ? (
        <main className={styles.main}>
          <h1>{t('ask')}</h1>
          <output className={view.alone ? styles.alone : styles.lead}>{t(leadOf(view, session.failed))}</output>
          <Wishes wishes={view.wishes} language={language} t={t} closed={view.alone} draw={(wish) => void draw(wish)} />
          <Priority
            key={session.person}
            priority={priority}
            choose={(reason) => setSession({ ...session, priority: reason })}
            t={t}
          />
        </main>
      ) : (
        <Drawn
          key={drawn.number}
          ticket={drawn}
          t={t}
          onPrint={() => send('kiosk.print', { ticket: drawn.number })}
          onDone={leave}
        />
      )}
      <footer className={styles.foot}>{t('help')}</footer>
    </div>
  );
}

function nextPerson({ person }: Session): Session {
  return { ...NOBODY, person: person + 1 };
}

/** What stands below the question: how it goes, or why it does not. */
function leadOf({ alone, wishes }: KioskView, failed: boolean): 'alone' | 'failed' | 'lead' | 'closed' {
  if (alone) return 'alone';
  if (failed) return 'failed';
  return wishes.some(({ band }) => band !== null) ? 'lead' : 'closed';
}

function Languages({ language, choose }: { language: KioskLanguage; choose: (language: KioskLanguage) => void }) {
  return (
    <ul className={styles.languages}>
      {KIOSK_LANGUAGES.map((one) => (
        <li key={one}>
          <button type="button" lang={LANGUAGE_TAGS[one]} aria-pressed={one === language} onClick={() => choose(one)}>
            {wordsFor(one)('language')}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface WishesProps {
  readonly wishes: KioskView['wishes'];
  readonly language: KioskLanguage;
  readonly t: KioskWords;
  /** No number can be drawn now. */
  readonly closed: boolean;
  readonly draw: (wish: string) => void;
}

function Wishes({ wishes, language, t, closed, draw }: WishesProps) {
  // Where no counter is open at all, the line below the question says so once.
  const noneOpen = wishes.every(({ band }) => band === null);
  return (
    <ul className={styles.wishes}>
      {wishes.map(({ key, name, band }) => (
        <li key={key}>
          <button type="button" className={styles.wish} disabled={closed} onClick={() => draw(key)}>
            <b>{name[language]}</b>
            {language === 'zh' ? null : <span lang="zh-Hant-TW">{name.zh}</span>}
            {closed || noneOpen ? null : <small>{band === null ? t('laneClosed') : waitWords(t, band)}</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface PriorityProps {
  readonly priority: PriorityReason | null;
  readonly choose: (reason: PriorityReason | null) => void;
  readonly t: KioskWords;
}

/** Why somebody goes first; kept for the staff, never shown on the board. */
function Priority({ priority, choose, t }: PriorityProps) {
  const [open, setOpen] = useState(false);
  if (!open && priority === null) {
    return (
      <button type="button" className={styles.priority} onClick={() => setOpen(true)}>
        {t('priority')}
      </button>
    );
  }
  return (
    <section className={styles.reasons} aria-label={t('priority')}>
      <p>{t('priorityAsk')}</p>
      {PRIORITY_REASONS.map((reason) => (
        <button key={reason} type="button" aria-pressed={reason === priority} onClick={() => choose(reason)}>
          {t(`reasons.${reason}`)}
        </button>
      ))}
      <button
        type="button"
        onClick={() => {
          choose(null);
          setOpen(false);
        }}
      >
        {t('priorityNone')}
      </button>
    </section>
  );
}
