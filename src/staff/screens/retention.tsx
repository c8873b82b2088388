import { useState } from 'react';
import type { RetentionInput, RetentionView } from '../../contract/backups-view.ts';
import { act } from '../acts.ts';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Section } from '../parts/section.tsx';
import { saveHere } from '../save-here.ts';
import table from '../parts/table.module.css';
import { t } from '../words.ts';
import styles from './backups.module.css';

type Term = RetentionInput['receipts'];
type Key = keyof RetentionInput;

const YEARS = [1, 3, 5, 10, 15, 20, 25, 30] as const;

function shown(term: Term): string {
  if (term === 'undecided') return '';
  return term === 'permanent' ? t('retention.permanent') : String(term);
}

/** Null where what was typed is no term. */
function read(typed: string): Term | null {
  const text = typed.trim();
  if (text === '') return 'undecided';
  if (text === t('retention.permanent')) return 'permanent';
  return YEARS.find((years) => String(years) === text) ?? null;
}

function areTerms(all: Readonly<Record<Key, Term | null>>): all is RetentionInput {
  return Object.values(all).every((term) => term !== null);
}

/** 保存年限: how long each class is kept, and the list of what is due. Nothing is deleted. */
export function Retention({ rows }: { rows: RetentionView['rows'] }) {
  const [typed, setTyped] = useState<Partial<Record<Key, string>>>({});
  const termOf = (key: Key): Term | null => {
    const text = typed[key];
    return text === undefined ? (rows.find((row) => row.key === key)?.term ?? null) : read(text);
  };
  const all = {
    receipts: termOf('receipts'),
    visits: termOf('visits'),
    reservations: termOf('reservations'),
    opinions: termOf('opinions'),
    hall: termOf('hall'),
    log: termOf('log'),
    imports: termOf('imports'),
  };
  const terms = areTerms(all) ? all : null;
  return (
    <Section title={t('retention.title')} note={t('retention.lead')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('retention.class')}</th>
            <th scope="col" className={table.number}>
              {t('retention.count')}
            </th>
            <th scope="col">{t('retention.oldest')}</th>
            <th scope="col">{t('retention.term')}</th>
            <th scope="col" className={table.number}>
              {t('retention.due')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td className={table.number}>{row.count}</td>
              <td>{row.oldest}</td>
              <td>
                <Field
                  label={t('retention.termOf', { name: row.name })}
                  value={typed[row.key] ?? shown(row.term)}
                  onChange={(value) => setTyped({ ...typed, [row.key]: value })}
                  wrong={termOf(row.key) === null ? t('retention.wrong') : ''}
                  placeholder={t('retention.undecided')}
                  maxLength={4}
                />
              </td>
              <td className={table.number}>{row.due}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.actions}>
        <Button disabled={terms === null} onPress={() => terms !== null && void act('retention.settings', terms)}>
          {t('retention.save')}
        </Button>
        <Button onPress={() => void send('retention.dueList', {}).then((file) => file !== null && saveHere(file))}>
          {t('retention.export')}
        </Button>
      </div>
    </Section>
  );
}
