import { FaultError } from '../../../src/contract/fault.ts';
import type { Text } from '../../../src/contract/text.ts';

/** Why a trusted time was not taken. Sealing does not wait for any of them; it is asked again later. */
const faults = {
  'timestamp.unreachable': {
    zh: '時戳伺服器連不上或太久沒有回應，稍後會自動再試。收件證明已經封存，照常交付。',
    en: 'The timestamp server cannot be reached or is too slow; it is asked again later. The receipt is sealed already.',
  },
  'timestamp.garbage': {
    zh: '時戳伺服器回的不是時戳，稍後會自動再試。請核對伺服器的網址。',
    en: 'The server’s answer is no timestamp; it is asked again later. Check its address.',
  },
  'timestamp.refused': {
    zh: '時戳伺服器拒絕了，稍後會自動再試。請向伺服器的管理單位查原因。',
    en: 'The timestamp server refused; it is asked again later. Ask those who run it why.',
  },
  'timestamp.nonce': {
    zh: '時戳伺服器回的不是這一次的答案，沒有採用。',
    en: 'The timestamp answers another question and was not taken.',
  },
  'timestamp.otherFile': {
    zh: '時戳是別的檔案的，沒有採用。',
    en: 'The timestamp is about another file and was not taken.',
  },
  'timestamp.signature': {
    zh: '時戳的簽章不對，沒有採用。',
    en: 'The signature of the timestamp does not hold; it was not taken.',
  },
  'timestamp.stranger': {
    zh: '時戳不是設定的那一個伺服器簽的，沒有採用。請核對設定的憑證。',
    en: 'The timestamp was signed by another server than the one that was set; check the certificate.',
  },
} as const satisfies Record<string, Text>;

export function timestampFault(code: keyof typeof faults): FaultError {
  return new FaultError(code, faults[code]);
}

/** Words of a kept code; the code itself where this version has none for it. */
export function timestampWords(code: string): Text {
  return new Map<string, Text>(Object.entries(faults)).get(code) ?? { zh: code, en: code };
}
