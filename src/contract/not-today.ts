/**
 * The key of 今天先不選, a choice like the others. In a file of its own: the windows use it at run time, and with it they
 * must not carry the schemas, whose library tries to compile code, which the pages' policy refuses.
 */
export const NOT_TODAY = 'notToday';
