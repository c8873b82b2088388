import { CHECKED_PIECE, LARGEST_CHECKED_FILE } from '../contract/seal-file.ts';
import type { SealCheck } from '../contract/seal-view.ts';
import { fileContent } from './file-content.ts';
import { send } from './mirror.ts';

/** Sends a file in pieces to be checked: null where it was refused, `tooLarge` where it is no receipt by its size. */
export async function verifyFile(file: File): Promise<SealCheck | 'tooLarge' | null> {
  if (file.size > LARGEST_CHECKED_FILE) return 'tooLarge';
  const pieces = Math.max(1, Math.ceil(file.size / CHECKED_PIECE));
  const key = crypto.randomUUID();
  for (let piece = 0; piece < pieces; piece += 1) {
    const part = new File([file.slice(piece * CHECKED_PIECE, (piece + 1) * CHECKED_PIECE)], file.name);
    const base64 = (await fileContent(part, CHECKED_PIECE)) ?? '';
    const answer = await send('receipt.checkFile', { key, piece, pieces, base64 });
    if (answer === null || answer.check !== null) return answer?.check ?? null;
  }
  return null;
}
