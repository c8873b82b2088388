import { type RefObject, useEffect, useState } from 'react';
import type { MattersView } from '../../contract/matters-view.ts';
import type { ServiceLine } from '../../contract/services-view.ts';
import { act } from '../acts.ts';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { t } from '../words.ts';
import styles from './matters.module.css';

/** Milliseconds of rest after a key before the catalogue is searched. */
const REST = 80;
const MOST = 6;

interface AddProps {
  readonly suggested: MattersView['suggested'];
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onAdded: () => void;
}

function useFound(text: string): readonly ServiceLine[] {
  const [found, setFound] = useState<readonly ServiceLine[]>([]);
  useEffect(() => {
    if (text.trim() === '') return undefined;
    let current = true;
    const timer = setTimeout(() => {
      void send('services.search', { text }).then((hits) => {
        if (current && hits !== null) setFound(hits.services.slice(0, MOST));
      });
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  return found;
}

/** One more service: by words or code; what the customer said and what usually goes with it stands ready. */
export function AddMatter({ suggested, field, onAdded }: AddProps) {
  const [text, setText] = useState('');
  const found = useFound(text);
  const offered = text.trim() === '' ? suggested : found.map((one) => ({ ...one, why: one.group }));

  async function add(service: string) {
    if (!(await act('matter.add', { service }))) return;
    setText('');
    // The letters are keys of the matter now.
    field.current?.blur();
    onAdded();
  }
  /** Enter may come before the list has caught up with the last key. */
  async function addBest() {
    const hits = await send('services.search', { text });
    const [best] = hits?.services ?? [];
    if (best !== undefined) await add(best.key);
  }
  return (
    <div className={styles.add}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void addBest();
        }}
      >
        <Field
          label={t('matters.search')}
          placeholder={t('matters.searchPlaceholder')}
          value={text}
          onChange={setText}
          maxLength={100}
          inputRef={field}
          keys={<KeyCap keys={text === '' ? '/' : 'Enter'} />}
        />
      </form>
      {offered.length === 0 ? null : (
        <ul className={styles.offered} aria-label={t(text.trim() === '' ? 'matters.suggested' : 'matters.found')}>
          {offered.map(({ key, code, name, why }) => (
            <li key={key}>
              <Button
                look="plain"
                className={styles.offer}
                label={t('matters.addOf', { name })}
                onPress={() => void add(key)}
              >
                <span>{name}</span>
                <small>
                  {code}　{why}
                </small>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
