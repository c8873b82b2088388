import { ListBox, ListBoxItem } from 'react-aria-components';
import type { PracticeOverview } from '../../contract/practice-view.ts';
import { classes } from '../../ui/class-names.ts';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { t } from '../words.ts';
import styles from './practice.module.css';
import hits from './reader-hits.module.css';

interface PracticeScriptsProps {
  readonly scripts: PracticeOverview['scripts'];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

/** The scripts to choose from; the arrow keys go through them. */
export function PracticeScripts({ scripts, chosen, onChoose }: PracticeScriptsProps) {
  return (
    <Section title={t('practice.scripts')}>
      <ListBox
        className={classes(hits.list)}
        aria-label={t('practice.scripts')}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          if (keys === 'all') return;
          const script = scripts.find(({ key }) => keys.has(key));
          if (script !== undefined) onChoose(script.key);
        }}
      >
        {scripts.map(({ key, title, persona, difficulty, minutes, points }) => (
          <ListBoxItem key={key} id={key} textValue={title} className={classes(hits.line)}>
            <span className={hits.title}>「{title}」</span>
            <span className={hits.aside}>{key}</span>
            <span className={styles.persona}>{persona}</span>
            <span className={styles.persona}>{t('practice.level', { level: difficulty, minutes, points })}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </Section>
  );
}

/** Practice visits that were ended, the newest first. */
export function PracticeResults({ results }: { results: PracticeOverview['own'] }) {
  if (results.length === 0) return <p className={styles.soft}>{t('practice.noResults')}</p>;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('practice.at')}</th>
          <th scope="col">{t('practice.who')}</th>
          <th scope="col">{t('practice.what')}</th>
          <th scope="col" className={table.number}>
            {t('practice.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ id, at, name, title, points, full }) => (
          <tr key={id}>
            <th scope="row">{at}</th>
            <td>{name}</td>
            <td>{title}</td>
            <td className={table.number}>
              {points} / {full}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
