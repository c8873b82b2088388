import { z } from 'zod';
import { type CallInput, type CallName, type CallOutput, calls } from '../../src/contract/calls.ts';
import { type Fault, FaultError, type Reply } from '../../src/contract/fault.ts';
import type { Role, WindowKind } from '../../src/contract/roles.ts';
import { accessFaults } from './access/words.ts';
import { faults } from './words/faults.ts';

/** One use case per call; the gate has checked sender, role and shape before it runs. */
export type UseCases = {
  readonly [Name in CallName]: (input: CallInput<Name>) => CallOutput<Name> | Promise<CallOutput<Name>>;
};

/** What the gate asks of the desk before it lets a message in. */
export interface Watch {
  /** The role of the account signed in at the staff window; null when nobody is. */
  accountRole(): Role | null;
  locked(): boolean;
  /** The account has a one-time code or an old PIN: it may choose a new one and leave, nothing else. */
  mustChangePin(): boolean;
  /** Told of a failure nobody foresaw, without any of the message's content. */
  report(call: string, error: unknown): void;
}

const message = z.strictObject({ name: z.string().max(60), input: z.unknown() });

/** Characters of JSON in one message at most; a signature of 10,000 points stays under it. */
const LARGEST_MESSAGE = 1_500_000;

/**
 * The one gate of both shells: who sent it → role → schema → use case.
 * The role comes from the window that sent the message, never from the message.
 */
export function createGate(useCases: UseCases, watch: Watch) {
  return async function receive(sender: WindowKind, raw: unknown): Promise<Reply<unknown>> {
    const text = textOf(raw);
    if (text === null || text.length > LARGEST_MESSAGE) return refuse(faults.messageTooLarge);
    const parsed = message.safeParse(withWholeCharacters(raw, text));
    if (!parsed.success) return refuse(faults.messageMalformed);
    const { name, input } = parsed.data;
    if (!isCallName(name)) return refuse(faults.unknownCall);
    const refusal = admit(sender, name, watch);
    if (refusal !== null) return refuse(refusal);
    return run(useCases, watch, name, input);
  };
}

/** What an account may do before it has a PIN of its own. */
const beforeNewPin: ReadonlySet<CallName> = new Set<CallName>([
  'account.changeOwnPin',
  'session.signOut',
  'session.lock',
]);

/** A message as JSON; empty where it is none, null where it has no end. */
function textOf(raw: unknown): string | null {
  try {
    return JSON.stringify(raw) ?? '';
  } catch {
    return null;
  }
}

/** JSON writes a surrogate by itself as an escape, and whole characters as they are. */
const HALF_CHARACTER = /\\ud[89a-f][0-9a-f]{2}/;

/** A field that cuts what is pasted may cut a character in two: the half becomes U+FFFD, since no hash and no file can hold it. */
function withWholeCharacters(raw: unknown, text: string): unknown {
  if (!HALF_CHARACTER.test(text)) return raw;
  return JSON.parse(text, (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value));
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}

function admit(sender: WindowKind, name: CallName, watch: Watch): Fault | null {
  const call = calls[name];
  const roles: readonly Role[] = call.roles;
  const role: Role = sender === 'staff' ? (watch.accountRole() ?? 'staff') : sender;
  if (!roles.includes(role)) return faults.notForThisWindow;
  if (!call.account) return null;
  if (watch.accountRole() === null) return faults.signInFirst;
  if (watch.locked()) return faults.locked;
  return watch.mustChangePin() && !beforeNewPin.has(name) ? accessFaults.changePinFirst : null;
}

async function run(useCases: UseCases, watch: Watch, name: CallName, input: unknown): Promise<Reply<unknown>> {
  const checked = calls[name].input.safeParse(input);
  if (!checked.success) return refuse(faults.invalidInput(checked.error.issues[0]?.path.join('.') ?? ''));
  try {
    // The table pairs each name with its own input; having parsed by that name, the pairing holds.
    const useCase: (input: never) => unknown = useCases[name];
    const output = calls[name].output.safeParse(await useCase(checked.data as never));
    if (output.success) return { ok: true, output: output.data };
    watch.report(
      name,
      new Error(`output refused at ${output.error.issues.map((issue) => issue.path.join('.')).join(', ')}`),
    );
    return refuse(faults.unforeseen);
  } catch (error) {
    if (error instanceof FaultError) return refuse({ code: error.code, message: error.text });
    watch.report(name, error);
    return refuse(faults.unforeseen);
  }
}

function refuse(fault: Fault): Reply<never> {
  return { ok: false, fault };
}
