import { openWindow } from './window.ts';

/** What somebody saw who looked at the public board all day. */
export interface Board {
  /** When each call first stood there, in milliseconds; `called` names number, counter and place in the day's list. */
  readonly seen: ReadonlyMap<string, number>;
  /** The first moment at or after `from` at which this number stood there for this counter; null: never. */
  readonly stoodAt: (ticket: number, counter: number, from: number) => number | null;
  readonly close: () => void;
}

export function watchBoard(address: string): Board {
  const seen = new Map<string, number>();
  const { close } = openWindow(address, {
    event: 'display.view',
    view: ({ calls }, at) => {
      for (const { sequence, number, counter } of calls) {
        const key = `${Number(number)} ${counter} ${sequence}`;
        if (!seen.has(key)) seen.set(key, at);
      }
    },
  });
  return {
    seen,
    stoodAt(ticket, counter, from) {
      const start = `${ticket} ${counter} `;
      const moments = [...seen].flatMap(([key, at]) => (key.startsWith(start) && at >= from ? [at] : []));
      return moments.length === 0 ? null : Math.min(...moments);
    },
    close,
  };
}
