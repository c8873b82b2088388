import type { z } from 'zod';
import { customerView } from './customer-view.ts';
import { displayView, kioskView } from './hall-view.ts';
import type { WindowKind } from './roles.ts';
import { staffView } from './staff-view.ts';

/** Every message the main process may send, and the one kind of window it goes to. */
export const events = {
  'staff.view': { window: 'staff', payload: staffView },
  'customer.view': { window: 'customer', payload: customerView },
  'display.view': { window: 'display', payload: displayView },
  'kiosk.view': { window: 'kiosk', payload: kioskView },
} as const satisfies Record<string, { window: WindowKind; payload: z.ZodType }>;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<Name extends EventName> = z.infer<Events[Name]['payload']>;
