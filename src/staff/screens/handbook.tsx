import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { HandbookPage, HandbookPlace } from '../../contract/handbook-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { handbookPlace } from '../handbook-place.ts';
import { send } from '../mirror.ts';
import { t } from '../words.ts';
import { HandbookPageView } from './handbook-page.tsx';
import { focusDay, ReaderDay } from './reader-day.tsx';
import { Reader } from './reader.tsx';

/** The open page on the day; the one before stays until the next is here. */
function usePage(page: HandbookPlace | null, on: string | null): HandbookPage | null {
  const [shown, setShown] = useState<HandbookPage | null>(null);
  const kind = page?.kind;
  const key = page?.key;
  useEffect(() => {
    if (kind === undefined || key === undefined) return undefined;
    let current = true;
    void send('handbook.read', { page: { kind, key }, on }).then((found) => {
      if (current && found !== null) setShown(found);
    });
    return () => {
      current = false;
    };
  }, [kind, key, on]);
  return page === null ? null : shown;
}

/** 手冊: everything the desk knows in words, one search, each page as it is on the day. */
export function Handbook({ view }: { view: StaffView }) {
  const { page, on } = useStore(handbookPlace.store);
  const shown = usePage(page, on);
  const day = useRef<HTMLDivElement>(null);
  const find = useCallback((text: string) => send('handbook.search', { text, on }), [on]);
  return (
    <Reader
      view={view}
      title={t('handbook.title')}
      lead={t('handbook.lead')}
      label={t('handbook.search')}
      placeholder={t('handbook.searchPlaceholder')}
      none={t('handbook.none')}
      listLabel={t('handbook.hits')}
      place={handbookPlace}
      find={find}
      keys="Shift F1"
      commands={[{ keys: 'D', label: t('reader.day'), run: () => focusDay(day.current) }]}
      primary={null}
      aside={<ReaderDay place={handbookPlace} today={view.now.slice(0, 10)} fieldRef={day} />}
      onOpen={handbookPlace.turnTo}
    >
      {shown === null ? (
        <p>{t('handbook.choose')}</p>
      ) : (
        <HandbookPageView key={`${shown.page.kind} ${shown.page.key}`} page={shown} onOpen={handbookPlace.turnTo} />
      )}
    </Reader>
  );
}
