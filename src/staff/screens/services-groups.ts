import type { ServiceHits } from '../../contract/services-view.ts';
import type { ServicePlace } from '../service-place.ts';
import { t } from '../words.ts';
import { type Found, type Group, inOrder } from './reader-hits.tsx';

/** Life events and items as the list shows them. */
export function servicesFound({ best, events, services, more }: ServiceHits): Found<ServicePlace> {
  const groups: Group<ServicePlace>[] = [
    {
      key: 'events',
      title: t('services.events'),
      lines: events.map(({ key, name, detail }) => ({
        id: `event ${key}`,
        page: { kind: 'event', key },
        title: name,
        detail,
        aside: '',
      })),
    },
    {
      key: 'services',
      title: t('services.items'),
      lines: services.map(({ key, code, name, group, detail }) => ({
        id: `service ${key}`,
        page: { kind: 'service', key },
        title: name,
        detail: `${group}　${detail}`,
        aside: code,
      })),
    },
  ];
  return { best, groups: inOrder(groups, best), more };
}
