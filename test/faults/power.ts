import type { FileKind, Recorded } from './recording.ts';

const SECTOR = 512;

/** A disk that lost its power: what was synced, and of the rest whatever happened to be written already. */
export interface Survivor {
  readonly files: Readonly<Record<FileKind, Buffer>>;
  /** What had been acknowledged before the cut. */
  readonly told: readonly string[];
}

/** One file as programs see it, as the disk has it for certain, and the sectors in which these differ. */
interface Disk {
  seen: Buffer;
  seenSize: number;
  safe: Buffer;
  safeSize: number;
  readonly dirty: Set<number>;
}

function emptyDisk(): Disk {
  return { seen: Buffer.alloc(0), seenSize: 0, safe: Buffer.alloc(0), safeSize: 0, dirty: new Set() };
}

function grown(bytes: Buffer, size: number): Buffer {
  if (bytes.length >= size) return bytes;
  const larger = Buffer.alloc(Math.max(size, bytes.length * 2));
  bytes.copy(larger);
  return larger;
}

function apply(disk: Disk, event: Exclude<Recorded, { did: 'tell' }>): void {
  if (event.did === 'write') {
    const end = event.at + event.bytes.length;
    disk.seen = grown(disk.seen, end);
    event.bytes.copy(disk.seen, event.at);
    disk.seenSize = Math.max(disk.seenSize, end);
    for (let sector = Math.floor(event.at / SECTOR); sector * SECTOR < end; sector += 1) disk.dirty.add(sector);
  } else if (event.did === 'truncate') {
    disk.seen.fill(0, event.size);
    disk.seenSize = event.size;
  } else {
    disk.safe = grown(disk.safe, disk.seenSize);
    for (const sector of disk.dirty) disk.seen.copy(disk.safe, sector * SECTOR, sector * SECTOR, (sector + 1) * SECTOR);
    disk.safe.fill(0, disk.seenSize);
    disk.safeSize = disk.seenSize;
    disk.dirty.clear();
  }
}

/** What is on the disk after the cut. The share of unsynced sectors that made it is drawn anew for each cut. */
function survivorOf(disk: Disk, random: () => number): Buffer {
  const share = [0, 0.1, 0.5, 0.9, 1][Math.floor(random() * 5)] ?? 0;
  const wasCutShort = disk.seenSize < disk.safeSize && random() < share;
  const bytes = Buffer.alloc(Math.max(disk.seenSize, disk.safeSize));
  disk.safe.copy(bytes, 0, 0, disk.safeSize);
  let size = wasCutShort ? disk.seenSize : disk.safeSize;
  for (const sector of disk.dirty) {
    if (random() >= share || sector * SECTOR >= disk.seenSize) continue;
    const end = Math.min((sector + 1) * SECTOR, disk.seenSize);
    disk.seen.copy(bytes, sector * SECTOR, sector * SECTOR, end);
    size = Math.max(size, end);
  }
  return bytes.subarray(0, size);
}

/**
 * Cuts the power at so many random points after the first word of the process, in order.
 * @param syncs false: as if the disk lied about every sync; shows that the simulation can lose something
 */
export function* powerCuts(
  recorded: readonly Recorded[],
  cuts: number,
  random: () => number,
  syncs = true,
): Generator<Survivor> {
  const disks: Record<FileKind, Disk> = { database: emptyDisk(), wal: emptyDisk() };
  const ready = recorded.findIndex((event) => event.did === 'tell');
  const points = Array.from({ length: cuts }, () => ready + 1 + Math.floor(random() * (recorded.length - ready)));
  points.sort((one, other) => one - other);
  const told: string[] = [];
  let done = 0;
  for (const point of points) {
    for (const event of recorded.slice(done, point)) {
      if (event.did === 'tell') told.push(event.line);
      else if (event.did !== 'sync' || syncs || done < ready) apply(disks[event.file], event);
      done += 1;
    }
    const files = { database: survivorOf(disks.database, random), wal: survivorOf(disks.wal, random) };
    yield { files, told: told.slice(1) };
  }
}
