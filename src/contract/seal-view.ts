import { z } from 'zod';
import { CHECKED_PIECE, LARGEST_CERTIFICATE_FILE, LARGEST_CHECKED_FILE } from './seal-file.ts';

/** The office seal 封章 and the check of receipts that come back 查驗, as the clerk's window shows them. */
const line = z.string().min(1);

const certificate = z.strictObject({
  /** Whose, and by which authority; the latter says so where it is self-signed. */
  owner: line,
  issuer: line,
  from: line,
  until: line,
  /** SHA-256 in groups of four, to be compared by eye. */
  fingerprint: line,
});

export const sealView = z.strictObject({
  current: certificate,
  /** What the current certificate is worth, and what to do when it ends soon. */
  standing: line,
  former: z.array(certificate),
  /** Null where no timestamp server is set. */
  timestamps: z
    .strictObject({
      server: line,
      waiting: z.int(),
      /** Why the last try failed; empty where none did. */
      fault: z.string(),
    })
    .nullable(),
});
export type SealView = z.infer<typeof sealView>;

export const sealImport = z.strictObject({
  base64: z.string().max(Math.ceil(LARGEST_CERTIFICATE_FILE / 3) * 4),
  passphrase: z.string().max(200),
  pin: z.string().min(1).max(64),
});

/** Another timestamp server with the certificate its word is checked by, PEM; an empty address takes it away. */
export const timestampSettings = z.strictObject({
  url: z.string().trim().max(300),
  certificates: z.string().max(LARGEST_CERTIFICATE_FILE),
  pin: z.string().min(1).max(64),
});

/** One piece of a file; the pieces of one file come in order and under one key. */
export const checkedPiece = z.strictObject({
  key: z.string().min(1).max(64),
  piece: z.int().min(0),
  pieces: z
    .int()
    .min(1)
    .max(Math.ceil(LARGEST_CHECKED_FILE / CHECKED_PIECE)),
  base64: z.string().max(Math.ceil(CHECKED_PIECE / 3) * 4),
});

export const sealCheck = z.strictObject({
  outcome: z.enum(['intact', 'altered', 'notOurs']),
  code: line,
  /** What was found and what to do now. */
  message: line,
  details: z.array(line),
  /** By its own words; empty where nobody's seal could be read. */
  sealer: z.string(),
  /** 收件號 as the log knows it; empty where it knows none. */
  number: z.string(),
  sealedAt: z.string(),
  /** Trusted time, or why there is none yet; empty where none was asked for. */
  timestamp: z.string(),
  /** SHA-256 of the file; empty where only a code was checked. */
  fileHash: z.string(),
});
export type SealCheck = z.infer<typeof sealCheck>;

/** `check` is null until the last piece came. */
export const fileCheck = z.strictObject({ check: sealCheck.nullable() });
