import { FaultError } from '../../../src/contract/fault.ts';
import type { Text } from '../../../src/contract/text.ts';

const faults = {
  'seal.fileTooLarge': {
    zh: '這個檔案太大，不是憑證檔。請選憑證機構給的 .p12 或 .pfx 檔。',
    en: 'This file is too large to be a certificate. Choose the .p12 or .pfx file of the authority.',
  },
  'seal.notPkcs12': {
    zh: '這個檔案不是憑證檔（PKCS#12）。請選憑證機構給的 .p12 或 .pfx 檔。',
    en: 'This is not a PKCS#12 file. Choose the .p12 or .pfx file of the authority.',
  },
  'seal.wrongPassphrase': {
    zh: '通行句不對，或檔案壞了。請再輸入一次；還是不行，請向憑證機構重新下載。',
    en: 'The passphrase is wrong, or the file is damaged. Type it again; if it fails, download the file once more.',
  },
  'seal.oldEncryption': {
    zh: '這個憑證檔用的是已經不安全的舊加密（RC2 或 3DES）。請用憑證工具重新匯出，加密選 AES-256。',
    en: 'This file uses an old, unsafe encryption (RC2 or 3DES). Export it again with AES-256.',
  },
  'seal.noKey': {
    zh: '這個檔案只有憑證，沒有私密金鑰，不能用來封章。匯出時請勾選「含私密金鑰」。',
    en: 'This file holds no private key. Export it again together with its key.',
  },
  'seal.noCertificate': {
    zh: '這個檔案裡沒有和私密金鑰配對的憑證。請把憑證和私密金鑰匯出在同一個檔案。',
    en: 'This file holds no certificate that fits its key. Export both into one file.',
  },
  'seal.expired': {
    zh: '這張憑證已經過期，不能再封章。請用新的憑證。',
    en: 'This certificate has expired and cannot seal any more. Use a new one.',
  },
  'seal.notYetValid': {
    zh: '這張憑證還沒到生效的日子。請先對一下這台電腦的時間，或等生效以後再匯入。',
    en: 'This certificate is not valid yet. Check the clock of this computer, or import it on its first day.',
  },
  'seal.keyUsage': {
    zh: '這張憑證的用途不含數位簽章，不能用來封章。請向憑證機構申請簽章用的憑證。',
    en: 'This certificate is not meant for signatures. Ask the authority for a signing certificate.',
  },
  'seal.weakKey': {
    zh: '這張憑證的金鑰或演算法太弱，不能用來封章。請申請 RSA 2048 以上，或 EC P-256、P-384 的憑證。',
    en: 'The key or algorithm of this certificate is too weak. RSA from 2048 bits or EC P-256 and P-384 are used.',
  },
  'seal.keyKind': {
    zh: '這種金鑰不能用來封章。請申請 RSA 2048 以上，或 EC P-256、P-384 的憑證。',
    en: 'This kind of key cannot be used. RSA from 2048 bits or EC P-256 and P-384 are used.',
  },
  'receipt.tooLarge': {
    zh: '這個檔案超過 20 MB，不是櫃檯發的收件證明。',
    en: 'This file is larger than 20 MB and no receipt of the counter.',
  },
} as const satisfies Record<string, Text>;

export function sealFault(code: keyof typeof faults): FaultError {
  return new FaultError(code, faults[code]);
}
