import type { SealView } from '../../../src/contract/seal-view.ts';
import { type CertificateFacts, certificateFacts } from '../../receipts/index.ts';
import { dateOf, staffDate } from '../words/dates.ts';

const DAY = 86_400_000;
/** From so many days before its end a certificate is spoken of. */
export const ENDS_SOON = 60;

/** Days until a certificate ends; negative once it has. */
export function daysLeft({ until }: CertificateFacts, at: string): number {
  return Math.floor((Date.parse(until) - Date.parse(at)) / DAY);
}

export function certificateLine(pem: string): SealView['current'] {
  const facts = certificateFacts(pem);
  return {
    owner: ownerOf(facts),
    issuer: facts.selfSigned ? '自己簽發（不是憑證機構發的）' : facts.issuer,
    from: staffDate(dateOf(facts.from)),
    until: staffDate(dateOf(facts.until)),
    fingerprint: grouped(facts.fingerprint),
  };
}

export function ownerOf({ organization, name }: Pick<CertificateFacts, 'organization' | 'name'>): string {
  return [organization, name].filter((part) => part !== '').join(' ') || '沒有寫名稱的憑證';
}

/** Hexadecimal digits in groups of four. */
export function grouped(hexadecimal: string): string {
  return hexadecimal.match(/.{1,4}/g)?.join(' ') ?? hexadecimal;
}

/** What a certificate is worth, in a sentence for a leader. */
export function standingOf(pem: string, at: string): string {
  const facts = certificateFacts(pem);
  const left = daysLeft(facts, at);
  if (left < 0) return '憑證已經過期。封存的檔案仍看得出有沒有被改過，但請儘快匯入新的憑證。';
  if (left <= ENDS_SOON) return `憑證再${left}天到期。請先申請新的憑證，到期前匯入。`;
  return facts.selfSigned
    ? '可以證明檔案封存後有沒有被改過。這不是憑證機構發的憑證，沒有電子簽章法第6條的推定效力。'
    : `可以證明檔案封存後有沒有被改過，也可以查到是${facts.issuer}發的憑證。`;
}
