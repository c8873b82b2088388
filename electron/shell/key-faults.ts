import { FaultError } from '../../src/contract/fault.ts';

/** Why the operating system's key store cannot be used, and what to do. */
export const keyFaults = {
  storeMissing: () =>
    new FaultError('key.storeMissing', {
      zh: '這台電腦沒有可用的金鑰庫，所以沒有開啟資料庫。請先登入並解鎖系統的金鑰庫（Linux：GNOME Keyring 或 KWallet），再啟動一次。',
      en: 'No key store is available, so the database was not opened. Sign in and unlock the system key store (Linux: GNOME Keyring or KWallet), then start again.',
    }),
  storeUnsafe: () =>
    new FaultError('key.storeUnsafe', {
      zh: '這台電腦只有不加密的金鑰存放方式（basic_text），不能保護個人資料，所以沒有開啟資料庫。請安裝 GNOME Keyring 或 KWallet，再啟動一次。',
      en: 'This computer would keep the key unprotected (basic_text), so the database was not opened. Install GNOME Keyring or KWallet, then start again.',
    }),
  storeChanged: (before: string) =>
    new FaultError('key.storeChanged', {
      zh: `金鑰是由另一種金鑰庫（${before}）保管的，現在的打不開。請用原來的桌面環境登入，再啟動一次。`,
      en: `The key is kept by another key store (${before}). Sign in to the desktop it was made in, then start again.`,
    }),
  unreadable: () =>
    new FaultError('key.unreadable', {
      zh: '系統的金鑰庫打不開這把金鑰。請用平常的帳號登入並解鎖金鑰庫，再啟動一次；還是不行，請從備份取回金鑰。',
      en: 'The system key store cannot open this key. Sign in with the usual account, unlock the key store and start again; otherwise restore the key from its backup.',
    }),
} as const;
