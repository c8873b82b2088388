import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { ServiceHits } from '../../contract/services-view.ts';
import { classes } from '../../ui/class-names.ts';
import type { ServicePlace } from '../service-place.ts';
import { t } from '../words.ts';
import styles from './law-reader-hits.module.css';

interface Line {
  readonly page: ServicePlace;
  readonly title: string;
  readonly detail: string;
  readonly aside: string;
}

function groupsOf({ best, events, services }: ServiceHits) {
  const eventLines: Line[] = events.map(({ key, name, detail }) => ({
    page: { kind: 'event', key },
    title: name,
    detail,
    aside: '',
  }));
  const serviceLines: Line[] = services.map(({ key, code, name, group, detail }) => ({
    page: { kind: 'service', key },
    title: name,
    detail: `${group}　${detail}`,
    aside: code,
  }));
  const happened = { key: 'events', title: t('services.events'), lines: eventLines };
  const items = { key: 'services', title: t('services.items'), lines: serviceLines };
  // The group that Enter opens from stands first.
  return (best?.kind === 'service' ? [items, happened] : [happened, items]).filter(({ lines }) => lines.length > 0);
}

function idOf({ kind, key }: ServicePlace): string {
  return `${kind} ${key}`;
}

interface ServiceHitListProps {
  readonly hits: ServiceHits;
  readonly text: string;
  readonly page: ServicePlace | null;
  readonly onOpen: (page: ServicePlace) => void;
}

/** What was found, life events and items; the arrow keys open one after the other. */
export function ServiceHitList({ hits, text, page, onOpen }: ServiceHitListProps) {
  const groups = groupsOf(hits);
  const lines = groups.flatMap((group) => group.lines);
  if (lines.length === 0) return <output className={styles.none}>{t('services.none')}</output>;
  const count = t(text.trim() === '' ? 'services.all' : 'services.found', { number: lines.length });
  const open = page === null ? [] : lines.filter((line) => idOf(line.page) === idOf(page));
  return (
    <>
      <output className={styles.count}>{hits.more ? `${count}${t('services.more')}` : count}</output>
      <ListBox
        className={classes(styles.list)}
        aria-label={t('services.hits')}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={open.map((line) => idOf(line.page))}
        onSelectionChange={(keys) => {
          if (keys === 'all') return;
          const chosen = lines.find((line) => keys.has(idOf(line.page)));
          if (chosen !== undefined) onOpen(chosen.page);
        }}
      >
        {groups.map((group) => (
          <ListBoxSection key={group.key} id={group.key}>
            <Header className={classes(styles.head)}>{group.title}</Header>
            {group.lines.map((line) => (
              <ListBoxItem
                key={idOf(line.page)}
                id={idOf(line.page)}
                textValue={line.title}
                className={classes(styles.line)}
              >
                <span className={styles.title}>{line.title}</span>
                <span className={styles.aside}>{line.aside}</span>
                <span className={styles.detail}>{line.detail}</span>
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </>
  );
}
