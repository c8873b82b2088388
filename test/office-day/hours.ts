/** The day as the test sees it: minutes since the doors opened, while the programs run so many times faster. */
export interface Hours {
  /** Minutes since the doors opened. */
  now(): number;
  /** Waits until this minute. */
  until(minute: number): Promise<void>;
}

export function openHours(speed: number): Hours {
  const began = performance.now();
  const now = () => ((performance.now() - began) * speed) / 60_000;
  return {
    now,
    until(minute) {
      const milliseconds = ((minute - now()) * 60_000) / speed;
      return new Promise((settle) => setTimeout(settle, Math.max(0, milliseconds)));
    },
  };
}
