/** A list of keys as a column holds it, in JSON. */
export function keysIn(column: string): string[] {
  const keys: unknown = JSON.parse(column);
  return Array.isArray(keys) ? keys.map(String) : [];
}
