import { z } from 'zod';
import { LINE_STANDINGS, MEMBER_ROLES } from './hall-terms.ts';

const line = z.string().min(1);

/** A machine of the office as the hall host knows it. */
export const memberInput = z.strictObject({ role: z.enum(MEMBER_ROLES), number: z.int().min(1).max(99) });
export const joinInput = z.strictObject({ code: z.string().max(200) });

/** 連線櫃檯: who joined this hall host, or which hall host this machine joined. */
export const officeNetworkView = z.strictObject({
  /** Where this machine receives the others; null while it is not a hall host. */
  served: z.strictObject({ address: line, fingerprint: line }).nullable(),
  members: z.array(
    z.strictObject({
      role: z.enum(MEMBER_ROLES),
      number: z.int(),
      paired: line,
      pairedBy: line,
      present: z.boolean(),
      seen: line,
    }),
  ),
  /** The pairing code that can be used now. */
  offer: z
    .strictObject({
      role: z.enum(MEMBER_ROLES),
      number: z.int(),
      groups: z.array(line),
      minutesLeft: z.int().min(1),
    })
    .nullable(),
  joined: z
    .strictObject({
      address: line,
      fingerprint: line,
      role: z.enum(MEMBER_ROLES),
      number: z.int(),
      since: line,
      by: line,
      standing: z.enum(LINE_STANDINGS),
    })
    .nullable(),
});
export type OfficeNetworkView = z.infer<typeof officeNetworkView>;
