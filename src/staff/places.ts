import type { DeskScreen } from '../contract/desk-screens.ts';
import type { StaffView } from '../contract/staff-view.ts';
import { act } from './acts.ts';
import type { Command } from './commands.ts';
import { t } from './words.ts';

/** Screens with a key of their own; the others are opened from the list on the start screen. */
const keys: Partial<Record<DeskScreen, string>> = {
  receipts: 'F7',
  lawReader: 'F1',
  handbook: 'Shift F1',
  practice: 'Shift F2',
  services: 'F5',
  guidance: 'F11',
  findPerson: 'F4',
  units: 'F6',
  hall: 'Shift F4',
};

export function keysOf(screen: DeskScreen): string | undefined {
  return keys[screen];
}

export function openPlace(screen: DeskScreen): void {
  void act('screen.open', { screen });
}

/** Back from a screen beside the work to the visit, or to the start where none is open. */
export function backToWork(label: string): Command {
  return { keys: 'Esc', label, run: () => void act('screen.open', { screen: 'work' }) };
}

/** The keys that open a screen from here, for those the account may open. */
export function placeCommands(view: StaffView, screens: readonly DeskScreen[]): Command[] {
  const commands: Command[] = [];
  for (const screen of screens) {
    const key = keys[screen];
    if (key === undefined || !view.places.includes(screen)) continue;
    commands.push({ keys: key, label: t(`places.${screen}`), run: () => openPlace(screen) });
  }
  return commands;
}
