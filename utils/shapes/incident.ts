import { z } from 'zod';
import { unkeptKinds } from './records/taken-out';
import { instant, sha256Digest, uuid } from './scalars';
import { disclosureSchema } from './takedown/disclosure-path';

export const actKinds = ['insult', 'untrue', 'private-data', 'threat', 'stalking', 'photo', 'other'] as const;
export type ActKind = (typeof actKinds)[number];
export const targetKinds = ['self', 'colleague', 'company', 'shop'] as const;
export type TargetKind = (typeof targetKinds)[number];
export const incidentStatuses = ['new', 'in-review', 'requested', 'answered', 'closed'] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];

/** Who is said to have written it. */
export const relations = ['customer', 'client', 'visitor', 'other', 'unknown'] as const;

/** Optional words of the person who recorded. `feeling` stays private: no list, pack or report carries it. */
export const incidentDetailsSchema = z.strictObject({
  relation: z.enum(relations).exactOptional(),
  identifiability: z.string().max(2_000).exactOptional(),
  impact: z.string().max(2_000).exactOptional(),
  wish: z.string().max(2_000).exactOptional(),
  feeling: z.string().max(2_000).exactOptional(),
  /** Shop and desk of who recorded, as they set them once. */
  shop: z.string().trim().min(1).max(100).exactOptional(),
  desk: z.string().trim().min(1).max(100).exactOptional(),
});
export type IncidentDetails = z.infer<typeof incidentDetailsSchema>;

/**
 * What a person wrote about a capture where the page established nothing: a claim, never part of what was sealed. It
 * names the seal that it speaks of.
 */
export const handEnteredSchema = z.strictObject({
  seal: sha256Digest,
  author: z.string().max(300).exactOptional(),
  postedAt: z.string().max(300).exactOptional(),
  url: z.string().max(2_000).exactOptional(),
  enteredAt: instant,
});
export type HandEntered = z.infer<typeof handEnteredSchema>;
/** The facts that may be written by hand. */
export const handEnteredNames = ['author', 'postedAt', 'url'] as const satisfies readonly (keyof HandEntered)[];

export const incidentSchema = z.strictObject({
  id: uuid,
  /** `K-2026-0117`: year and running number, never a name. */
  number: z.string().regex(/^K-\d{4}-\d{4,}$/),
  createdAt: instant,
  updatedAt: instant,
  status: z.enum(incidentStatuses),
  acts: z.array(z.enum(actKinds)),
  target: z.enum(targetKinds).exactOptional(),
  /** It hits a person and the company: a request for each of them. */
  hitsBoth: z.literal(true).exactOptional(),
  details: incidentDetailsSchema,
  /** Of this device, kept when the case comes again, and in no pack. */
  own: z
    .strictObject({
      /** Whom the post is about, as somebody wrote it. */
      about: z.string().trim().min(1).max(200).exactOptional(),
      /** When somebody here said to be the person named in it. */
      statedAt: instant.exactOptional(),
      /** Since it came from another device. */
      importedAt: instant.exactOptional(),
      /** The days on which its posts were posted, as far as pages said it: logs are counted from each. */
      postedOn: z.array(z.iso.date()).max(200).exactOptional(),
      disclosure: disclosureSchema.exactOptional(),
      /** Of what its pictures are: none is kept. */
      unkept: z.array(z.enum(unkeptKinds)).min(1).exactOptional(),
    })
    .exactOptional(),
  /** By capture id. */
  handEntered: z.record(uuid, handEnteredSchema).exactOptional(),
  /** What a list needs without opening a capture: no words of the post. */
  summary: z.strictObject({
    platform: z.string(),
    siteName: z.string(),
    textLength: z.number().exactOptional(),
    mediaCount: z.number(),
    captureCount: z.number(),
    notes: z.array(z.string()),
  }),
});
export type Incident = z.infer<typeof incidentSchema>;
