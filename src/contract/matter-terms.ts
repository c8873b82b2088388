/**
 * The states of what is done in a visit 辦理事項, and the kinds of counter. In a file without schemas: the windows use the
 * names at run time, and the schemas' library tries to compile code, which the pages' policy refuses.
 */

/** A paper of a matter: not asked yet, shown and given back, copied, taken in, given back later, still missing, not needed. */
export const PAPER_STATES = ['open', 'seen', 'copied', 'received', 'returned', 'missing', 'waived'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** How a matter ended: 收件, 交付列印, 當場答覆, 轉介, 只能紙本, 不辦了. */
export const MATTER_OUTCOMES = [
  'open',
  'received',
  'printed',
  'answered',
  'referred',
  'paperOnly',
  'withdrawn',
] as const;
export type MatterOutcome = (typeof MATTER_OUTCOMES)[number];

/** Kinds of counter: 全功能, 快速, 預約取件, 補單, 愛心, 資訊服務區. */
export const COUNTER_MODES = ['full', 'express', 'reservation', 'slipReprint', 'priority', 'informationZone'] as const;
export type CounterMode = (typeof COUNTER_MODES)[number];
