import { useEffect, useRef, useState } from 'react';
import type { DisplayView } from '../contract/hall-view.ts';
import { mirrorOf } from '../ui/mirror.ts';
import { Plate } from '../ui/plate.tsx';
import { announceBy, newCalls } from './announce.ts';
import styles from './display-window.module.css';
import { machineLoudspeaker } from './loudspeaker.ts';
import { t } from './words.ts';

const { useMirror } = mirrorOf('display.view');

/** The public board: who is called to which counter, how many wait, how long it takes. Numbers only. */
export function DisplayWindow() {
  const view = useMirror((state) => state.view);
  const sound = useAnnouncements(view);
  if (view === null) return null;
  return (
    <div className={styles.board}>
      <header className={styles.head}>
        <p className={styles.office}>
          {t('bureau')}　{view.office}
        </p>
        {view.training ? <p className={styles.training}>{t('training')}</p> : null}
        <p className={styles.clock}>
          {view.today}　<b>{view.now}</b>
        </p>
      </header>
      <main className={styles.main}>
        <Calls calls={view.calls} />
        <Waiting lanes={view.lanes} />
      </main>
      {view.notices.length === 0 ? null : <Notices notices={view.notices} />}
      <footer className={styles.foot}>
        <p>{t(view.alone ? 'alone' : 'honest')}</p>
        <button type="button" className={styles.sound} disabled={sound.on} onClick={sound.start}>
          {t(sound.on ? 'soundOn' : 'sound')}
        </button>
      </footer>
    </div>
  );
}

/** The newest call alone on the one dark panel, those before it below; each stands as long as it is at its counter. */
function Calls({ calls }: { calls: DisplayView['calls'] }) {
  return (
    <section className={styles.calls} aria-label={t('calls')} aria-live="polite">
      {calls.length === 0 ? <p className={styles.none}>{t('noCalls')}</p> : null}
      <ol>
        {calls.map((call) => (
          <li key={call.sequence} className={styles.call}>
            <b className={styles.number}>{call.number}</b>
            <span className={styles.to}>
              {call.again ? <small className={styles.again}>{t('again')}</small> : null}
              <span className={styles.counter}>
                <Plate counter={call.counter} />
                <span className={styles.word}>
                  <span className={styles.said}>{call.counter}</span>
                  {t('counter')}
                </span>
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Waiting({ lanes }: { lanes: DisplayView['lanes'] }) {
  return (
    <section className={styles.waiting} aria-label={t('waiting')}>
      <h1 className={styles.title}>{t('wait')}</h1>
      <ul>
        {lanes.map(({ lane, waiting, band }) => (
          <li key={lane} className={styles.lane}>
            <span className={styles.laneName}>{t(`lanes.${lane}`)}</span>
            <span className={styles.people}>{waiting === 0 ? t('nobody') : t('people', { count: waiting })}</span>
            <b className={styles.band}>{bandWords(band)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How long one line of the notices stands, in milliseconds: long enough to be read twice. */
const NOTICE_STANDS = 10_000;

/** The office's own lines, one after the other, apart from the numbers. */
function Notices({ notices }: { notices: DisplayView['notices'] }) {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn((before) => before + 1), NOTICE_STANDS);
    return () => clearInterval(timer);
  }, []);
  const index = turn % notices.length;
  return (
    <section className={styles.notices} aria-label={t('notices')}>
      <p key={index}>{notices[index]}</p>
      {notices.length === 1 ? null : <small>{t('noticeOf', { number: index + 1, count: notices.length })}</small>}
    </section>
  );
}

function bandWords(band: DisplayView['lanes'][number]['band']): string {
  if (band === null) return t('closed');
  if (band.to <= 1) return t('noWait');
  return band.from === 0 ? t('minutesUpTo', { to: band.to }) : t('minutes', { from: band.from, to: band.to });
}

/**
 * Browsers are silent until somebody touches the page once; whoever sets the board up does. The program's own window
 * sounds by itself.
 */
function useAnnouncements(view: DisplayView | null): { on: boolean; start: () => void } {
  const [announce, setAnnounce] = useState(() => (window.counter === undefined ? null : begin()));
  const heard = useRef<number | null>(null);
  const calls = view?.calls ?? null;
  useEffect(() => {
    if (calls === null) return;
    const last = Math.max(0, ...calls.map(({ sequence }) => sequence));
    // What was called before the board was there is shown, not said.
    const fresh = heard.current === null ? [] : newCalls(calls, heard.current);
    heard.current = Math.max(last, heard.current ?? 0);
    if (announce !== null) for (const call of fresh) void announce.call(call);
  }, [calls, announce]);
  return { on: announce !== null, start: () => setAnnounce(begin()) };
}

function begin(): { readonly call: ReturnType<typeof announceBy> } {
  return { call: announceBy(machineLoudspeaker()) };
}
