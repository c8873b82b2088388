import type { Display, Rectangle } from 'electron';

export interface Placement {
  readonly staff: Rectangle;
  /** `kiosk`: fills the customer's own display; otherwise a framed window beside the clerk's. */
  readonly customer: { readonly bounds: Rectangle; readonly kiosk: boolean };
}

export type Place = Pick<Display, 'id' | 'bounds' | 'workArea'>;

/** The clerk works on the primary display; the first other one is the customer's. */
export function place(displays: readonly Place[], primary: Place): Placement {
  const other = displays.find((display) => display.id !== primary.id);
  if (other !== undefined) return { staff: primary.workArea, customer: { bounds: other.bounds, kiosk: true } };
  const { x, y, width, height } = primary.workArea;
  const half = Math.round(width / 2);
  return {
    staff: primary.workArea,
    customer: { bounds: { x: x + width - half, y, width: half, height }, kiosk: false },
  };
}
