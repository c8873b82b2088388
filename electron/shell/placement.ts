import type { Display, Rectangle } from 'electron';
import type { HallWindow } from './addresses.ts';

export interface Placed {
  readonly bounds: Rectangle;
  /** Fills a display of its own; otherwise a framed window on the clerk's. */
  readonly kiosk: boolean;
}

export interface Placement extends Readonly<Record<'customer' | HallWindow, Placed>> {
  readonly staff: Rectangle;
}

export type Place = Pick<Display, 'id' | 'bounds' | 'workArea'>;

/**
 * The clerk works on the primary display. The other ones go to the customer, the board and the machine at the door, in
 * this order; whoever gets none is framed on the clerk's.
 * @param open the hall's windows that are open, in that order
 * @param turn which of the possible orders, from 0; the clerk asks for another where a window came to a wrong display
 */
export function place(
  displays: readonly Place[],
  primary: Place,
  open: readonly HallWindow[] = [],
  turn = 0,
): Placement {
  const others = displays.filter((display) => display.id !== primary.id);
  const takers: readonly string[] = ['customer', ...open];
  const spare = Array.from({ length: Math.max(0, takers.length - others.length) }, () => null);
  const orders = ordersOf([...others, ...spare], takers.length);
  const order = orders[turn % orders.length] ?? [];
  const { x, y, width, height } = primary.workArea;
  const [halfWidth, halfHeight] = [Math.round(width / 2), Math.round(height / 2)];
  const placed = (taker: string, framed: Rectangle): Placed => {
    const display = order[takers.indexOf(taker)] ?? null;
    return display === null ? { bounds: framed, kiosk: false } : { bounds: display.bounds, kiosk: true };
  };
  return {
    staff: primary.workArea,
    customer: placed('customer', { x: x + width - halfWidth, y, width: halfWidth, height }),
    display: placed('display', { x, y, width: halfWidth, height: halfHeight }),
    kiosk: placed('kiosk', { x, y: y + height - halfHeight, width: halfWidth, height: halfHeight }),
  };
}

/** Every way to hand so many of the slots out, each once; the first keeps their order. */
function ordersOf<Slot>(slots: readonly Slot[], length: number): Slot[][] {
  if (length === 0) return [[]];
  return [...new Set(slots)].flatMap((first) => {
    const at = slots.indexOf(first);
    const rest = slots.filter((_slot, index) => index !== at);
    return ordersOf(rest, length - 1).map((order) => [first, ...order]);
  });
}
