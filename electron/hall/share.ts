/** So many of so many. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/**
 * By how many percentage points a share changed, with its 95 % interval, one decimal each; null where either is a share
 * of nothing. The interval adds one to each side of both shares (Agresti and Caffo 2000): it stays honest with few cases
 * and with none or all.
 */
export function changeOfShare(
  before: Share,
  after: Share,
): { readonly points: number; readonly from: number; readonly to: number } | null {
  if (before.whole === 0 || after.whole === 0) return null;
  const [was, is] = [adjusted(before), adjusted(after)];
  const half = 1.96 * Math.sqrt(was.variance + is.variance);
  const middle = is.share - was.share;
  return {
    points: tenths(after.part / after.whole - before.part / before.whole),
    from: tenths(middle - half),
    to: tenths(middle + half),
  };
}

function adjusted({ part, whole }: Share): { share: number; variance: number } {
  const share = (part + 1) / (whole + 2);
  return { share, variance: (share * (1 - share)) / (whole + 2) };
}

function tenths(share: number): number {
  return Math.round(share * 1_000) / 10;
}
