import { describe, expect, it } from 'vitest';
import { changeOfShare } from '../../electron/hall/share.ts';
import { changeInterval } from '../../electron/hall/statistics.ts';

describe('the change of a share', () => {
  it('has the interval of Agresti and Caffo, by hand', () => {
    // 6/22 and 2/22: −0.1818 ± 1.96 × √(0.009016 + 0.003757) = −0.1818 ± 0.2215.
    expect(changeOfShare({ part: 5, whole: 20 }, { part: 1, whole: 20 })).toEqual({ points: -20, from: -40.3, to: 4 });
  });

  it('stays unsure with few cases, even where none or all are counted, and has nothing to say of nothing', () => {
    const none = changeOfShare({ part: 0, whole: 3 }, { part: 0, whole: 3 });
    expect(none?.points).toBe(0);
    expect((none?.to ?? 0) - (none?.from ?? 0)).toBeGreaterThan(50);
    expect(changeOfShare({ part: 0, whole: 0 }, { part: 1, whole: 3 })).toBeNull();
  });
});

describe('the change of a mean', () => {
  it('has an interval where nobody waited any more', () => {
    expect(changeInterval([60, 120, 60, 120, 90], [0, 0, 0, 0, 0])).toEqual({ from: -100, to: -100 });
  });
});
