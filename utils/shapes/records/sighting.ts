import { z } from 'zod';
import { clockOffset, instant, sha256Digest } from '../scalars';
import { readPostSchema } from './post';

/** How far this device's clock is from the site's, by the `Date` of an answer of the site. Milliseconds. */
const pageClockSchema = z.strictObject({
  /** Site minus device: positive when the device is slow. */
  offsetMs: clockOffset,
  /** Half the time the answer took, and half of the second in which `Date` counts. */
  uncertaintyMs: z.int(),
  source: z.literal('http-date'),
});
export type PageClock = z.infer<typeof pageClockSchema>;

/** What the page and the browser were like at the click. Nothing here names the viewer. */
export const environmentSchema = z.strictObject({
  extensionVersion: z.string(),
  userAgent: z.string(),
  language: z.string(),
  /** Of the time zone database; absent where the browser named none by which times can be counted. */
  timeZone: z.string().exactOptional(),
  viewport: z.strictObject({ width: z.number(), height: z.number() }),
  devicePixelRatio: z.number(),
  scroll: z.strictObject({ x: z.number(), y: z.number() }),
  colorScheme: z.enum(['light', 'dark']),
  /** The page's last load, as the browser's own timing tells (Navigation Timing 2). `status` is the document's. */
  navigation: z
    .strictObject({
      startedAt: instant,
      /** `navigate`, `reload`, `back_forward`, `prerender`. */
      type: z.string().max(40),
      status: z.int().exactOptional(),
      redirects: z.int().exactOptional(),
    })
    .exactOptional(),
  /** Whose rules read the post, and the day they were last held against the platform. */
  adapter: z.strictObject({ id: z.string().max(64), checkedOn: z.string().max(10) }).exactOptional(),
  /** Whether somebody was signed in. Never who. */
  signedIn: z.enum(['yes', 'no', 'unknown']).exactOptional(),
  uiLanguage: z.string().max(40).exactOptional(),
  /** 1 is 100 %. */
  zoom: z.number().exactOptional(),
  /** SHA-256 over the extension's own scripts, see utils/capture/job/build-digest.ts. */
  build: sha256Digest.exactOptional(),
  clock: pageClockSchema.exactOptional(),
  /** Recorded in quiet mode: nothing of ours stood in the page, nothing was scrolled, drawn or asked for. */
  quiet: z.literal(true).exactOptional(),
  /** How it came here, where it was not pressed for in its page: opened from a list of addresses, or a file. */
  way: z.enum(['address', 'file']).exactOptional(),
  /** What an expert would look for and could not be known, and why. */
  unknown: z.array(z.strictObject({ what: z.string().max(40), why: z.string().max(40) })).exactOptional(),
});
export type Environment = z.infer<typeof environmentSchema>;

/** What was pointed at: one post of a supported site, an element chosen by hand, or the whole page. */
export const captureScopes = ['post', 'element', 'page'] as const;
export type CaptureScope = (typeof captureScopes)[number];

/** What the click handed over: read synchronously, before anything else can change the page. */
export const sightingSchema = z.strictObject({
  scope: z.enum(captureScopes),
  /** Key of the post on its platform, see `postKey`; for element and page scope `generic:` and the URL. */
  postKey: z.string().min(1).max(2_000),
  post: readPostSchema,
  /** `outerHTML` of the post's element as it stood, scripts included: kept as raw bytes, never shown unsandboxed. */
  postHtml: z.string().max(20_000_000),
  page: z.strictObject({ url: z.string(), title: z.string(), lang: z.string().exactOptional() }),
  capturedAt: instant,
  environment: environmentSchema,
});
export type Sighting = z.infer<typeof sightingSchema>;

/** What is kept of a sighting beside its markup, which is stored once: as a file. */
export const sightedFactsSchema = sightingSchema.omit({ postHtml: true });
export type SightedFacts = z.infer<typeof sightedFactsSchema>;
