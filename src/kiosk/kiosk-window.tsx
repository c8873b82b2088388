import '@fontsource/noto-sans-thai/thai-400.css';
import '@fontsource/noto-sans-thai/thai-700.css';
import { useEffect, useState } from 'react';
import { KIOSK_LANGUAGES, type KioskLanguage, PRIORITY_REASONS, type PriorityReason } from '../contract/hall-terms.ts';
import type { DrawnTicket, KioskView } from '../contract/hall-view.ts';
import { mirrorOf } from '../ui/mirror.ts';
import styles from './kiosk-window.module.css';
import { Drawn } from './drawn.tsx';
import { waitWords } from './wait-words.ts';
import { type KioskWords, LANGUAGE_TAGS, wordsFor } from './words.ts';

const { useMirror, send } = mirrorOf('kiosk.view');

/** Seconds after which the machine is Chinese again and asks the next person. */
const IDLE_SECONDS = 25;

interface Session {
  readonly language: KioskLanguage;
  readonly priority: PriorityReason | null;
  readonly drawn: DrawnTicket | null;
  readonly failed: boolean;
}
const NOBODY: Session = { language: 'zh', priority: null, drawn: null, failed: false };

/** The machine at the door: what brings you here → a number. */
export function KioskWindow() {
  const view = useMirror((state) => state.view);
  const [session, setSession] = useState(NOBODY);
  const { language, priority, drawn } = session;
  const t = wordsFor(language);
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[session.language];
    const timer = setTimeout(() => setSession(NOBODY), IDLE_SECONDS * 1_000);
    return () => clearTimeout(timer);
  }, [session]);

  async function draw(wish: string) {
    const ticket = await send('kiosk.draw', { wish, language, priority });
    setSession({ ...session, drawn: ticket, failed: ticket === null });
  }
  if (view === null) return null;
  const isOpen = view.wishes.some(({ band }) => band !== null);
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
          <p className={styles.lead}>{session.failed ? t('failed') : t(isOpen ? 'lead' : 'closed')}</p>
          <Wishes wishes={view.wishes} language={language} t={t} draw={(wish) => void draw(wish)} />
          <Priority priority={priority} choose={(reason) => setSession({ ...session, priority: reason })} t={t} />
        </main>
      ) : (
        <Drawn
          key={drawn.number}
          ticket={drawn}
          t={t}
          onPrint={() => send('kiosk.print', { ticket: drawn.number })}
          onDone={() => setSession(NOBODY)}
        />
      )}
      <footer className={styles.foot}>{t('help')}</footer>
    </div>
  );
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
  readonly draw: (wish: string) => void;
}

function Wishes({ wishes, language, t, draw }: WishesProps) {
  return (
    <ul className={styles.wishes}>
      {wishes.map(({ key, name, band }) => (
        <li key={key}>
          <button type="button" className={styles.wish} onClick={() => draw(key)}>
            <b>{name[language]}</b>
            {language === 'zh' ? null : <span lang="zh-Hant-TW">{name.zh}</span>}
            {band === null ? null : <small>{waitWords(t, band)}</small>}
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
