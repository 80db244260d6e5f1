import { z } from 'zod';
import type { PointedBy } from '../../capture/page/pointed-element';
import type { PageCounts } from '../../capture/posts/page-health';
import { type ErrorCode, errorCodes } from '../../error-codes';
import type { CaptureState } from '../../shapes/records/job';
import { type ListedPost, listedPostSchema, mostListed } from '../../shapes/records/listed-post';
import { type Sighting, sightingSchema } from '../../shapes/records/sighting';

/** A question to the script in a web page. */
interface TabQuestionContract<Payload, Answer> {
  /** Which page of the extension asks; the browser's word on the sender's id is what the script goes by. */
  readonly from: 'worker' | 'popup';
  /** The script that answers. */
  readonly to: readonly ('posts' | 'look' | 'capture')[];
  /** The answer comes from a page's process: parsed when it arrives. */
  readonly answer: z.ZodType<Answer>;
  /** Never set: carries the type of what is sent, which leaves the extension's origin. */
  readonly payload?: Payload;
}

function question<Payload>() {
  return <Answer>(entry: Omit<TabQuestionContract<Payload, Answer>, 'payload'>): TabQuestionContract<Payload, Answer> =>
    entry;
}

/** What the page's posts are like, and whose they are. */
interface PageState extends PageCounts {
  readonly platform: { readonly id: string; readonly name: { readonly ja: string; readonly en: string } };
  /** What of ours stands in the page: marks, none that can be pressed since something lies over all, none since the page takes them out again and again, none by quiet mode. */
  readonly ours: (typeof ours)[number];
  /** Whether our listeners stand before the page's. */
  readonly isFirst: boolean;
}

const ours = ['marks', 'covered', 'refused', 'quiet'] as const;

const count = z.int().min(0);
const pageState: z.ZodType<PageState> = z.object({
  platform: z.object({ id: z.string(), name: z.object({ ja: z.string(), en: z.string() }) }),
  posts: count,
  incomplete: count,
  broken: count,
  heads: count,
  likely: count,
  ours: z.enum(ours),
  isFirst: z.boolean(),
});

type Nothing = Record<string, never>;

/**
 * Every question that an extension page or the worker has for the script in a tab (`tabs.sendMessage`). Scripts in pages
 * import this file as types only.
 */
export const tabQuestions = {
  pageState: question<Nothing>()({ from: 'popup', to: ['look'], answer: pageState }),
  /** The posts of the page in its order, without a mark on any of them. */
  listPosts: question<Nothing>()({
    from: 'worker',
    to: ['look'],
    answer: z.array(listedPostSchema).max(mostListed) satisfies z.ZodType<ListedPost[]>,
  }),
  /** Reads the post under the pointer, or the one for which the browser's own menu was asked; `null`: there is none. */
  pointedPost: question<{ readonly by: PointedBy }>()({
    from: 'worker',
    to: ['look'],
    answer: sightingSchema.nullable() satisfies z.ZodType<Sighting | null>,
  }),
  /** Tells where a capture is. There is no answer. */
  captureProgress: question<CaptureState & { readonly postKey: string }>()({
    from: 'worker',
    to: ['posts'],
    answer: z.void(),
  }),
  /** Reads a post once more; chosen parts and whole pages are read by the script that read them first. */
  readPost: question<{ readonly postKey: string }>()({
    from: 'worker',
    to: ['posts', 'capture'],
    answer: sightingSchema,
  }),
  /** Reads the part of a page without an adapter that is pointed at. */
  pointedPart: question<{ readonly by: PointedBy }>()({
    from: 'worker',
    to: ['capture'],
    answer: sightingSchema.nullable() satisfies z.ZodType<Sighting | null>,
  }),
  /** Lets the person point at a part of the page. */
  chooseElement: question<Nothing>()({ from: 'worker', to: ['capture'], answer: z.literal(true) }),
  /** True once it is on its way, else why it was refused. */
  recordPage: question<Nothing>()({
    from: 'worker',
    to: ['capture'],
    answer: z.union([z.literal(true), z.enum(errorCodes)]),
  }),
  /** Says on the page that its site was rebuilt, and what can still be done. */
  sayChanged: question<Nothing>()({ from: 'worker', to: ['capture'], answer: z.literal(true) }),
  /** Says on the page why a capture was refused. */
  sayRefused: question<{ readonly code: ErrorCode }>()({ from: 'worker', to: ['capture'], answer: z.literal(true) }),
} as const;

type TabQuestions = typeof tabQuestions;
export type TabQuestion = keyof TabQuestions;
export type PayloadOf<Name extends TabQuestion> =
  TabQuestions[Name] extends TabQuestionContract<infer Payload, unknown> ? Payload : never;
export type TabAnswerOf<Name extends TabQuestion> = z.infer<TabQuestions[Name]['answer']>;

/** How a script in a page answers; `undefined` is for questions that another script of the page answers. */
export type TabAnswers = {
  readonly [Name in TabQuestion]?: (
    payload: PayloadOf<Name>,
  ) => TabAnswerOf<Name> | undefined | Promise<TabAnswerOf<Name> | undefined>;
};
