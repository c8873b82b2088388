/** Samples a second that the window sends. */
export const SOUND_RATE = 16_000;
/** Bytes of one piece of sound at most: a second. In a file without schemas, because the window uses it at run time. */
export const LARGEST_SOUND = 2 * SOUND_RATE;
