import { useEffect } from 'react';

/** Calls `leave` after so many seconds without a touch. */
export function useIdle(seconds: number, leave: () => void): void {
  useEffect(() => {
    let timer = setTimeout(leave, seconds * 1_000);
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(leave, seconds * 1_000);
    };
    window.addEventListener('pointerdown', touched);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', touched);
    };
  }, [seconds, leave]);
}
