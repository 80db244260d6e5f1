import { z } from 'zod';
import { sha256Digest } from '../scalars';

/** What a live page tells of its rules. `blocked`: the site showed this browser something else; it says nothing of the rules. */
const liveVerdicts = ['right', 'wrong', 'blocked', 'gone'] as const;
export type LiveVerdict = (typeof liveVerdicts)[number];

/** What a record of something seen says of the looking itself. */
export const lookSchema = z.strictObject({
  seenOn: z.iso.date(),
  by: z.string().trim().min(1).max(100),
  verdict: z.enum(liveVerdicts),
  why: z.string().max(300),
  /** SHA-256 of the picture that was taken; the picture itself stays with who looked, since it shows people. */
  picture: sha256Digest,
  browser: z.string().max(100),
  /** SubjectPublicKeyInfo (Ed25519) and signature, base64. */
  key: z.string().max(200),
  signature: z.string().max(200),
});
export type SeenLook = z.infer<typeof lookSchema>;

/** What a person saw of a site on a day, with how many posts had which fact; signed with the key of who looked. */
export const seenSiteSchema = lookSchema.extend({
  site: z.string().regex(/^[a-z0-9-]{1,64}$/),
  posts: z.int().min(0),
  fields: z.record(z.string().max(20), z.strictObject({ count: z.int().min(0), verdict: z.enum(['right', 'wrong']) })),
});
export type SeenSite = z.infer<typeof seenSiteSchema>;
