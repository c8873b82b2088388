const MINUTE = 60_000;
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
 * are reported at once after a quiet minute and then once a minute, so that nobody can flood the log.
 */
export function countRefusals(report: (count: number) => void): Refusals {
  const counts = new Map<string, number>();
  let together = 0;
  let unreported = 0;
  let minute: NodeJS.Timeout | null = null;

  function tell(): void {
    const count = unreported;
    unreported = 0;
    if (count > 0) report(count);
  }
  function begin(): void {
    minute = setTimeout(() => {
      minute = null;
      counts.clear();
      together = 0;
      if (unreported > 0) begin();
      tell();
    }, MINUTE);
    minute.unref();
  }
  return {
    mayTry: (address) => (counts.get(address) ?? 0) < MOST_A_MINUTE.each && together < MOST_A_MINUTE.together,
    count(address) {
      counts.set(address, (counts.get(address) ?? 0) + 1);
      together += 1;
      unreported += 1;
      if (minute !== null) return;
      begin();
      tell();
    },
    end() {
      if (minute !== null) clearTimeout(minute);
      tell();
    },
  };
}
