/** Limits of what is sent about seals. In a file without schemas: the window refuses a larger file before it reads it. */

/** Bytes of a file that is checked at most. */
export const LARGEST_CHECKED_FILE = 20 * 1024 * 1024;
/** Bytes of it in one message. */
export const CHECKED_PIECE = 900_000;
/** Bytes of a PKCS#12 file at most. */
export const LARGEST_CERTIFICATE_FILE = 200_000;
