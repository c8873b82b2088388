import type { Printed } from '../contract/unit-view.ts';
import { printHere } from './receipt-file.ts';

/** Where this computer's printing is the window's own business, opens the dialogue here. */
export function printPaper({ by, fileName, base64 }: Pick<Printed, 'by' | 'fileName' | 'base64'>): void {
  if (by !== 'browser') return;
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  printHere({ fileName, url: URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' })) });
}
