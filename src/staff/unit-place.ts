import { openPlace } from './places.ts';

interface AskedUnit {
  readonly number: string;
  readonly reason: string;
}

const NOTHING: AskedUnit = { number: '', reason: '' };
let asked = NOTHING;

/** Opens 單位 with the number and the reason filled in; the clerk reads both and looks it up, which is logged as always. */
export function askForUnit(unit: AskedUnit): void {
  asked = unit;
  openPlace('units');
}

export function askedUnit(): AskedUnit {
  return asked;
}

/** The next visit to the screen begins empty. */
export function forgetUnit(): void {
  asked = NOTHING;
}
