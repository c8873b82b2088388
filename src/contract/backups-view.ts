import { z } from 'zod';

/** What the screen about backups asks for and gets. */
const line = z.string().min(1);

export const backupSettings = z.strictObject({
  daily: z.int().min(1).max(60),
  weekly: z.int().min(0).max(60),
  monthly: z.int().min(0).max(120),
  /** Hours between two backups while the counter is open. */
  hours: z.int().min(1).max(24),
  /** An absolute path; empty where there is no second folder. */
  secondFolder: z.string().max(400),
});

const place = z.strictObject({
  key: z.enum(['main', 'second']),
  /** Empty where there is none. */
  folder: z.string(),
  /** The last backup that was opened again and read whole; null where there was none. */
  good: z.strictObject({ at: line, name: z.string(), size: line }).nullable(),
  /** Why the latest attempt failed and what to do; empty where it did not. */
  fault: z.string(),
});

export const backupsView = z.strictObject({
  places: z.array(place),
  files: z.array(z.strictObject({ name: line, size: line })),
  settings: backupSettings,
  /** The second folder was named at the start of the program and cannot be changed here. */
  folderFixed: z.boolean(),
  /** When the key was last put under a passphrase to be kept elsewhere; empty where it never was. */
  escrowed: z.string(),
});
export type BackupsView = z.infer<typeof backupsView>;

/** The key under a passphrase, as a file to print or to keep elsewhere. */
export const escrowFile = z.strictObject({ revision: z.int(), fileName: line, base64: z.base64() });

/** Long enough that guessing it from the file alone is hopeless even on many machines. */
export const passphrase = z.string().min(16).max(200);

/** How long something is kept, in years; the terms an archive may have (機關檔案保存年限及銷毀辦法 4). */
const retentionTerm = z.union([
  z.literal([1, 3, 5, 10, 15, 20, 25, 30]),
  z.literal('permanent'),
  z.literal('undecided'),
]);

export const retentionInput = z.strictObject({
  receipts: retentionTerm,
  visits: retentionTerm,
  reservations: retentionTerm,
  opinions: retentionTerm,
  hall: retentionTerm,
  log: retentionTerm,
  imports: retentionTerm,
});
export type RetentionInput = z.infer<typeof retentionInput>;

export const retentionView = z.strictObject({
  rows: z.array(
    z.strictObject({
      key: retentionInput.keyof(),
      name: line,
      count: z.int(),
      /** Day of the oldest; empty where there is none. */
      oldest: z.string(),
      term: retentionTerm,
      /** How many have reached their term. */
      due: z.int(),
    }),
  ),
});
export type RetentionView = z.infer<typeof retentionView>;

export const dueList = z.strictObject({ fileName: line, base64: z.base64() });
