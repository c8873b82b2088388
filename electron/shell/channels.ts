/** The two channels between a window and the main process; nothing else is listened to. */
export const CALL_CHANNEL = 'counter:call';
export const EVENT_CHANNEL = 'counter:event';
