import { useEffect, useState } from 'react';
import { counter } from '../ui/connect.ts';

/** Milliseconds between two questions to the host, and before a first silence is asked again. */
const INTERVAL = 2_000;
const AGAIN = 800;
/** A host that has not answered by then counts as silent, in milliseconds. */
const PATIENCE = 3_000;

/**
 * Whether the main process still answers. Over the loopback host a broken line would leave the last person's figures
 * standing; two silences in a row are enough to put them away. Inside Electron the window ends with its process.
 */
export function useConnectionLost(): boolean {
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (window.counter !== undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    let silences = 0;
    async function ask(): Promise<void> {
      const answered = await Promise.race([reached(), later(PATIENCE)]);
      if (ended) return;
      silences = answered ? 0 : silences + 1;
      setLost(silences > 1);
      timer = setTimeout(() => void ask(), silences === 1 ? AGAIN : INTERVAL);
    }
    timer = setTimeout(() => void ask(), INTERVAL);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, []);
  return lost;
}

async function reached(): Promise<boolean> {
  const reply = await counter.call('customer.view', {});
  return reply.ok || reply.fault.code !== 'host.unreachable';
}

async function later(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}
