/** Names of what follows a visit, in a file without schemas: the windows use them at run time. */
export const TASK_KINDS = ['callBack', 'question', 'missingPapers', 'urgent', 'opinion', 'other'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Those a clerk adds by hand; the others come with their slips. */
export const TYPED_TASK_KINDS = ['callBack', 'urgent', 'opinion', 'other'] as const;

/** Kinds of slip a clerk can make: 轉介單, 提問單, 補正通知, 言詞申請紀錄, 加退保生效日說明. */
export type SlipKind = 'referral' | 'question' | 'missing' | 'oral' | 'ahead';
