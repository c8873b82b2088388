import { parseArgs } from 'node:util';
import { FaultError } from '../../src/contract/fault.ts';
import { type Day, noDay, parseDay } from '../rules/calendar.ts';

/** The words after a command, each an option with a value or a switch. */
type Given = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Reads the words after a command.
 * @throws FaultError `option.unknown`
 */
export function readWords(
  args: readonly string[],
  known: Readonly<Record<string, { type: 'string' | 'boolean' }>>,
): Given {
  try {
    return parseArgs({ args: [...args], options: known, strict: true }).values;
  } catch {
    const names = Object.keys(known).map((name) => `--${name}`);
    throw new FaultError('option.unknown', {
      zh: `看不懂「${args.join(' ')}」。可以用的有：${names.join('、')}。`,
      en: `"${args.join(' ')}" is not understood. There are ${names.join(', ')}.`,
    });
  }
}

function invalid(name: string, wanted: string): FaultError {
  return new FaultError('option.invalid', {
    zh: `${name} 的值不對，請寫${wanted}。`,
    en: `The value of ${name} is not valid.`,
  });
}

/** The day of `--on`, or today. @throws FaultError `option.invalid` */
export function dayAsked(given: string | boolean | undefined, today: string): Day {
  const day = parseDay(typeof given === 'string' ? given : today);
  if (day === noDay) throw invalid('--on', '西元年月日，例如 2026-11-30');
  return day;
}

/** @throws FaultError `option.invalid` */
export function wholeAsked(name: string, given: string | boolean | undefined, usual: number): number {
  if (given === undefined) return usual;
  const number = typeof given === 'string' && /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (number < 1 || number > 120) throw invalid(`--${name}`, '1到120的整數');
  return number;
}
