import { z } from 'zod';
import { type FactId, factIds } from '../law/law-facts';
import { type Quality, qualities, qualityAsOf } from '../law/quality';
import { standings } from '../shapes/schema';
import { claimIds } from '../shapes/takedown/claim-ids';
import { fieldKeys } from './plan/field-keys';
import { lengthUnits } from './plan/measure';

const words = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });
const day = z.iso.date();

/** What a person does at a place of a product's menu: open it, take an item, choose a reason, send. */
const menuActs = ['menu', 'item', 'reason', 'send'] as const;
/** What a route asks to have at hand; the words stand in locales under `chooser_need_`. */
const needKinds = [
  'permalink',
  'thread-url',
  'page-url',
  'result-url',
  'res-number',
  'comment-number',
  'video-position',
  'query',
  'in-app',
  'quote',
  'author',
  'posted-at',
  'screenshot',
  'printout',
  'records',
  'grounds',
  'letter',
  'identity',
  'power-of-attorney',
  'company-register',
  'seal-certificate',
  'judgment',
] as const;
/** For whom or when it is asked for; absent: always. */
const needCases = ['agent', 'company', 'any', 'asked'] as const;
const needSchema = z.strictObject({ what: z.enum(needKinds), when: z.enum(needCases).optional() });
const menuStepSchema = words.extend({ act: z.enum(menuActs) });

const routeMedia = ['web-form', 'in-product', 'email', 'post'] as const;
const fieldTypes = [
  'text',
  'email',
  'url',
  'textarea',
  'select',
  'radio',
  'checkbox',
  'date',
  'file',
  'captcha',
] as const;

/** One field of a form, as far as it is known. What nobody read of says so in `documented`. */
const routeFieldSchema = z.strictObject({
  key: z.enum(fieldKeys),
  label: words,
  type: z.enum(fieldTypes),
  required: z.boolean(),
  /** A document names this very field. */
  documented: z.boolean(),
  /** The operator may pass it on: right, reason and quote are sent in the 意見照会. */
  visibleToPoster: z.boolean(),
  /** Most trusted first. X puts a changing prefix before its names: match the end of them. */
  selectors: z.array(z.string()),
  options: z.array(z.string()).optional(),
  /** The exact text of the option that stands for each standing. */
  optionByStanding: z.partialRecord(z.enum(standings), z.string()).optional(),
  /** A value that is the same for everybody. */
  constant: z.string().optional(),
  /** The form has no box for the words complained of: they go in here. */
  includesQuote: z.boolean().optional(),
  limit: z.strictObject({ max: z.int().min(1), unit: z.enum(lengthUnits) }).optional(),
});
export type RouteField = z.infer<typeof routeFieldSchema>;

/** One official way to report on one platform. */
export const routeSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]+$/),
    platform: z.string(),
    name: words,
    medium: z.enum(routeMedia),
    /** `unknown`: the route exists, its URL was not found; `helpUrl` is opened instead. Absent only in a product's menu. */
    url: z.union([z.url({ protocol: /^(https|mailto)$/ }), z.literal('unknown')]).optional(),
    helpUrl: z.url({ protocol: /^https$/ }).optional(),
    /** Hosts that the form may send to beside its own; a form that names another is told and not filled. */
    sendsTo: z
      .array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/))
      .min(1)
      .optional(),
    otherUrls: z.array(z.url({ protocol: /^https$/ })).optional(),
    claims: z.array(z.enum(claimIds)).min(1),
    /** Rights of which nobody read whether they are taken here: offered with that said. */
    claimsUnknown: z.array(z.enum(claimIds)).min(1).optional(),
    standings: z.array(z.enum(standings)).min(1),
    /** Senders for whom the operator's rule is not known. */
    standingsUnknown: z.array(z.enum(standings)).min(1).optional(),
    loginRequired: z.union([z.boolean(), z.literal('unknown')]),
    /** A published window of a designated service (情プラ法 22条): only there runs the answer clock. */
    statutoryWindow: z.boolean(),
    /** A window that may be one of those, but was not found on the ministry's list: no clock. */
    statutoryWindowMark: z.enum(['likely', 'unknown', 'pending']).optional(),
    /** The form takes one post a request. */
    onePostPerRequest: z.boolean().optional(),
    /** Further platforms that the same form serves. */
    alsoPlatforms: z.array(z.string()).optional(),
    /** From, to, in days: what is told of the time to an answer where no statute sets one. */
    toldAnswer: z
      .strictObject({ days: z.tuple([z.int(), z.int()]), quality: z.enum(qualities), source: z.string().min(1) })
      .optional(),
    visibleToPoster: words,
    quality: z.strictObject({ window: z.enum(qualities), fields: z.enum(qualities) }),
    /** Who saw the live page and when: `seen` stands on it. */
    seen: z.strictObject({ on: day, by: z.string().min(1).max(80) }).optional(),
    readScope: z.string(),
    checkedOn: day,
    source: z.string().min(1),
    /** Facts of the law that the route stands on. */
    facts: z
      .array(z.enum(factIds as [FactId, ...FactId[]]))
      .min(1)
      .optional(),
    caution: words,
    note: z.string().optional(),
    menuPath: z.array(menuStepSchema).optional(),
    /** What the sender has to have at hand. */
    needs: z.array(needSchema),
    fields: z.array(routeFieldSchema),
  })
  .refine((route) => route.medium === 'in-product' || route.url !== undefined, 'a URL or "unknown"')
  .refine((route) => route.url !== 'unknown' || route.helpUrl !== undefined, 'an unknown URL needs a help page')
  .refine((route) => !(route.statutoryWindow && route.statutoryWindowMark), 'either a window or a mark')
  .refine((route) => route.medium !== 'in-product' || route.menuPath !== undefined, 'a menu route needs its path')
  .refine((route) => route.medium !== 'post' || route.toldAnswer === undefined, 'a letter has no answer time')
  .refine((route) => !(route.statutoryWindow && route.toldAnswer), 'the answer time of a window is a fact of the law')
  .refine(
    ({ quality, seen }) => (quality.window !== 'seen' && quality.fields !== 'seen') || seen !== undefined,
    'only what a person saw is seen',
  );
export type Route = z.infer<typeof routeSchema>;

/** The route with its quality as it stands at `now` (milliseconds since 1970): an old check is worth one step less. */
export function routeAsOf(route: Route, now = Date.now()): Route {
  const { window, fields } = route.quality;
  const aged = (quality: Quality) => qualityAsOf(quality, route.checkedOn, now);
  const told = route.toldAnswer && { ...route.toldAnswer, quality: aged(route.toldAnswer.quality) };
  return {
    ...route,
    quality: { window: aged(window), fields: aged(fields) },
    ...(told ? { toldAnswer: told } : {}),
  };
}
