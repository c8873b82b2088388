import { useEffect, useRef, useState } from 'react';
import type { LawHits } from '../../contract/law-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { type LawPage, turnBack, turnTo, useLawPlace } from '../law-place.ts';
import { send } from '../mirror.ts';
import { Field } from '../parts/field.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { backToWork } from '../places.ts';
import { t } from '../words.ts';
import { copyText } from './law-reader-copy.ts';
import { LawReaderDay } from './law-reader-day.tsx';
import { LawReaderHits } from './law-reader-hits.tsx';
import { LawReaderPage } from './law-reader-page.tsx';
import styles from './law-reader.module.css';

/** Milliseconds of rest after a key before the law is searched. */
const REST = 120;

/** What fits the typed words; the answer to older words never replaces that to newer ones. */
function useHits(text: string): LawHits | null {
  const [hits, setHits] = useState<LawHits | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      () => {
        void send('law.search', { text }).then((found) => {
          if (current && found !== null) setHits(found);
        });
      },
      text === '' ? 0 : REST,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  return hits;
}

/** 法規查詢: parameters with their histories, the rule of every benefit, articles; as they are on any day. */
export function LawReader({ view }: { view: StaffView }) {
  const { text, page, on, behind } = useLawPlace();
  const [english, setEnglish] = useState(false);
  const [copied, setCopied] = useState('');
  const hits = useHits(text);
  const search = useRef<HTMLInputElement>(null);
  const day = useRef<HTMLDivElement>(null);
  const citation = useRef<HTMLParagraphElement>(null);
  const today = view.now.slice(0, 10);

  function open(next: LawPage) {
    setCopied('');
    turnTo(next);
  }
  /** Enter may come before the list has caught up with the last key. */
  async function openBest() {
    const found = await send('law.search', { text });
    const best = found?.best ?? null;
    if (best !== null) open(best);
  }
  function copy() {
    if (citation.current !== null) setCopied(t(copyText(citation.current) ? 'law.copied' : 'law.copyByHand'));
  }

  const back = backToWork(t('law.back'));
  const commands: Command[] = [
    { keys: '/', label: t('law.find'), run: () => search.current?.select() },
    {
      keys: 'D',
      label: t('law.day'),
      run: () => day.current?.querySelector<HTMLElement>('[role=spinbutton]')?.focus(),
    },
    { keys: 'E', label: t(english ? 'law.englishOff' : 'law.english'), run: () => setEnglish((shown) => !shown) },
    ...(behind.length === 0 ? [] : [{ keys: 'B', label: t('law.before'), run: turnBack }]),
    back,
    { ...back, keys: 'F1', shownElsewhere: true },
  ];
  return (
    <Frame
      view={view}
      layout="single"
      commands={commands}
      primary={{
        label: t('law.copy'),
        keys: 'F8',
        enabled: page !== null,
        note: page === null ? t('law.copyWhat') : '',
        run: copy,
      }}
    >
      <ScreenTitle
        title={t('law.title')}
        note={t('law.lead')}
        takesFocus={false}
        aside={<LawReaderDay on={on} today={today} fieldRef={day} />}
      />
      <div className={styles.reader}>
        <div className={styles.find}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void openBest();
            }}
          >
            <Field
              label={t('law.search')}
              placeholder={t('law.searchPlaceholder')}
              value={text}
              onChange={(typed) => useLawPlace.setState({ text: typed })}
              maxLength={100}
              takesFocus
              inputRef={search}
              keys={<KeyCap keys={text === '' ? '/' : 'Enter'} />}
            />
          </form>
          {hits === null ? null : <LawReaderHits hits={hits} text={text} page={page} onOpen={open} />}
        </div>
        <div className={styles.page}>
          <LawReaderPage page={page} on={on} english={english} onOpen={open} citationRef={citation} copied={copied} />
        </div>
      </div>
    </Frame>
  );
}
