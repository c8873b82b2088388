/** Bytes of a `.law` file at most. In a file without schemas: the window refuses a larger one before it reads it. */
export const LARGEST_LAW_FILE = 1_000_000;
