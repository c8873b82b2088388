/**
 * The screens of the clerk's window beside the start and the visit. In a file without schemas: the window uses the names
 * at run time, and the schemas' library tries to compile code, which the pages' policy refuses.
 */
export const DESK_SCREENS = [
  'receipts',
  'verify',
  'findPerson',
  'units',
  'guidance',
  'services',
  'handbook',
  'lawReader',
  'lawUpdates',
  'hall',
  'live',
  'opinions',
  'statistics',
  'whatIf',
  'tasks',
  'notices',
  'lookUps',
  'dayEnd',
  'backups',
  'officeSeal',
  'officeNetwork',
  'emergency',
  'accounts',
  'quiz',
  'practice',
  'ownPin',
] as const;
export type DeskScreen = (typeof DESK_SCREENS)[number];
