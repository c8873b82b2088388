import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { LawHits } from '../../contract/law-view.ts';
import { classes } from '../../ui/class-names.ts';
import type { LawPage } from '../law-place.ts';
import { t } from '../words.ts';
import styles from './law-reader-hits.module.css';

interface Line {
  readonly id: string;
  readonly page: LawPage;
  readonly title: string;
  readonly detail: string;
  readonly aside: string;
}

interface Group {
  readonly key: 'rules' | 'parameters' | 'articles';
  readonly lines: readonly Line[];
}

/** The group that Enter opens from stands first. */
function groupsOf({ best, rules, parameters, articles }: LawHits): Group[] {
  const groups: Group[] = [
    {
      key: 'rules',
      lines: rules.map(({ ask, name, scheme, hint }) => ({
        id: `rule ${ask}`,
        page: { kind: 'benefit', key: ask },
        title: name,
        detail: hint,
        aside: scheme,
      })),
    },
    {
      key: 'parameters',
      lines: parameters.map(({ name, title, scheme, value }) => ({
        id: `parameter ${name}`,
        page: { kind: 'parameter', key: name },
        title,
        detail: value === '' ? t('law.noValue') : value,
        aside: scheme,
      })),
    },
    {
      key: 'articles',
      lines: articles.map(({ article, says, at }) => ({
        id: `article ${article} ${says} ${at.key}`,
        page: { kind: at.kind, key: at.key },
        title: article,
        detail: says,
        aside: at.kind === 'parameter' ? t('law.parameter') : at.title,
      })),
    },
  ];
  const found = groups.filter(({ lines }) => lines.length > 0);
  const first = found.find(({ lines: [line] }) => line?.page.kind === best?.kind && line?.page.key === best?.key);
  return first === undefined ? found : [first, ...found.filter((group) => group !== first)];
}

interface LawReaderHitsProps {
  readonly hits: LawHits;
  readonly text: string;
  readonly page: LawPage | null;
  readonly onOpen: (page: LawPage) => void;
}

/** What was found, in groups; the arrow keys open one after the other. */
export function LawReaderHits({ hits, text, page, onOpen }: LawReaderHitsProps) {
  const groups = groupsOf(hits);
  const lines = groups.flatMap((group) => group.lines);
  const open = lines.filter((line) => line.page.kind === page?.kind && line.page.key === page.key);
  const count = text.trim() === '' ? t('law.all', { number: lines.length }) : t('law.found', { number: lines.length });
  if (groups.length === 0) return <output className={styles.none}>{t('law.none')}</output>;
  return (
    <>
      <output className={styles.count}>{hits.more ? `${count}${t('law.more')}` : count}</output>
      <ListBox
        className={classes(styles.list)}
        aria-label={t('law.hits')}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={open.slice(0, 1).map(({ id }) => id)}
        onSelectionChange={(keys) => {
          if (keys === 'all') return;
          const chosen = lines.find(({ id }) => keys.has(id));
          if (chosen !== undefined) onOpen(chosen.page);
        }}
      >
        {groups.map((group) => (
          <ListBoxSection key={group.key} id={group.key}>
            <Header className={classes(styles.head)}>{t(`law.${group.key}`)}</Header>
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
