import type { CallInput, CallName } from '../contract/calls.ts';

export type CustomerCall = Extract<CallName, `customer.${string}`>;

/** All the customer can do; tells whether it was taken. Null in the clerk's small picture, where nothing can be touched. */
export type CustomerActs = <Call extends CustomerCall>(call: Call, input: CallInput<Call>) => Promise<boolean>;
