import { useEffect, useState } from 'react';

/** Milliseconds since the view with this time arrived, renewed every second: the main process's clock, carried on. */
export function usePassed(now: string): number {
  const [arrived, setArrived] = useState({ now, at: performance.now() });
  const [tick, setTick] = useState(() => performance.now());
  useEffect(() => {
    const at = performance.now();
    setArrived({ now, at });
    setTick(at);
    const timer = setInterval(() => setTick(performance.now()), 1000);
    return () => clearInterval(timer);
  }, [now]);
  return arrived.now === now ? Math.max(0, tick - arrived.at) : 0;
}
