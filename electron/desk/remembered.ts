/** Drawings of one thing under different lights: the thing is the key, so that they go when it goes. */
export type Memory<Key extends object, Drawing> = WeakMap<Key, Map<string, Drawing>>;

/** The drawing made before of the same thing in the same light, or a new one. */
export function remembered<Key extends object, Drawing>(
  memory: Memory<Key, Drawing>,
  of: Key,
  light: string,
  draw: () => Drawing,
): Drawing {
  const drawn = memory.get(of) ?? new Map<string, Drawing>();
  memory.set(of, drawn);
  const held = drawn.get(light);
  if (held !== undefined) return held;
  const drawing = draw();
  drawn.set(light, drawing);
  return drawing;
}
