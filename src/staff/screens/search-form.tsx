import type { RefObject, SubmitEvent } from 'react';
import { Field } from '../parts/field.tsx';
import { t } from '../words.ts';
import styles from './units.module.css';

export interface Search {
  readonly text: string;
  /** Logged before anything is found. */
  readonly reason: string;
}

export function hasReason({ reason }: Search): boolean {
  return reason.trim().length >= 2;
}

/** What is looked for, and why. */
export function SearchForm({
  words,
  label,
  hint,
  search,
  onChange,
  onSearch,
  first,
}: {
  /** Whose words the reason and the button have. */
  words: 'findPerson' | 'units';
  label: string;
  hint: string;
  search: Search;
  onChange: (search: Search) => void;
  onSearch: () => void;
  first: RefObject<HTMLInputElement | null>;
}) {
  function submit(event: SubmitEvent) {
    event.preventDefault();
    onSearch();
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field
        label={label}
        hint={hint}
        value={search.text}
        onChange={(text) => onChange({ ...search, text })}
        takesFocus
        maxLength={100}
        inputRef={first}
      />
      <Field
        label={t(`${words}.reason`)}
        placeholder={t(`${words}.reasonPlaceholder`)}
        value={search.reason}
        onChange={(reason) => onChange({ ...search, reason })}
        maxLength={200}
      />
      <button type="submit" hidden>
        {t(`${words}.search`)}
      </button>
    </form>
  );
}
