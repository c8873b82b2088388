import { StoreError } from './store-error.ts';

/**
 * What keeps a store from being used. `unreadable`: the key does not fit or the first page is damaged; `behind`: it ends
 * before its own backup, so its write-ahead log was lost or an old file was put in its place.
 */
export type StoreFault =
  | 'missing'
  | 'locked'
  | 'unreadable'
  | 'newerVersion'
  | 'otherOffice'
  | 'damaged'
  | 'chain'
  | 'behind'
  | 'diskFull'
  | 'unwritable'
  | 'unsafeDisk';

/** Sorts a failure to open. @throws what is no failure of the store */
export function storeFaultOf(error: unknown): StoreFault {
  if (!(error instanceof StoreError)) throw error;
  if (error.code === 'store.busy') return 'locked';
  if (error.code === 'store.wrongKey' || error.code === 'store.keyDamaged') return 'unreadable';
  if (error.code === 'store.newerVersion') return 'newerVersion';
  if (error.code === 'store.mixedData') return 'otherOffice';
  if (error.code === 'store.corrupt') return 'damaged';
  if (error.code === 'store.unsafe') return 'unsafeDisk';
  if (error.code === 'store.unwritable') return isFull(error.cause) ? 'diskFull' : 'unwritable';
  throw error;
}

function isFull(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(code);
}
