import type { CallOutput } from '../contract/calls.ts';
import { send } from './mirror.ts';
import styles from './receipt-file.module.css';

export interface ReceiptFile {
  readonly fileName: string;
  /** An address of this window's own memory; to be revoked when it is no longer shown. */
  readonly url: string;
}

/** The sealed file, read from the record (which logs it) into this window. Null where it was refused. */
export async function openReceiptFile(number: string): Promise<ReceiptFile | null> {
  const file = await send('receipt.read', { number });
  if (file === null) return null;
  const bytes = Uint8Array.from(atob(file.base64), (sign) => sign.charCodeAt(0));
  return { fileName: file.fileName, url: URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' })) };
}

/** How long in milliseconds a browser may need to take over a file before its address is given back. */
const TAKEN_OVER = 60_000;

function giveBackLater(file: ReceiptFile): void {
  setTimeout(() => URL.revokeObjectURL(file.url), TAKEN_OVER);
}

/** Opens this window's print dialogue for a file. */
export function printHere(file: ReceiptFile): void {
  const frame = document.createElement('iframe');
  // Not `hidden`: a frame that is not laid out has nothing to print.
  frame.className = styles.printed ?? '';
  frame.src = file.url;
  frame.addEventListener('load', () => {
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
  });
  document.body.append(frame);
  setTimeout(() => frame.remove(), TAKEN_OVER);
  giveBackLater(file);
}

/** The file that was let out to this window, at an address of its own. */
function fileOf({ fileName, base64 }: CallOutput<'receipt.printReading'>): ReceiptFile {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  return { fileName, url: URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' })) };
}

/**
 * Prints; where this computer's printing is the window's own business it opens the dialogue here.
 * @param spoiled the paper before did not come out, and this one takes its place
 * @returns which copy it is, 0 for the original; null where nothing was printed
 */
export async function printReceipt(number: string, spoiled = false): Promise<number | null> {
  const output = await send('receipt.print', { number, spoiled });
  if (output === null) return null;
  if (output.by === 'browser') printHere(fileOf(output));
  return output.reissue;
}

/** Prints a copy to read beside the original. Whether it was printed. */
export async function printReadingCopy(number: string, form: 'large' | 'english'): Promise<boolean> {
  const output = await send('receipt.printReading', { number, form });
  if (output === null) return false;
  if (output.by === 'browser') printHere(fileOf(output));
  return output.by !== 'cancelled';
}

/** Saves where the clerk chooses, or hands it to the browser's downloads. Answers like `printReceipt`. */
export async function saveReceipt(number: string): Promise<number | null> {
  const output = await send('receipt.save', { number });
  if (output === null || output.by === 'cancelled') return null;
  if (output.by !== 'browser') return output.reissue;
  const file = fileOf(output);
  const link = document.createElement('a');
  link.href = file.url;
  link.download = file.fileName;
  link.click();
  giveBackLater(file);
  return output.reissue;
}
