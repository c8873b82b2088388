import { Signer, SignPdf } from '@signpdf/signpdf';
import { sealLength, signerOf } from './cades.ts';
import type { OfficeSeal } from './office-seal.ts';

/** What the parts of a seal that can be read once need; kept by the seal itself, which never changes. */
const ready = new WeakMap<OfficeSeal, { sign: (content: Uint8Array) => Buffer; length: number }>();

function readyFor(seal: OfficeSeal): { sign: (content: Uint8Array) => Buffer; length: number } {
  const held = ready.get(seal) ?? { sign: signerOf(seal), length: sealLength(seal) };
  ready.set(seal, held);
  return held;
}

/** Bytes to keep free in a file for the seal of this office. */
export function roomForSeal(seal: OfficeSeal): number {
  return readyFor(seal).length;
}

/**
 * Seals a PDF that was rendered with room for this seal (PAdES B-B). The seal proves that nothing was changed since; it
 * is not the signature of the citizen. Throws when the file has no room for a seal.
 */
export async function sealReceipt(bytes: Buffer, seal: OfficeSeal): Promise<Buffer> {
  const { sign } = readyFor(seal);
  const signer = Object.assign(new Signer(), { sign: async (content: Buffer) => sign(content) });
  return await new SignPdf().sign(bytes, signer);
}
