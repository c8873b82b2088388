/** Names of what is seen of the service, in a file without schemas: the windows use them at run time. */

/** From the best to the worst, as the faces stand on the customer's screen. */
export const GRADES = [5, 4, 3, 2, 1] as const;

/** A grade of this and below is asked once more and calls a leader. */
export const LOW_GRADE = 2;

/** How long a grade can be taken back, in seconds. */
export const UNDO_SECONDS = 10;

export const COMPLAINT_ABOUT = ['service', 'policy'] as const;
export type ComplaintAbout = (typeof COMPLAINT_ABOUT)[number];

/** How a complaint came: at the counter, by telephone, letter, electronic mail. */
export const COMPLAINT_WAYS = ['counter', 'telephone', 'letter', 'mail', 'other'] as const;
export type ComplaintWay = (typeof COMPLAINT_WAYS)[number];

/** Questions on a sheet of the exit survey. */
export const SURVEY_QUESTIONS = 14;
/** Sheets in one file at most. */
export const MOST_SURVEY_SHEETS = 5_000;

/** What a day could be played with besides as it was. */
export const WHAT_IF_CHANGES = ['quicker', 'counter', 'expressLane'] as const;
export type WhatIfChange = (typeof WHAT_IF_CHANGES)[number];
