import { createHash } from 'node:crypto';

/** SHA-256 of a file that came out; of nothing where none did. */
export function fingerprint(bytes: Uint8Array | undefined): string {
  return createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
}
