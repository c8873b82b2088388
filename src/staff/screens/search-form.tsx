import type { RefObject, SubmitEvent } from 'react';
import { Field } from '../parts/field.tsx';
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
  label,
  hint,
  reason,
  search,
  onChange,
  onSearch,
  first,
}: {
  label: string;
  hint: string;
  reason: { readonly label: string; readonly placeholder: string; readonly search: string };
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
        label={reason.label}
        placeholder={reason.placeholder}
        value={search.reason}
        onChange={(given) => onChange({ ...search, reason: given })}
        maxLength={200}
      />
      <button type="submit" hidden>
        {reason.search}
      </button>
    </form>
  );
}
