/** Largest file a customer may bring for an estimate, in bytes. */
export const LARGEST_SUPPLIED_FILE = 1024 * 1024;
