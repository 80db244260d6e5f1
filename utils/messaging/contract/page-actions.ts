import { z } from 'zod';
import type { PostNow } from '../../capture/job/witness';
import type { Measured, Sight } from '../../capture/page/capture-page-acts';
import type { CleanCopy } from '../../capture/page/copy/clean-copy';
import type { DrawnPost } from '../../capture/page/drawn';
import type { StatedFacts } from '../../capture/page/lines/unseen-facts';
import type { PlaceInTab } from '../../capture/page/place-in-tab';
import { ownInSights } from '../../shapes/own-in-sight';
import { readPostSchema } from '../../shapes/records/post';
import type { PageClock } from '../../shapes/records/sighting';
import { appearanceSchema, unseenPartsSchema } from '../../shapes/records/text-line';
import { clockOffset } from '../../shapes/scalars';

/**
 * What the worker has done in a page by scripts that it injects there (`scripting.executeScript`). Asked by the worker
 * alone, through the browser; answered by a page's process, so every answer is parsed on arrival. Scripts in pages import
 * this file as types only.
 */
interface PageAction<Arguments extends readonly unknown[], Answer> {
  /** Parses what came back. */
  readonly answer: z.ZodType<Answer>;
  /** Never set: carries the arguments' type. They leave the extension's origin. */
  readonly given?: Arguments;
}

function action<Arguments extends readonly unknown[]>() {
  return <Answer>(answer: z.ZodType<Answer>): PageAction<Arguments, Answer> => ({ answer });
}

const size = z.object({ width: z.number(), height: z.number() });

const measured: z.ZodType<Measured> = z.discriminatedUnion('found', [
  z.object({ found: z.literal(false), url: z.string() }),
  z.object({
    found: z.literal(true),
    top: z.number(),
    left: z.number(),
    width: z.number(),
    height: z.number(),
    viewport: size,
    scrollY: z.number(),
    band: z.object({ top: z.number(), bottom: z.number() }),
    covers: z.array(z.string()),
    url: z.string(),
    visible: z.boolean(),
    pendingImages: z.int().min(0),
    hidden: z.array(z.string()),
    own: z.enum(ownInSights),
    unseen: z.object({ before: z.boolean(), after: z.boolean() }),
  }),
]);

const sight: z.ZodType<Sight> = z.object({
  measured,
  viewer: z.array(z.object({ selector: z.string(), left: z.number(), top: z.number(), ...size.shape })).max(500),
});

/** So much of what a copy left out is kept. */
const mostLeft = 200;

const copied: z.ZodType<CleanCopy> = z.object({
  html: z.string(),
  left: z.array(z.string()).transform((left) => left.slice(0, mostLeft)),
  session: z.boolean(),
});

const picture = z.object({ png: z.string().startsWith('data:image/png;base64,'), ...size.shape });

/** The browser gives `null` for nothing. */
const drawn: z.ZodType<DrawnPost | undefined> = z
  .object({ post: picture, viewport: picture.nullish().transform((seen) => seen ?? undefined) })
  .nullish()
  .transform((pictures) => pictures ?? undefined);

/** A clock that cannot be understood is one that was not read: it costs the capture nothing. */
const clock: z.ZodType<PageClock | undefined> = z
  .object({ offsetMs: clockOffset, uncertaintyMs: z.int(), source: z.literal('http-date') })
  .optional()
  .catch(undefined);

/** As much markup of one post is kept as of a sighting. */
const mostMarkup = 20_000_000;

const mostSeen = 2_000;
const mostAddress = 20_000;

const now: z.ZodType<PostNow | undefined> = z
  .object({
    ...{ post: readPostSchema.optional(), markup: z.string().max(mostMarkup), hasWords: z.boolean() },
    seen: z.string().max(mostSeen).optional(),
    url: z.string().max(mostAddress).optional(),
  })
  .nullish()
  .transform((post) => post ?? undefined);

/** The browser gives `null` for nothing. */
const place: z.ZodType<PlaceInTab | undefined> = z
  .object({
    ...{ left: z.number().min(0), top: z.number().min(0), tab: z.number().min(1) },
    ...{ width: z.number().min(1), height: z.number().min(1) },
  })
  .refine(({ left, width, tab }) => left + width < tab + 2)
  .nullish()
  .transform((found) => found ?? undefined);

const done = z.unknown();

/** Placed by `capture.js` in the isolated world, under `pageActionsSlot`. */
export const pageActions = {
  show: action<[postKey: string]>()(measured),
  move: action<[postKey: string, distance: number]>()(measured),
  surround: action<[postKey: string]>()(measured),
  appearance: action<[postKey: string, words: string, stated: StatedFacts]>()(appearanceSchema),
  unseenParts: action<[postKey: string]>()(unseenPartsSchema),
  read: action<[postKey: string, words: string]>()(now),
  restore: action<[]>()(done),
  sight: action<[postKey: string]>()(sight),
  copy: action<[postKey: string, capturedAt: string, isQuiet: boolean]>()(copied),
  clock: action<[]>()(clock),
  draw: action<[postKey: string]>()(drawn),
  placeInTab: action<[]>()(place),
} as const;

/** Small functions that the worker and the popup run in a page without a script of ours there. */
export const pageProbes = {
  /** What a page says about itself where a post is not found. Counts and codes, no words. */
  absence: z.object({
    path: z.string().max(20_000),
    status: z.int(),
    passwords: z.int().min(0),
    isLoaded: z.boolean(),
  }),
  /** Whether the software of a platform made the page. */
  software: z.boolean(),
} as const;

type PageActions = typeof pageActions;
export type PageActionName = keyof PageActions;
export type ArgumentsOf<Name extends PageActionName> =
  PageActions[Name] extends PageAction<infer Arguments, unknown> ? Arguments : never;
export type AnswerOf<Name extends PageActionName> = z.infer<PageActions[Name]['answer']>;

/** What the script in the page has to offer. */
export type PlacedActions = {
  readonly [Name in PageActionName]: (...given: ArgumentsOf<Name>) => AnswerOf<Name> | Promise<AnswerOf<Name>>;
};
