import { fileURLToPath } from 'node:url';
import { openLawbook } from '../../electron/desk/lawbook.ts';
import { type Answer, answerCase, isRefusal, type Law, type Refusal } from '../../electron/rules/index.ts';

/** The law tables of the product, read once per test file. */
export const law: Law = openLawbook(fileURLToPath(new URL('../../resources/law', import.meta.url)));

/** Asks the engine as the case file does. */
export function ask(question: string, facts: Record<string, unknown>, asOf = '2026-06-10'): Answer | Refusal {
  return answerCase(law, { id: 'test', asOf, ask: question, facts });
}

/** Asks and insists on an answer. */
export function answer(question: string, facts: Record<string, unknown>, asOf?: string): Answer {
  const given = ask(question, facts, asOf);
  if (isRefusal(given)) throw new Error(`${given.error.code} ${given.error.path}: ${given.error.message.en}`);
  return given;
}

/** Asks and insists on a fault; gives its code and path. */
export function fault(question: string, facts: Record<string, unknown>, asOf?: string): string {
  const given = ask(question, facts, asOf);
  if (!isRefusal(given)) throw new Error(`answered ${JSON.stringify(given.options)}`);
  return `${given.error.code} ${given.error.path}`;
}
