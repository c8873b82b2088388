/** The number a table writes as a number, decimal text or fraction; null where it is none. For drawing only, never for money. */
export function numberOfWritten(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return /^\d+(\.\d+)?$/.test(value) ? Number(value) : null;
  if (typeof value === 'object' && value !== null && 'num' in value && 'den' in value) {
    return Number(value.num) / Number(value.den);
  }
  return null;
}
