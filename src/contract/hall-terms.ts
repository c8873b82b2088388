/**
 * The closed lists of the hall. In a file without schemas: the windows use the names at run time, and the schemas'
 * library tries to compile code, which the pages' policy refuses.
 */

/** What a ticket waits for: the kind of counter that serves it. 愛心, 預約取件, 一般, 快速, 補單. */
export const LANES = ['priority', 'reservation', 'full', 'express', 'slipReprint'] as const;
export type Lane = (typeof LANES)[number];

/** Who is served first at the priority counter; shown to staff only, never on the board. */
export const PRIORITY_REASONS = ['disability', 'pregnancy', 'elderly', 'smallChild', 'illness'] as const;
export type PriorityReason = (typeof PRIORITY_REASONS)[number];

/** Languages of the kiosk's short texts. */
export const KIOSK_LANGUAGES = ['zh', 'en', 'vi', 'id', 'th'] as const;
export type KioskLanguage = (typeof KIOSK_LANGUAGES)[number];

/** Lines the public board says in turn, at most, and how many characters each may have. */
export const MOST_NOTICES = 5;
export const LONGEST_NOTICE = 60;

/** Largest list of web reservations, in bytes; a day of a large office is a few kilobytes. */
export const LARGEST_RESERVATION_LIST = 262_144;

/** What a machine that joined the hall host may be: a counter calls, a machine at the door draws, a board only shows. */
export const MEMBER_ROLES = ['counter', 'kiosk', 'board'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** How the way of a joined machine to its hall host stands. */
export const LINE_STANDINGS = ['dialling', 'up', 'unreachable', 'wrongCertificate', 'notPaired', 'replaced'] as const;
export type LineStanding = (typeof LINE_STANDINGS)[number];

/** What may be shown at the hand-over of reserved papers. */
export const HAND_OVER_CARDS = ['nationalIdCard', 'residentCard', 'passport', 'driverLicence'] as const;
export type HandOverCard = (typeof HAND_OVER_CARDS)[number];
