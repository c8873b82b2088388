import { z } from 'zod';
import type { Day } from '../calendar.ts';
import { readFacts } from '../case.ts';
import type { Law } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, step } from '../trace.ts';

const schema = z.object({ value: z.string().max(200) });
const factNames = new Set(Object.keys(schema.shape));

/** What a number is, by its shape, and whether its check digit fits. */
export interface IdentifierCheck {
  kind: 'nationalId' | 'residentNumber' | 'oldResidentNumber' | 'businessNumber' | 'unknown';
  valid: boolean;
}

/** Letters in the order of their values 10 to 35. */
const letters = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';
const personWeights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1] as const;
const businessWeights = [1, 2, 1, 2, 1, 2, 4, 1] as const;

function weighted(digits: readonly number[], weights: readonly number[]): number {
  return digits.reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0);
}

/** Ten characters: a letter, a letter or digit, eight digits. */
function personValid(text: string): boolean {
  const first = letters.indexOf(text.charAt(0)) + 10;
  const second = text.charAt(1);
  // The second letter of an old resident number counts with the units digit of its value.
  const secondDigit = /\d/.test(second) ? Number(second) : letters.indexOf(second) % 10;
  const digits = [Math.floor(first / 10), first % 10, secondDigit, ...Array.from(text.slice(2), Number)];
  return weighted(digits, personWeights) % 10 === 0;
}

function businessValid(text: string): boolean {
  const digits = Array.from(text, Number);
  let sum = 0;
  digits.forEach((digit, index) => {
    const product = digit * (businessWeights[index] ?? 0);
    sum += Math.floor(product / 10) + (product % 10);
  });
  // A seventh digit of 7 gives 28, whose digits sum to 10: both readings of that 10, as 1 and as 0, are allowed.
  return sum % 5 === 0 || (digits[6] === 7 && (sum + 1) % 5 === 0);
}

/** Recognises an identification number and checks its digits; letters of either case and blanks around it are accepted. */
export function checkIdentifier(value: string): IdentifierCheck {
  const text = value.trim().toUpperCase();
  if (/^[A-Z][12]\d{8}$/.test(text)) return { kind: 'nationalId', valid: personValid(text) };
  if (/^[A-Z][89]\d{8}$/.test(text)) return { kind: 'residentNumber', valid: personValid(text) };
  if (/^[A-Z][A-D]\d{8}$/.test(text)) return { kind: 'oldResidentNumber', valid: personValid(text) };
  if (/^\d{8}$/.test(text)) return { kind: 'businessNumber', valid: businessValid(text) };
  return { kind: 'unknown', valid: false };
}

const source = article('國民身分證、統一證號、統一編號檢查號碼規則');

/** Checks an identification number 證號檢查 (question `identifier.check`). */
export function answerIdentifier(_law: Law, given: Record<string, unknown>, _asOf: Day): Outcome {
  const { value } = readFacts(schema, given);
  const identifier = checkIdentifier(value);
  return {
    eligible: true,
    options: { identifier },
    reasons: [],
    steps: [
      step(
        'identifier.check',
        identifier.valid
          ? { zh: '檢查號碼相符', en: 'The check digit fits' }
          : { zh: '檢查號碼不符', en: 'The check digit does not fit' },
        '',
        identifier.kind,
        'none',
        source,
      ),
    ],
    cautions: unusedFacts(given, factNames),
  };
}
