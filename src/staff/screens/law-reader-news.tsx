import { useEffect, useState } from 'react';
import type { LawNews } from '../../contract/law-view.ts';
import { classes } from '../../ui/class-names.ts';
import type { LawPage } from '../law-place.ts';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import styles from './law-reader-article.module.css';
import { StandingTag } from './law-reader-parts.tsx';

/** Before anything is looked up: what changed of late, and what the tables do not know. */
export function LawReaderNews({ onOpen }: { onOpen: (page: LawPage) => void }) {
  const [news, setNews] = useState<LawNews | null>(null);
  useEffect(() => {
    let current = true;
    void send('law.news', {}).then((found) => {
      if (current) setNews(found);
    });
    return () => {
      current = false;
    };
  }, []);
  if (news === null) return null;
  return (
    <div className={styles.columns}>
      <Section title={t('law.news')} note={t('law.newsNote')}>
        <ul className={styles.parameters}>
          {news.changes.map((change) => (
            <li key={change.key}>
              <Button
                look="plain"
                className={classes(styles.parameter, styles.newsLine)}
                onPress={() => onOpen({ kind: 'benefit', key: change.ask })}
              >
                <span className={styles.newsDay}>{change.from}</span>
                <span>
                  <b>{change.name}</b>　{change.says}
                </span>
                <span className={styles.tags}>
                  {change.future ? <Tag kind="plain">{t('law.newsFuture')}</Tag> : null}
                  {change.standing === 'A' ? null : (
                    <StandingTag standing={change.standing} name={change.standingName} />
                  )}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('law.gaps')} note={t('law.gapsNote')}>
        <ul className={styles.parameters}>
          {news.gaps.map((gap) => (
            <li key={gap.name}>
              <Button
                look="plain"
                className={styles.parameter}
                onPress={() => onOpen({ kind: 'parameter', key: gap.name })}
              >
                <span>{gap.title}</span>
                <span className={styles.faint}>{t('law.gapFrom', { from: gap.from, state: gap.stateName })}</span>
              </Button>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
