import { z } from 'zod';
import { type Text, text } from './text.ts';

/** How a failure crosses to a window: a stable code and a sentence that says what to do. */
export const fault = z.strictObject({ code: z.string(), message: text });
export type Fault = z.infer<typeof fault>;

export type Reply<Output> = { ok: true; output: Output } | { ok: false; fault: Fault };

/** A failure that was foreseen: it carries its stable code and kind words, and never personal data. */
export class FaultError extends Error {
  readonly code: string;
  readonly text: Text;

  constructor(code: string, message: Text) {
    super(`${code}: ${message.en}`);
    this.name = 'FaultError';
    this.code = code;
    this.text = message;
  }
}
