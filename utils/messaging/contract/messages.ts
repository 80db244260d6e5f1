import { z } from 'zod';
import type { ErrorCode } from '../../coded-error';
import { formStages } from '../../evidence/form-capture-log';
import { broughtScripts } from '../../shapes/brought-scripts';
import type { CaptureState, KeptPost } from '../../shapes/records/job';
import type { ListedPost } from '../../shapes/records/listed-post';
import { sightingSchema } from '../../shapes/records/sighting';
import type { UpState } from '../../shapes/records/up-state';
import { uuid } from '../../shapes/scalars';
import type { FormRequest, GuideSession } from '../../takedown/plan/guide-session';
import { type Contract, contract, type Sender } from './message-contract';
import { type FormLeft, leftShape } from './panel';
import { vaultContracts } from './vault-messages';

export type { Sender };

const captureId = z.strictObject({ captureId: uuid });
const nothing = z.strictObject({});

/**
 * Every message that reaches the background worker: who may send it and what it must look like. `content` is a script
 * in a web page, `page` is a page of this extension. Content scripts import this file as a type only.
 */
export const contracts = {
  /**
   * A trusted click on a mark, or an element chosen in the page: everything that was read, in one message. The page's
   * script chooses the id, so that asking again after a stopped worker starts no second capture.
   */
  startCapture: contract<CaptureState>()({
    from: ['content'],
    // The markup of a post may have twenty million letters; beside it stand pictures that are written as data
    most: { letters: 24_000_000, values: 20_000 },
    request: z.strictObject({
      captureId: uuid,
      sighting: sightingSchema,
      /** Set when several posts are recorded at once: one incident for all that carry the same. */
      group: uuid.exactOptional(),
    }),
  }),
  /** Records a post of the page beside which the asking side panel stands: its script reads it, as at a click. */
  recordPost: contract<CaptureState>()({
    from: ['page'],
    request: z.strictObject({ tabId: z.int(), postKey: z.string().min(1).max(2_000) }),
  }),
  /** The posts of the page in a tab; absent where no adapter reads it. */
  pagePosts: contract<{ posts?: ListedPost[] }>()({ from: ['page'], request: z.strictObject({ tabId: z.int() }) }),
  captureState: contract<CaptureState>()({ from: ['content', 'page'], request: captureId }),
  /**
   * Which of these posts have a sealed capture: marks show it when a page is opened again. `fine` is the platform
   * where all that was read has what a record needs, else empty.
   */
  keptPosts: contract<{ kept: KeptPost[] }>()({
    from: ['content'],
    // No page shows more at once: a whole thread of a board has a thousand posts
    most: { letters: 4_000_000, values: 16_000 },
    request: z.strictObject({
      /** Keys, and what each post says: another text under its name was not recorded. */
      posts: z.array(z.tuple([z.string().max(2_000), z.string().max(1_000_000).nullish()])).max(5_000),
      fine: z.string().max(100),
    }),
  }),
  /** Shows a capture's questions: the popup where the browser allows it, else a tab. */
  openDetails: contract<{ shown: 'popup' | 'tab' }>()({ from: ['content', 'page'], request: captureId }),
  /** Brings a script into a marked page that is there on demand only: the asking page, or that of a tab. */
  bringScript: contract<{ started: true }>()({
    from: ['content', 'page'],
    request: z.strictObject({ script: z.enum(broughtScripts), tabId: z.int().exactOptional() }),
  }),
  /** Hosts were added or removed: which pages have marks follows. */
  syncSites: contract<{ done: true }>()({ from: ['page'], request: nothing }),
  /** Quiet mode was switched: pages, menus and side panel follow. */
  syncQuiet: contract<{ done: true }>()({ from: ['page'], request: nothing }),
  /** How reading goes on a page of a platform: counts, no address, no words. Kept on this device. */
  pageHealth: contract<{ kept: true }>()({
    from: ['content'],
    request: z.strictObject({
      platform: z.string().regex(/^[a-z0-9-]{1,64}$/),
      posts: z.int().min(0),
      incomplete: z.int().min(0),
      broken: z.int().min(0),
      heads: z.int().min(0),
      likely: z.int().min(0),
    }),
  }),
  /** Starts the capture of an unsupported page, or the choosing of an element in it. */
  captureTab: contract<{ started: true }>()({
    from: ['page'],
    request: z.strictObject({ tabId: z.int(), scope: z.enum(['element', 'page']) }),
  }),
  /** Opens addresses one after the other in a window behind the others, and records what they show. */
  startAddresses: contract<{ started: true }>()({
    from: ['page'],
    request: z.strictObject({
      urls: z
        .array(z.url({ protocol: /^https?$/ }).max(2_000))
        .min(1)
        .max(20),
    }),
  }),
  /** Leaves the addresses that have not been opened yet. */
  stopAddresses: contract<{ done: true }>()({ from: ['page'], request: nothing }),
  /** Adds true pixels to a rendered capture: a new capture that refers to the first. */
  addPixels: contract<CaptureState>()({
    from: ['page'],
    request: z.strictObject({ captureId: uuid, tabId: z.int() }),
  }),
  /** Takes a failed job up again. */
  retryCapture: contract<CaptureState>()({ from: ['content', 'page'], request: captureId }),
  /** Asks the time-stamp authority for every stamp that is missing, now; says how many still are. */
  sendStamps: contract<{ asked: true }>()({ from: ['page'], request: nothing }),
  /** Has the tag manifest of a pack stamped: only its digest is sent on. Base64; the reason where nobody could. */
  stampPack: contract<{ request: string; response: string } | { failure: string }>()({
    from: ['page'],
    request: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  }),
  /** Loads a capture's permalink once more in the background and keeps the comparison. */
  readAgain: contract<{ same: boolean; found: boolean; state: UpState }>()({ from: ['page'], request: captureId }),
  /** Dates of requests may have changed, or those of an incident were looked at: badge and alarms follow. */
  lookAtClocks: contract<{ due: number }>()({
    from: ['page'],
    request: z.strictObject({ seen: uuid.exactOptional() }),
  }),
  /** Opens the form of a prepared request in a new tab and puts the guide beside it. */
  openForm: contract<{ tabId: number }>()({ from: ['page'], request: z.strictObject({ requestId: uuid }) }),
  /** The requests whose form stands in a tab: the one that it was opened for, else those that are prepared for it. */
  formRequests: contract<{ requests: FormRequest[] }>()({
    from: ['page'],
    request: z.strictObject({ tabId: z.int() }),
  }),
  /** Puts the guide of a request beside its form in a tab that is there already. */
  resumeForm: contract<{ started: true }>()({
    from: ['page'],
    request: z.strictObject({ tabId: z.int(), requestId: uuid }),
  }),
  /**
   * The outline of the plan of the tab that asks, without a value or a name, and the digest of the whole; a tab in which no form was opened gets nothing. `panelWait`: how long, in ms, the
   * guide waits for the side panel before it lies over the page; absent where the browser has none. `left`: once, what
   * `formLeft` kept of the page before.
   */
  guideSession: contract<{ session?: GuideSession; plan?: string; panelWait?: number; left?: FormLeft }>()({
    from: ['content'],
    request: nothing,
  }),
  /**
   * The whole plan, for a guide that lies over its page, once a person has pressed in it. Refused while the tab has a side
   * panel, which hands it over with the press.
   */
  guideValues: contract<{ session: GuideSession }>()({ from: ['content'], request: nothing }),
  /**
   * Puts the guide's script into the tab beside which the asking panel stands; says whether the form's site is there.
   * `left`: what `formLeft` kept of a page that left by itself, as long as no page of the form has told it.
   */
  bringGuide: contract<{ requestId?: string; there: boolean; left?: FormLeft }>()({
    from: ['page'],
    request: z.strictObject({ tabId: z.int() }),
  }),
  /** Opens the side panel beside the asking tab, within a press there. */
  openPanel: contract<{ opened: true }>()({ from: ['content'], request: nothing }),
  /** Whether the form of the asking tab shows any field that is known of it, once a page; since when it does not. */
  formHealth: contract<{ lackingSince?: string }>()({
    from: ['content'],
    request: z.strictObject({ found: z.boolean() }),
  }),
  /** The asking page leaves by itself once it was filled: what it had been given is told beside the next, and whither it went. */
  formLeft: contract<{ kept: true }>()({
    from: ['content'],
    request: z.strictObject(leftShape),
  }),
  /** The picture of the post, for the field for evidence of the form that asks; base64, since messages carry no bytes. */
  evidencePicture: contract<{ name: string; mediaType: string; base64: string }>()({
    from: ['content'],
    request: nothing,
  }),
  /** Keeps what the asking tab shows now as a picture of the form or of the confirmation: one part of a long page. */
  captureForm: contract<{ at: string }>()({
    from: ['content'],
    request: z.strictObject({
      stage: z.enum(formStages),
      /** The same for all parts of one recording. */
      set: z.iso.datetime({ precision: 3 }),
      part: z.int().min(1).max(12),
    }),
  }),
  /** The person says that the request has been sent. */
  requestSent: contract<{ sentAt: string }>()({
    from: ['content', 'page'],
    request: z.strictObject({
      requestId: uuid,
      receipt: z.string().max(200).exactOptional(),
      /** Of several posts that go one by one. */
      captureId: uuid.exactOptional(),
    }),
  }),
  /** The person passes over the post whose turn it is; the next one's form comes into the asking tab. */
  postSkipped: contract<{ done: true }>()({
    from: ['content', 'page'],
    request: z.strictObject({ requestId: uuid, captureId: uuid }),
  }),
  ...vaultContracts,
} as const;

type Contracts = typeof contracts;
export type MessageName = keyof Contracts;
export type RequestOf<Name extends MessageName> =
  Contracts[Name] extends Contract<infer Request, unknown> ? Request : never;
export type ResponseOf<Name extends MessageName> = NonNullable<Contracts[Name]['response']>;

/** What travels back: an answer, or the code of what went wrong. */
export type Reply<Answer> = { ok: true; value: Answer } | { ok: false; code: ErrorCode; detail?: string };
