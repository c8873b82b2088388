import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { WindowKind } from '../../src/contract/roles.ts';

/** The windows this host serves. */
export const servedWindows = ['staff', 'customer', 'display', 'kiosk'] as const satisfies readonly WindowKind[];
export type ServedWindow = (typeof servedWindows)[number];

/** One secret per kind of window, made at each start; it is the only thing that says which window is asking. */
export type Tokens = Readonly<Record<ServedWindow, string>>;

function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

export function makeTokens(): Tokens {
  return { staff: makeToken(), customer: makeToken(), display: makeToken(), kiosk: makeToken() };
}

function digest(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}

/** The kind of window a token belongs to, compared in constant time; null for a stranger. */
export function windowOfToken(tokens: Tokens, given: string): ServedWindow | null {
  const givenDigest = digest(given);
  let found: ServedWindow | null = null;
  for (const kind of servedWindows) {
    if (timingSafeEqual(givenDigest, digest(tokens[kind]))) found = kind;
  }
  return found;
}
