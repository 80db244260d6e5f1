import { z } from 'zod';
import { instant, sha256Digest, uuid } from '../scalars';
import { captureSchema, pixelKinds, sealedFileSchema } from './capture-record';

/** Facts of a post that can be taken out whole. */
export const redactableFields = [
  'author.name',
  'author.handle',
  'author.id',
  'author.profileUrl',
  'id',
  'permalink',
  'postedAt',
  'title',
  'text',
  'media',
  'replyTo',
  'quotes',
  'thread',
  'context',
  'page.url',
  'page.title',
] as const;
export type RedactableField = (typeof redactableFields)[number];

/** Pictures that a copy can hold. Raw tiles and the shot of the surroundings are never in it. */
export const redactablePictures = ['screenshot-post.png', 'screenshot-viewport.png'] as const;
export type RedactablePicture = (typeof redactablePictures)[number];

/** A painted part, in pixels of the picture. */
export const regionSchema = z.strictObject({
  x: z.int().min(0),
  y: z.int().min(0),
  width: z.int().min(1),
  height: z.int().min(1),
});
export type Region = z.infer<typeof regionSchema>;

/** What was taken out of a copy: names, counts and places, never the words or pixels themselves. */
const removedSchema = z.strictObject({
  fields: z.array(z.enum(redactableFields)),
  /** How often words were taken out of what stays of a field. */
  words: z.array(z.strictObject({ field: z.enum(redactableFields), count: z.int().min(1) })),
  pictures: z.array(
    z.strictObject({
      name: z.enum(redactablePictures),
      width: z.int().min(1),
      height: z.int().min(1),
      regions: z.array(regionSchema),
    }),
  ),
  /** Files of the capture that the copy leaves out whole. */
  files: z.array(sealedFileSchema.shape.name),
});
export type Removed = z.infer<typeof removedSchema>;

/**
 * `redaction.json`: of which sealed capture this is a copy, what was taken out, and the digests of the copy's other
 * files. The capture itself stays as it is.
 */
export const redactionRecordSchema = z.strictObject({
  /** Since `/2` every picture is the one PNG that our own packing gives for its pixels. */
  format: z.enum(['banken-redaction/1', 'banken-redaction/2']),
  id: uuid,
  /** `tagmanifest`: SHA-256 of the capture's tag manifest, what its device signed; absent where nothing was signed. */
  parent: z.strictObject({ captureId: uuid, seal: sha256Digest, tagmanifest: sha256Digest.exactOptional() }),
  createdAt: instant,
  version: z.string(),
  /** Of the capture, what is told beside the post. */
  capture: z.strictObject({
    scope: captureSchema.shape.scope,
    capturedAt: instant,
    sealedAt: instant,
    page: captureSchema.shape.page,
    pixels: z.enum(pixelKinds),
    devicePixelRatio: z.number().positive(),
  }),
  removed: removedSchema,
  files: z.array(sealedFileSchema.extend({ name: z.enum(['post.json', ...redactablePictures]) })),
});
export type RedactionRecord = z.infer<typeof redactionRecordSchema>;

/** A redacted copy as stored; its bytes are in `files` under its own id. */
export const redactionSchema = z.strictObject({
  id: uuid,
  incidentId: uuid,
  captureId: uuid,
  record: redactionRecordSchema,
  /** SHA-256 of `redaction.json`. */
  digest: sha256Digest,
  /** Words that the person chose to take out. They stay on this device, so that nothing leaves with them. */
  wanted: z.array(z.string()).exactOptional(),
  /** Since it first left: from then on it can no longer be discarded. */
  exportedAt: instant.exactOptional(),
});
export type Redaction = z.infer<typeof redactionSchema>;
