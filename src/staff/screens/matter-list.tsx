import type { MatterView } from '../../contract/matters-view.ts';
import { classes } from '../../ui/class-names.ts';
import { Button } from '../parts/button.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { Section } from '../parts/section.tsx';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import styles from './matters.module.css';

function Standing({ matter }: { matter: MatterView }) {
  const missing = matter.papers.filter((paper) => paper.state === 'missing').length;
  return (
    <span className={styles.standing}>
      {missing === 0 ? null : <Tag kind="due">{t('matters.missingCount', { number: missing })}</Tag>}
      <Tag kind={matter.outcome === 'open' ? 'plain' : 'done'}>{matter.outcomeName}</Tag>
    </span>
  );
}

/** Everything of this visit, one line each; a number key opens it. */
export function MatterList(props: {
  readonly rows: readonly MatterView[];
  readonly open: string;
  readonly onOpen: (key: string) => void;
}) {
  const { rows, open, onOpen } = props;
  return (
    <Section title={t('matters.list')} note={t('matters.listNote')}>
      <ol className={styles.list}>
        {rows.map((matter, index) => (
          <li key={matter.key}>
            <Button
              look="plain"
              className={classes(styles.line, matter.key === open && styles.chosen)}
              label={t('matters.openOf', { name: matter.name, outcome: matter.outcomeName })}
              onPress={() => onOpen(matter.key)}
            >
              <KeyCap keys={String(index + 1)} />
              <span className={styles.name}>
                <b>{matter.name}</b>
                <small>
                  {matter.code}　{matter.group}
                </small>
              </span>
              <Standing matter={matter} />
            </Button>
          </li>
        ))}
      </ol>
    </Section>
  );
}
