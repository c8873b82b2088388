import { useEffect, useState } from 'react';

/** Milliseconds since the view with this time arrived, renewed every second: the main process's clock, carried on. */
export function usePassed(now: string): number {
  const [clock, setClock] = useState({ now, passed: 0 });
  useEffect(() => {
    const arrived = performance.now();
    const timer = setInterval(() => setClock({ now, passed: performance.now() - arrived }), 1000);
    return () => clearInterval(timer);
  }, [now]);
  return clock.now === now ? clock.passed : 0;
}
