/** What was recorded of a practice visit: all that its score is computed from. */
export interface PracticeFacts {
  /** A photo identity document was looked at. */
  readonly sighted: boolean;
  readonly capacity: string;
  readonly mandateSeen: boolean;
  /** What was done, by the keys of the catalogue, and how each ended. */
  readonly matters: readonly {
    readonly service: string;
    readonly outcome: string;
    /** The office the visitor was sent to; empty where none. */
    readonly referral: string;
  }[];
  /** Kinds of life events that were told. */
  readonly lifeEvents: readonly string[];
  /** The choice the customer touched; empty where none. */
  readonly chosen: string;
  readonly readAloud: boolean;
  /** The kind of the receipt; empty where none was sealed. */
  readonly receipt: string;
  /** Events of the audit chain in order: the type, and what it was about in a word. */
  readonly events: readonly { readonly type: string; readonly what: string }[];
  /** Pages opened and slips printed beside the visit: `service LI-09`, `benefit laborInsurance.oldAge`, `slip LI-09`. */
  readonly consulted: readonly string[];
  /** Whole minutes from the beginning to the end. */
  readonly minutes: number;
}
