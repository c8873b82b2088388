import { z } from 'zod';

/** The windows of the counter. Which window sent a message decides what it may ask; the message itself never does. */
export const windowKind = z.enum(['staff', 'customer', 'display', 'kiosk']);
export type WindowKind = z.infer<typeof windowKind>;

/** Who is asking: the staff window by its signed-in account, every other window by what it is. */
export const role = z.enum([
  'staff',
  'greeter',
  'supervisor',
  'branchHead',
  'auditor',
  'trainer',
  'customer',
  'display',
  'kiosk',
]);
export type Role = z.infer<typeof role>;
