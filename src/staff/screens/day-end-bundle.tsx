import { useState } from 'react';
import type { CallOutput } from '../../contract/calls.ts';
import { act } from '../acts.ts';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Section } from '../parts/section.tsx';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';
import styles from './day-end-bundle.module.css';

type Bundles = CallOutput<'dayEnd.bundles'>;

function Parts({ parts }: { parts: Bundles['parts'] }) {
  return (
    <ul className={styles.parts}>
      {parts.map(({ part, listHash, ...rest }) => (
        <li key={part}>
          <b>{t('bundle.part', { part })}</b>　{t('bundle.made', rest)}
          <small>
            {t('bundle.hash')}　{listHash.replaceAll(/(.{8})(?=.)/g, '$1 ')}
          </small>
        </li>
      ))}
    </ul>
  );
}

/** 日結歸檔: where the day's receipts go, and whether all of them are there. */
export function DayEndBundle({ revision }: { revision: number }) {
  const read = useAnswer('dayEnd.bundles', {}, revision);
  const [made, setMade] = useState<CallOutput<'dayEnd.bundle'> | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const bundles: Bundles | null = made ?? read;
  if (bundles === null) return null;
  const folder = typed ?? read?.folder ?? '';
  async function make() {
    const output = await send('dayEnd.bundle', {});
    if (output !== null) setMade(output);
  }
  return (
    <Section
      title={t('bundle.title')}
      note={bundles.waiting === 0 ? t('bundle.nothing') : t('bundle.waiting', { number: bundles.waiting })}
      className={styles.bundle}
    >
      <p className={styles.lead}>{t('bundle.lead')}</p>
      <div className={styles.fields}>
        <Field label={t('bundle.folder')} value={folder} onChange={setTyped} maxLength={400} />
        <Button
          disabled={typed === null || typed.trim() === read?.folder}
          onPress={() => void act('dayEnd.bundleFolder', { folder })}
        >
          {t('bundle.saveFolder')}
        </Button>
        <Button look="accent" disabled={(read?.folder ?? '') === ''} onPress={() => void make()}>
          {t('bundle.make')}
        </Button>
      </div>
      <output className={styles.told}>
        {made === null ? '' : t(made.isNew ? 'bundle.verified' : 'bundle.again', { files: made.files })}
      </output>
      <Parts parts={bundles.parts} />
    </Section>
  );
}
