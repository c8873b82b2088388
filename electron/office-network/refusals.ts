const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MOST_A_MINUTE = { each: 10, together: 60 } as const;

export interface Refusals {
  /** Whether whoever speaks from this address may still try. */
  mayTry(address: string): boolean;
  /** A key or code that nobody has came from this address. */
  count(address: string): void;
  end(): void;
}

/**
 * Wrong keys: after ten within a minute an address is not listened to until the next, nor anybody new after sixty. They
 * are reported at once after a quiet hour and then once an hour: a machine that was unpaired and goes on trying must not
 * fill the log.
 */
export function countRefusals(report: (count: number) => void): Refusals {
  const counts = new Map<string, number>();
  let together = 0;
  let unreported = 0;
  let hour: NodeJS.Timeout | null = null;
  const minute = setInterval(() => {
    counts.clear();
    together = 0;
  }, MINUTE);
  minute.unref();

  function tell(): void {
    if (unreported === 0) return;
    const count = unreported;
    unreported = 0;
    hour = setTimeout(() => {
      hour = null;
      tell();
    }, HOUR);
    hour.unref();
    report(count);
  }
  return {
    mayTry: (address) => (counts.get(address) ?? 0) < MOST_A_MINUTE.each && together < MOST_A_MINUTE.together,
    count(address) {
      counts.set(address, (counts.get(address) ?? 0) + 1);
      together += 1;
      unreported += 1;
      if (hour === null) tell();
    },
    end() {
      clearInterval(minute);
      tell();
      if (hour !== null) clearTimeout(hour);
    },
  };
}
