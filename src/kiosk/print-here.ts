import styles from './drawn.module.css';

/** After this many milliseconds the printer has the strip. */
const TAKEN_OVER = 60_000;

/** Prints a strip from this window: where the machine's browser prints without asking, nobody is asked. */
export function printHere(base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  const frame = document.createElement('iframe');
  // Not `hidden`: a frame that is not laid out has nothing to print.
  frame.className = styles.strip ?? '';
  frame.title = '';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.src = url;
  frame.addEventListener('load', () => frame.contentWindow?.print());
  document.body.append(frame);
  setTimeout(() => {
    frame.remove();
    URL.revokeObjectURL(url);
  }, TAKEN_OVER);
}
