import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const hallScreens = z.strictObject({ display: z.boolean(), kiosk: z.boolean(), turn: z.int().min(0).max(1_000_000) });

/** Which of the hall's windows this computer shows, and the order in which displays are handed out. */
export type HallScreens = Readonly<z.infer<typeof hallScreens>>;

const NONE: HallScreens = { display: false, kiosk: false, turn: 0 };

function fileIn(dataFolder: string): string {
  return join(dataFolder, 'hall-screens.json');
}

/** What the clerk's menu said last; where that cannot be read, neither is open: the menu opens them again. */
export function readHallScreens(dataFolder: string): HallScreens {
  try {
    return hallScreens.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')));
  } catch {
    return NONE;
  }
}

export function writeHallScreens(dataFolder: string, screens: HallScreens): void {
  writeFileSync(fileIn(dataFolder), `${JSON.stringify(screens)}\n`);
}
