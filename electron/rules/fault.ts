import type { Text } from '../../src/contract/text.ts';

/** Stable codes of everything that can stop an answer. */
export type FaultCode =
  | 'case.invalid'
  | 'ask.unknown'
  | 'facts.missing'
  | 'facts.invalid'
  | 'law.unknown'
  | 'law.invalid';

/** Why a case has no answer: a stable code, the JSON path of the cause and a sentence that says what to do. */
export interface Fault {
  code: FaultCode;
  path: string;
  message: Text;
}

/** Thrown inside the rules room and turned into a {@link Fault} at its door. */
export class RuleFault extends Error {
  readonly fault: Fault;
  constructor(code: FaultCode, path: string, message: Text) {
    super(`${code} ${path}: ${message.en}`);
    this.name = 'RuleFault';
    this.fault = { code, path, message };
  }
}

/** A fact is needed and was not given. */
export function missingFact(path: string, message: Text): RuleFault {
  return new RuleFault('facts.missing', path, message);
}

/** A fact was given that cannot be. */
export function invalidFact(path: string, message: Text): RuleFault {
  return new RuleFault('facts.invalid', path, message);
}
