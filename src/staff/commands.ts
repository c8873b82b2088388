/** Something a key does on the present screen, shown in the strip at the bottom. */
export interface Command {
  /** As printed on the key cap: `F7`, `Ctrl L`, `Shift F8`, `Esc`, `/`, `A`, `3`. */
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
  /** Works, but has its own key cap elsewhere on the screen. */
  readonly shownElsewhere?: boolean;
}

/** The part of a keyboard event that decides; `typing` = the focus is in a field that takes letters. */
export interface Stroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly typing: boolean;
}

function meansKey(name: string, stroke: Stroke): boolean {
  // By position, not by letter: with a Chinese input method switched on the letter never arrives.
  if (/^[A-Z]$/.test(name)) return stroke.code === `Key${name}`;
  if (/^[0-9]$/.test(name)) return stroke.code === `Digit${name}` || stroke.code === `Numpad${name}`;
  if (name === '/') return stroke.key === '/' || stroke.code === 'Slash' || stroke.code === 'NumpadDivide';
  if (name === 'Esc') return stroke.key === 'Escape';
  return stroke.key === name;
}

/** Whether a stroke means these keys. Bare letters, digits and `/` belong to the field while someone types in one. */
export function means(keys: string, stroke: Stroke): boolean {
  const names = keys.split(' ');
  const name = names.at(-1) ?? '';
  if (stroke.altKey || stroke.metaKey) return false;
  if (names.includes('Ctrl') !== stroke.ctrlKey || names.includes('Shift') !== stroke.shiftKey) return false;
  if (stroke.typing && !stroke.ctrlKey && /^([A-Z0-9/])$/.test(name)) return false;
  return meansKey(name, stroke);
}

/** A bare function key, F1 to F12. */
export function isFunctionKey(stroke: Stroke): boolean {
  return /^F\d{1,2}$/.test(stroke.key) && !stroke.ctrlKey && !stroke.altKey && !stroke.metaKey;
}
