import { beforeEach, describe, expect, it, vi } from 'vitest';

/** A main process that answers when it is told to, and pushes the view of each answer. */
function slowCounter() {
  const waiting: (() => void)[] = [];
  const sent: string[] = [];
  let show: ((view: { revision: number }) => void) | undefined;
  let revision = 1;
  const counter = {
    call(name: string) {
      if (name === 'staff.view') return Promise.resolve({ ok: true, output: { revision } });
      sent.push(name);
      return new Promise((resolve) => {
        waiting.push(() => {
          revision += 1;
          show?.({ revision });
          resolve({ ok: true, output: { revision } });
        });
      });
    },
    on(_name: string, listener: NonNullable<typeof show>) {
      show = listener;
      return () => {};
    },
  };
  return { counter, sent, answer: () => waiting.shift()?.(), push: () => show?.({ revision: (revision += 1) }) };
}

async function started() {
  const main = slowCounter();
  vi.stubGlobal('window', { counter: main.counter });
  const acts = await import('../../src/staff/acts.ts');
  return { ...main, ...acts };
}

describe('an act of the clerk', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.unstubAllGlobals();
  });

  it('is sent once where the same control is pressed twice', async () => {
    const { act, sent, answer } = await started();
    const first = act('visit.identify', {});
    expect(await act('visit.identify', {})).toBe(false);
    await vi.waitFor(() => expect(sent).toEqual(['visit.identify']));
    answer();
    expect(await first).toBe(true);
  });

  it('waits its turn where another is on its way, and none is lost', async () => {
    const { act, sent, answer, isUnderWay, settled } = await started();
    const acts = [act('visit.putAside', {}), act('session.signOut', {}), act('session.lock', {})];
    await vi.waitFor(() => expect(sent).toEqual(['visit.putAside']));
    answer();
    await vi.waitFor(() => expect(sent).toEqual(['visit.putAside', 'session.signOut']));
    answer();
    await vi.waitFor(() => expect(sent).toHaveLength(3));
    expect(isUnderWay()).toBe(true);
    answer();
    await settled();
    expect(isUnderWay()).toBe(false);
    expect(await Promise.all(acts)).toEqual([true, true, true]);
  });

  it('counts as a new press once a new view stands on the screen', async () => {
    const { act, sent, answer, push } = await started();
    void act('visit.callNext', {});
    push();
    const again = act('visit.callNext', {});
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    answer();
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    answer();
    expect(await again).toBe(true);
  });
});
