import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { classes } from '../../ui/class-names.ts';
import type { ReaderPage } from '../reader-place.ts';
import { t } from '../words.ts';
import styles from './reader-hits.module.css';

interface Line<Page> {
  readonly id: string;
  readonly page: Page;
  readonly title: string;
  readonly detail: string;
  readonly aside: string;
}

export interface Group<Page> {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly Line<Page>[];
}

/** What was found: groups without empty ones, and the page that Enter opens. */
export interface Found<Page> {
  readonly best: Page | null;
  readonly groups: readonly Group<Page>[];
  readonly more: boolean;
}

/** Groups without the empty ones; the group that Enter opens from stands first. */
export function inOrder<Page extends ReaderPage>(groups: readonly Group<Page>[], best: Page | null): Group<Page>[] {
  const filled = groups.filter(({ lines }) => lines.length > 0);
  const first = filled.find(({ lines: [line] }) => line?.page.kind === best?.kind && line?.page.key === best?.key);
  return first === undefined ? filled : [first, ...filled.filter((group) => group !== first)];
}

interface ReaderHitsProps<Page> {
  readonly found: Found<Page>;
  /** Nothing was typed: the list shows what there is. */
  readonly isAll: boolean;
  readonly page: Page | null;
  readonly label: string;
  readonly none: string;
  readonly onOpen: (page: Page) => void;
}

/** What was found, in groups; the arrow keys open one after the other. */
export function ReaderHits<Page extends ReaderPage>(props: ReaderHitsProps<Page>) {
  const { found, isAll, page, onOpen } = props;
  const lines = found.groups.flatMap((group) => group.lines);
  if (lines.length === 0) return <output className={styles.none}>{props.none}</output>;
  const count = t(isAll ? 'reader.all' : 'reader.found', { number: lines.length });
  const open = lines.find((line) => line.page.kind === page?.kind && line.page.key === page.key);
  return (
    <>
      <output className={styles.count}>{found.more ? `${count}${t('reader.more')}` : count}</output>
      <ListBox
        className={classes(styles.list)}
        aria-label={props.label}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={open === undefined ? [] : [open.id]}
        onSelectionChange={(keys) => {
          if (keys === 'all') return;
          const chosen = lines.find(({ id }) => keys.has(id));
          if (chosen !== undefined) onOpen(chosen.page);
        }}
      >
        {found.groups.map((group) => (
          <ListBoxSection key={group.key} id={group.key}>
            <Header className={classes(styles.head)}>{group.title}</Header>
            {group.lines.map((line) => (
              <ListBoxItem key={line.id} id={line.id} textValue={line.title} className={classes(styles.line)}>
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
