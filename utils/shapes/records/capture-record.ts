import { z } from 'zod';
import { instant, sha256Digest, uuid } from '../scalars';
import { readPostSchema } from './post';
import { captureScopes, environmentSchema, sightingSchema } from './sighting';
import { lettersSchema } from './text-line';

/**
 * `screen`: pixels the browser showed. `rendered`: a picture drawn again from the page's boxes and styles, labelled so
 * everywhere. `none`: no picture, the failures say why.
 */
export const pixelKinds = ['screen', 'rendered', 'none'] as const;
export type PixelKind = (typeof pixelKinds)[number];

export const captureSteps = ['facts', 'pixels', 'archive', 'seal'] as const;
export type CaptureStep = (typeof captureSteps)[number];

/** Something that could not be captured, and why. */
export const failureSchema = z.strictObject({
  step: z.enum(captureSteps),
  code: z.string(),
  detail: z.string().exactOptional(),
});
export type Failure = z.infer<typeof failureSchema>;

/** One raw shot of the viewport: where the page stood and which part of the post it shows. CSS pixels. */
const tileSchema = z.strictObject({
  file: z.string(),
  scrollY: z.number(),
  /** Post's top edge in this shot; negative when it begins above. */
  postTop: z.number(),
  /** CSS pixels that this tile shares with the one before. 0 for the first. */
  overlap: z.number(),
});

export const pictureSchema = z.strictObject({
  kind: z.enum(pixelKinds),
  /** Device pixels of screenshot-post.png; absent when there is no picture of the post. */
  width: z.number().exactOptional(),
  height: z.number().exactOptional(),
  /** Device-pixel rows in screenshot-post.png at which two tiles meet. */
  seams: z.array(z.number()),
  tiles: z.array(tileSchema),
  /** What was hidden for the shot: our own marks, and the parts that show who was signed in, by selector. */
  hidden: z.array(z.string()),
  /** Pinned parts of the site, such as a sticky header, beside which the tiles were cut. */
  beside: z.array(z.string()),
  /** Pictures of the post that were not loaded when it was shot. */
  pendingImages: z.int().exactOptional(),
  /** The letters of the post's words, looked for in the pixels of the shots. */
  letters: lettersSchema.exactOptional(),
  /** Fonts that the page itself brings and in which the post's words are drawn. */
  fonts: z.array(z.string()).exactOptional(),
});
export type Picture = z.infer<typeof pictureSchema>;

/** A file of a capture. `name` is its path below data/ in a pack: ASCII. */
export const sealedFileSchema = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/),
  mediaType: z.string(),
  bytes: z.number(),
  sha256: sha256Digest,
});
export type SealedFile = z.infer<typeof sealedFileSchema>;

/** The earlier capture of the same post that this one follows. */
export const followsSchema = z.strictObject({
  captureId: uuid,
  seal: sha256Digest,
  why: z.enum(['again', 'screen-pixels', 'without-pixels']),
});
export type Follows = z.infer<typeof followsSchema>;

/** A sealed capture. Written once, never changed; later objects refer to `seal`. */
export const captureSchema = z.strictObject({
  id: uuid,
  incidentId: uuid,
  scope: z.enum(captureScopes),
  postKey: z.string(),
  post: readPostSchema,
  page: sightingSchema.shape.page,
  capturedAt: instant,
  sealedAt: instant,
  environment: environmentSchema,
  picture: pictureSchema,
  failures: z.array(failureSchema),
  follows: followsSchema.exactOptional(),
  files: z.array(sealedFileSchema),
  /** SHA-256 of the sealed list: the lines `<sha256>  data/<name>` of `files`, sorted by name, each ended by \n. */
  seal: sha256Digest,
  /** The device key that signed the capture's tag manifest, and that manifest's SHA-256. */
  signature: z.strictObject({ keyFingerprint: sha256Digest, tagmanifest: sha256Digest }).exactOptional(),
});
export type Capture = z.infer<typeof captureSchema>;

/**
 * The raw markup of a post. It travels as text: opened as a page it would run what the site had put into it. Captures
 * that were sealed before 2026-11-27 hold it as `post.html`.
 */
export const postMarkupFile = 'post.txt';
export const earlierPostMarkupFile = 'post.html';

/** Bytes of one file of a capture, stored apart from the record. */
export interface StoredFile {
  captureId: string;
  name: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}
