import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StaffView } from '../../contract/staff-view.ts';
import { type LawPage, lawPlace } from '../law-place.ts';
import { send } from '../mirror.ts';
import { t } from '../words.ts';
import { copyText } from './law-reader-copy.ts';
import { lawFound } from './law-reader-groups.ts';
import { LawReaderPage } from './law-reader-page.tsx';
import { focusDay, ReaderDay } from './reader-day.tsx';
import type { Found } from './reader-hits.tsx';
import { Reader } from './reader.tsx';

async function find(text: string): Promise<Found<LawPage> | null> {
  const hits = await send('law.search', { text });
  return hits === null ? null : lawFound(hits);
}

/** 法規查詢: parameters with their histories, the rule of every benefit, articles; as they are on any day. */
export function LawReader({ view }: { view: StaffView }) {
  const { page, on } = useStore(lawPlace.store);
  const [english, setEnglish] = useState(false);
  const [copied, setCopied] = useState('');
  const day = useRef<HTMLDivElement>(null);
  const citation = useRef<HTMLParagraphElement>(null);

  function open(next: LawPage) {
    setCopied('');
    lawPlace.turnTo(next);
  }
  function copy() {
    if (citation.current !== null) setCopied(t(copyText(citation.current) ? 'law.copied' : 'law.copyByHand'));
  }

  return (
    <Reader
      view={view}
      title={t('law.title')}
      lead={t('law.lead')}
      label={t('law.search')}
      placeholder={t('law.searchPlaceholder')}
      none={t('law.none')}
      listLabel={t('law.hits')}
      place={lawPlace}
      find={find}
      keys="F1"
      commands={[
        { keys: 'D', label: t('reader.day'), run: () => focusDay(day.current) },
        { keys: 'E', label: t(english ? 'law.englishOff' : 'law.english'), run: () => setEnglish((shown) => !shown) },
      ]}
      primary={{
        label: t('law.copy'),
        keys: 'F8',
        enabled: page !== null,
        note: page === null ? t('law.copyWhat') : '',
        run: copy,
      }}
      aside={<ReaderDay place={lawPlace} today={view.now.slice(0, 10)} fieldRef={day} />}
      onOpen={open}
    >
      <LawReaderPage page={page} on={on} english={english} onOpen={open} citationRef={citation} copied={copied} />
    </Reader>
  );
}
