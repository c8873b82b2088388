import type { HallAnswer, Member } from '../hall/line.ts';
import type { ServedHall } from './serve-members.ts';
import type { CounterOpinions, PairingAnswer, PairingAsk } from './wire.ts';

/** The certificate the hall host shows, and its key. Whoever joined knows it by its fingerprint. */
export interface HostIdentity {
  /** PKCS #8 and X.509, PEM. */
  readonly privateKey: string;
  readonly certificate: string;
  /** SHA-256 of the certificate, 64 lower-case hexadecimal digits. */
  readonly fingerprint: string;
}

/** What the network asks of the program that keeps the hall. */
export interface HallDoor {
  identity(): HostIdentity;
  /** Who has this key; null where nobody has. @param keyHash SHA-256 of the key, hexadecimal */
  memberWith(keyHash: string): Member | null;
  pair(asked: PairingAsk): Promise<PairingAnswer>;
  /** Keys and codes that nobody has were tried, so many times since it was last said. */
  refused(count: number): void;
  receive(member: Member, ask: unknown): Promise<HallAnswer>;
  /** What is open at this member now; it says all of it whenever something changed, and when it comes. */
  opinions(member: Member, open: CounterOpinions): void;
  came(member: Member): void;
  gone(member: Member): void;
  /** The listener is there, or null: it ended. @throws FaultError `network.joinedElsewhere` */
  opened(served: ServedHall | null): void;
}

/** The refusal of a pairing code that nobody was given, that was used, or that is too old. */
export const UNKNOWN_CODE = 'pairing.unknown';
