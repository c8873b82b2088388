/**
 * Moments a window notes for itself, to be compared with another window's: both run on one computer and share its clock.
 * These functions run inside the page.
 */

/** Notes the first frame that holds these words and, where `only` says so, nothing else. */
export function markWhen({ mark, words, only = false }: { mark: string; words: string; only?: boolean }): void {
  performance.clearMarks(mark);
  const look = () => {
    const text = document.body.innerText.trim();
    if (only ? text === words : text.includes(words)) performance.mark(mark);
    else requestAnimationFrame(look);
  };
  look();
}

/** Notes the next key as `key`. */
export function markNextKey(): void {
  performance.clearMarks('key');
  window.addEventListener('keydown', () => performance.mark('key'), { capture: true, once: true });
}

/** The moment of a mark in milliseconds of the computer's clock; null while there is none. */
export function timeOf(mark: string): number | null {
  const entry = performance.getEntriesByName(mark).at(-1);
  return entry === undefined ? null : performance.timeOrigin + entry.startTime;
}
