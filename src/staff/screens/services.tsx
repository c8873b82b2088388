import { useEffect, useRef, useState } from 'react';
import type { ServiceHits, ServiceOrEvent } from '../../contract/services-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { send } from '../mirror.ts';
import { Field } from '../parts/field.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Strip } from '../parts/strip.tsx';
import { backToWork } from '../places.ts';
import { printPaper } from '../print-paper.ts';
import { turnServiceBack, turnToService, useServicePlace } from '../service-place.ts';
import { t } from '../words.ts';
import layout from './law-reader.module.css';
import { ServiceEventPage } from './services-event.tsx';
import { ServiceHitList } from './services-hits.tsx';
import { ServicePageView } from './services-page.tsx';

/** Milliseconds of rest after a key before the catalogue is searched. */
const REST = 80;

/** What fits the typed words; the answer to older words never replaces that to newer ones. */
function useHits(text: string): ServiceHits | null {
  const [hits, setHits] = useState<ServiceHits | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      () => {
        void send('services.search', { text }).then((found) => {
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

/** The open page; the one before stays until the next is here. */
function usePage(kind: 'service' | 'event' | undefined, key: string | undefined): ServiceOrEvent | null {
  const [shown, setShown] = useState<ServiceOrEvent | null>(null);
  useEffect(() => {
    if (kind === undefined || key === undefined) return undefined;
    let current = true;
    void send('services.read', { kind, key }).then((found) => {
      if (current && found !== null) setShown(found);
    });
    return () => {
      current = false;
    };
  }, [kind, key]);
  return kind === undefined ? null : shown;
}

/** 服務查詢: what can be done here, by words, by code or by what happened; papers, times, places. */
export function Services({ view }: { view: StaffView }) {
  const { text, page, behind } = useServicePlace();
  const hits = useHits(text);
  const shown = usePage(page?.kind, page?.key);
  const [printed, setPrinted] = useState('');
  const search = useRef<HTMLInputElement>(null);

  function open(next: Parameters<typeof turnToService>[0]) {
    setPrinted('');
    turnToService(next);
  }
  /** Enter may come before the list has caught up with the last key. */
  async function openBest() {
    const found = await send('services.search', { text });
    if (found !== null && found.best !== null) open(found.best);
  }
  async function printSlip() {
    if (page === null) return;
    const slip = await send('services.slip', page);
    if (slip === null) return;
    setPrinted(slip.fileName);
    printPaper(slip);
  }

  const back = backToWork(t('services.back'));
  const commands: Command[] = [
    { keys: '/', label: t('services.find'), run: () => search.current?.select() },
    ...(behind.length === 0 ? [] : [{ keys: 'B', label: t('services.before'), run: turnServiceBack }]),
    back,
    { ...back, keys: 'F5', shownElsewhere: true },
  ];
  return (
    <Frame
      view={view}
      layout="single"
      commands={commands}
      primary={{
        label: t('services.slip'),
        keys: 'F8',
        enabled: page !== null,
        note: page === null ? t('services.slipWhat') : '',
        run: () => void printSlip(),
      }}
    >
      <ScreenTitle title={t('services.title')} note={t('services.lead')} takesFocus={false} />
      {printed === '' ? null : <Strip kind="info" urgent title={t('services.printed')} detail={printed} />}
      <div className={layout.reader}>
        <div className={layout.find}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void openBest();
            }}
          >
            <Field
              label={t('services.search')}
              placeholder={t('services.searchPlaceholder')}
              value={text}
              onChange={(typed) => useServicePlace.setState({ text: typed })}
              maxLength={100}
              takesFocus
              inputRef={search}
              keys={<KeyCap keys={text === '' ? '/' : 'Enter'} />}
            />
          </form>
          {hits === null ? null : <ServiceHitList hits={hits} text={text} page={page} onOpen={open} />}
        </div>
        <div className={layout.page}>
          {shown === null ? <p>{t('services.choose')}</p> : null}
          {shown?.kind === 'service' ? <ServicePageView key={shown.key} page={shown} onOpen={open} /> : null}
          {shown?.kind === 'event' ? <ServiceEventPage key={shown.key} page={shown} onOpen={open} /> : null}
        </div>
      </div>
    </Frame>
  );
}
