// In a file without schemas: the window uses the names at run time.

/** How a sealed receipt stands: valid, corrected by a later one, void. */
export const RECEIPT_STATES = ['complete', 'corrected', 'void'] as const;
export type ReceiptState = (typeof RECEIPT_STATES)[number];

/** The same, and a number that was taken and never sealed. */
export const NUMBER_STATES = [...RECEIPT_STATES, 'reserved'] as const;

/** Why a receipt is voided or corrected. */
export const VOID_CAUSES = ['rethought', 'wrongPerson', 'wrongContent', 'takenTwice', 'other'] as const;
export type VoidCause = (typeof VOID_CAUSES)[number];

export const CORRECTION_CAUSES = ['wrongFact', 'wrongPapers', 'wrongPerson', 'other'] as const;
export type CorrectionCause = (typeof CORRECTION_CAUSES)[number];

/** How somebody who cannot write signs on paper (民法3): the mark is vouched for by two who sign. */
export const MARK_KINDS = ['thumbprint', 'cross', 'otherMark'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];
