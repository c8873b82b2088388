import { mirrorOf } from '../ui/mirror.ts';

/** The one model of this window: the last view the main process sent. */
export const { useMirror, send } = mirrorOf('staff.view');
