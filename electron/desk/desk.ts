import type { Reply } from '../../src/contract/fault.ts';
import type { EventName, EventPayload } from '../../src/contract/events.ts';
import type { WindowKind } from '../../src/contract/roles.ts';
import type { HallAnswer, HallLine, HallLineListener, HallMembers, Member } from '../hall/line.ts';
import type { HallDoor } from '../office-network/door.ts';
import type { Speech } from '../speech/speech.ts';
import type { Clock } from './clock.ts';
import type { Fetched } from './receipts/downloads.ts';

/** What a shell does with paper: a printer and a "save as" exist only where there is an operating system. */
export interface Paper {
  /** @param strip absent: a sheet of A4 */
  print(pdf: Uint8Array, number: string, strip?: Strip): Promise<'printer' | 'dialogue' | 'browser'>;
  save(pdf: Uint8Array, fileName: string): Promise<'dialogue' | 'browser' | 'cancelled'>;
}

/** A number for the roll of the ticket printer, 80 mm wide and as long as its page. */
export interface Strip {
  /** Whether the system may ask where no ticket printer is named; at the machine at the door it never does. */
  readonly mayAsk: boolean;
}

export interface DeskOptions {
  /** Folder of the encrypted store; made when absent. */
  readonly dataFolder: string;
  /** The store's raw key, 32 bytes. */
  readonly key: Uint8Array;
  /** Where the key is kept; a key in a file is said on every screen. */
  readonly keyPlace: 'keyStore' | 'keyFile';
  /** Folder with `law`, `fonts`, `knowledge`. */
  readonly resources: string;
  /** What the store holds: invented persons or real ones. */
  readonly holds: 'training' | 'real';
  /** Told the one-time code of a real office's first account, to be shown once to whoever installs the counter. */
  readonly firstAccount: (account: { readonly code: string; readonly once: string }) => void;
  /** Two-digit code of the office, `01` = 臺北市辦事處. */
  readonly office: string;
  readonly counter: number;
  readonly clock: Clock;
  readonly paper: Paper;
  /** The ear of this counter; absent: it has none and looks for none. */
  readonly speech?: Speech;
  /** Second folder for backups, named at the start; absent: what the office decided in its settings. */
  readonly backupFolder?: string;
  /** A pairing code of the office's hall host, to be joined at this start. */
  readonly joinCode?: string;
  /** The way to the office's hall host, for a machine that joined one; absent: the hall is this machine's own. */
  readonly hallLine?: (listener: HallLineListener) => HallLine;
}

/** One message to every window of a kind. */
export type Push = <Name extends EventName>(window: WindowKind, name: Name, payload: EventPayload<Name>) => void;

export interface Desk {
  /** The gate: who sent it → role → schema → use case. Never throws. */
  receive(sender: WindowKind, message: unknown): Promise<Reply<unknown>>;
  /** Whole views go out through this; returns a function that stops them. */
  onPush(push: Push): () => void;
  /** A window of this kind came or went; the clerk sees whether the customer's screen is there. */
  windowsOpen(window: WindowKind, count: number): void;
  /** Where citizens fetch the receipts they asked for, such as `http://10.1.2.3:4181`; null ends it. */
  serveDownloads(base: string | null): void;
  /** What the secret at the end of such an address opens. */
  fetchDownload(secret: string): Promise<Fetched>;
  /** What the office network may ask of this machine, where it is a hall host. */
  readonly hallDoor: HallDoor;
  /** Other machines may join this one's hall from now on; null ends it. */
  serveHall(members: HallMembers | null): void;
  /** What a paired machine asks of the hall kept here; the transport knows who it is. Never throws. */
  receiveMember(member: Member, ask: unknown): Promise<HallAnswer>;
  /** A paired machine came to, or went from, the line; its screens say so. */
  memberCame(member: Member): void;
  memberGone(member: Member): void;
  close(): void;
}
