/** A month as clerks write it, `116/03` or `11603`, to ISO `2027-03`; null where it is not a month of 民國 1–200. */
export function isoMonth(written: string): string | null {
  const match =
    /^(\d{1,3})\s*[/.年-]\s*(\d{1,2})月?$/.exec(written.trim()) ?? /^(\d{2,3})(\d{2})$/.exec(written.trim());
  if (match === null) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  if (year < 1 || year > 200 || month < 1 || month > 12) return null;
  return `${year + 1911}-${String(month).padStart(2, '0')}`;
}

/** ISO `2027-03-15` as `116/03/15`; anything else stays as it is. */
export function rocDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match === null ? iso : `${Number(match[1]) - 1911}/${match[2]}/${match[3]}`;
}

/** ISO `2027-03` (or a whole date) as `116/03`; empty for null. */
export function rocMonth(iso: string | null): string {
  const match = /^(\d{4})-(\d{2})/.exec(iso ?? '');
  return match === null ? '' : `${Number(match[1]) - 1911}/${match[2]}`;
}
