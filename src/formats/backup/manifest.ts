// The manifest of a backup: what it is, and the sum of every part of it, so that nothing is read that is not as it was written.
import * as v from 'valibot';

export const BACKUP_FORMAT = 'pointwise-backup';
/** The version written, and the newest that is read. */
export const BACKUP_VERSION = 1;
export const MANIFEST = 'manifest.json';

/** How much a backup holds. */
const countsSchema = v.strictObject({
  decks: v.number(),
  notes: v.number(),
  cards: v.number(),
  reviews: v.number(),
  media: v.number(),
});

const partSchema = v.strictObject({
  name: v.string(),
  /** Bytes, and rows where the part is a table. */
  bytes: v.number(),
  rows: v.exactOptional(v.number()),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

export const manifestSchema = v.strictObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  /** The version of Pointwise that wrote it. */
  app: v.string(),
  /** The moment in ms, and for people. */
  madeAtMs: v.number(),
  madeAt: v.string(),
  /** The number of the device that made it. */
  device: v.number(),
  /** Whether pictures and sound are in it: a backup that is made by itself may leave them out. */
  withMedia: v.boolean(),
  counts: countsSchema,
  parts: v.array(partSchema),
});

/** What a backup says of itself. */
export type BackupManifest = v.InferOutput<typeof manifestSchema>;
export type BackupCounts = v.InferOutput<typeof countsSchema>;
