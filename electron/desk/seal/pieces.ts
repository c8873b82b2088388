import type { CallInput, CallOutput } from '../../../src/contract/calls.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { checkFile } from './check-file.ts';

interface Arriving {
  readonly key: string;
  readonly pieces: Buffer[];
}

/** The file whose pieces are arriving at each desk; a new key begins anew. */
const arriving = new WeakMap<DeskContext, Arriving>();

/**
 * Takes one piece of a file; with the last one the file is checked and forgotten.
 * @throws FaultError `receipt.pieces` where a piece is missing, `receipt.tooLarge`
 */
export function checkPiece(
  desk: DeskContext,
  { key, piece, pieces, base64 }: CallInput<'receipt.checkFile'>,
): CallOutput<'receipt.checkFile'> {
  const held = arriving.get(desk);
  const file = piece === 0 ? { key, pieces: [] } : held;
  if (file === undefined || file.key !== key || file.pieces.length !== piece) {
    arriving.delete(desk);
    throw new FaultError('receipt.pieces', {
      zh: '檔案沒有完整傳到。請再選一次檔案。',
      en: 'The file did not arrive whole. Choose it again.',
    });
  }
  file.pieces.push(Buffer.from(base64, 'base64'));
  if (file.pieces.length < pieces) {
    arriving.set(desk, file);
    return { check: null };
  }
  arriving.delete(desk);
  const check = checkFile(desk.store, Buffer.concat(file.pieces), { actor: actorOf(desk), at: now(desk) });
  return {
    check: {
      ...check,
      message: check.message.zh,
      details: check.details.map(({ zh }) => zh),
      sealer: check.sealer?.zh ?? '',
      timestamp: check.timestamp?.zh ?? '',
    },
  };
}
