import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ServiceOrEvent } from '../../contract/services-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { readLaw } from '../law-place.ts';
import { send } from '../mirror.ts';
import { Strip } from '../parts/strip.tsx';
import { printPaper } from '../print-paper.ts';
import { type ServicePlace, servicePlace } from '../service-place.ts';
import { t } from '../words.ts';
import type { Found } from './reader-hits.tsx';
import { Reader } from './reader.tsx';
import { ServiceEventPage } from './services-event.tsx';
import { servicesFound } from './services-groups.ts';
import { ServicePageView } from './services-page.tsx';
import { SlipsPanel } from './slips-panel.tsx';

async function find(text: string): Promise<Found<ServicePlace> | null> {
  const hits = await send('services.search', { text });
  return hits === null ? null : servicesFound(hits);
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
  const { page } = useStore(servicePlace.store);
  const shown = usePage(page?.kind, page?.key);
  const [printed, setPrinted] = useState('');
  const [slips, setSlips] = useState(false);

  function open(next: ServicePlace) {
    setPrinted('');
    setSlips(false);
    servicePlace.turnTo(next);
  }
  async function printSlip() {
    if (page === null) return;
    const slip = await send('services.slip', page);
    if (slip === null) return;
    setPrinted(slip.fileName);
    printPaper(slip);
  }

  return (
    <Reader
      view={view}
      title={t('services.title')}
      lead={t('services.lead')}
      label={t('services.search')}
      placeholder={t('services.searchPlaceholder')}
      none={t('services.none')}
      listLabel={t('services.hits')}
      place={servicePlace}
      find={find}
      keys="F5"
      commands={[
        { keys: 'Shift F8', label: t('slips.open'), run: () => setSlips((isOpen) => !isOpen) },
        ...(slips ? [{ keys: 'Esc', label: t('keys.close'), run: () => setSlips(false) }] : []),
      ]}
      panel={
        slips ? (
          <SlipsPanel
            key={page?.key}
            service={page?.kind === 'service' ? page.key : ''}
            today={view.now.slice(0, 10)}
            onClose={() => setSlips(false)}
          />
        ) : null
      }
      primary={{
        label: t('services.slip'),
        keys: 'F8',
        enabled: page !== null,
        note: page === null ? t('services.slipWhat') : '',
        run: () => void printSlip(),
      }}
      notice={printed === '' ? null : <Strip kind="info" urgent title={t('services.printed')} detail={printed} />}
      onOpen={open}
    >
      {shown === null ? <p>{t('services.choose')}</p> : null}
      {shown?.kind === 'service' ? (
        <ServicePageView
          key={shown.key}
          page={shown}
          onOpen={open}
          onRule={(key) => readLaw({ kind: 'benefit', key })}
        />
      ) : null}
      {shown?.kind === 'event' ? <ServiceEventPage key={shown.key} page={shown} onOpen={open} /> : null}
    </Reader>
  );
}
