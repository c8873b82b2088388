import type { HallCounterKind, Lane } from './lanes.ts';

/** Why somebody who came later was called first. */
export type Overtaking = 'none' | 'preferred' | 'chosen';

interface Happening {
  /** Milliseconds since 1970; order is that of the list, not of the clock. */
  readonly at: number;
}
interface AtCounter extends Happening {
  readonly counter: number;
  readonly ticket: number;
}

/** Everything that can happen in the hall of one day. The state of the hall is what these add up to. */
export type HallEvent =
  | (Happening & { readonly type: 'counterOpened'; readonly counter: number; readonly kind: HallCounterKind })
  | (Happening & { readonly type: 'counterClosed'; readonly counter: number })
  | (Happening & { readonly type: 'issued'; readonly ticket: number; readonly lane: Lane })
  | (AtCounter & {
      readonly type: 'called';
      readonly overtaking: Overtaking;
      /** Who came earlier, waits in a lane of this counter, and was passed over. */
      readonly overtaken: readonly number[];
      /** In words, where the clerk chose a number; empty otherwise. */
      readonly reason: string;
    })
  | (AtCounter & { readonly type: 'recalled' })
  | (AtCounter & { readonly type: 'begun' })
  /** Nobody came. */
  | (AtCounter & { readonly type: 'skipped' })
  /** Waits for a paper, a telephone call: called again by number. */
  | (AtCounter & { readonly type: 'parked'; readonly reason: string })
  /** To another lane; the time of arrival stays. */
  | (AtCounter & { readonly type: 'transferred'; readonly lane: Lane; readonly reason: string })
  | (AtCounter & { readonly type: 'served' })
  | (Happening & { readonly type: 'returned'; readonly ticket: number })
  | (Happening & { readonly type: 'left'; readonly ticket: number });
