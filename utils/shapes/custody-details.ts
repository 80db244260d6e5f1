import { z } from 'zod';
import { type CustodyEntry, type CustodyEvent, pixelStates } from './custody';
import { careStates } from './desk/care';
import { decisions, gateParts, gates, reasons } from './desk/opinion';
import { purposes } from './hand-over';
import { incidentSchema, incidentStatuses } from './incident';
import { unkeptKinds } from './records/taken-out';
import { instant, sha256Digest, uuid } from './scalars';
import { answerOutcomes, dayKinds, recordedStages, standings } from './takedown/request';

const count = z.int().min(0);
/** One word of ours: a route, a claim, a kind. Nobody says anything with it. */
const word = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/i);
const { number } = incidentSchema.shape;
const numbers = z.string().refine((said) => said.split(' ').every((each) => number.safeParse(each).success));
/** One line that a person wrote: the name of a desk, a number on a receipt. */
const line = z
  .string()
  .max(300)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
const wordsOf = (known: readonly string[]) =>
  z
    .string()
    .refine((said) => said === '' || said.split(' ').every((each) => known.includes(each)))
    .refine((said) => new Set(said.split(' ')).size === said.split(' ').length);
const eachOf = (one: RegExp) => z.string().refine((said) => said === '' || said.split(' ').every((id) => one.test(id)));
const fileName = (end: string) => z.string().regex(new RegExp(String.raw`^[A-Za-z0-9._-]{1,120}\.${end}$`));

/** What a picture of a form or a file of an answer ends with: a mail and a PDF open as words, and nothing of them runs. */
const recordedEndings = '(?:png|jpg|gif|webp|avif|heic|txt)';

const seal = { seal: sha256Digest };
const request = { route: word, request: uuid };
const posts = { posts: eachOf(/^[0-9a-f-]{36}$/) };
const handOver = { handOver: uuid };
/** In the log of a case that a capture was parted into. */
const parted = { from: number };
const described = [
  ...['acts', 'target', 'hitsBoth', 'relation', 'identifiability', 'impact', 'wish', 'feeling'],
  ...['author', 'postedAt', 'url', 'none', 'about', 'standing', 'log-wish', 'path'],
];

/** What an event says of itself: always, and besides; of those named in `anyOf` at least one. */
interface Said {
  always: z.ZodRawShape;
  besides?: z.ZodRawShape;
  anyOf?: readonly string[];
  /** Packs of 0.1.0 are kept whose entries, from before there were random bytes, say nothing of it. */
  early?: true;
}

/**
 * What the details of each event say, every member by its name and form. Whoever writes an entry is held to it by its type,
 * every version since the first has written what stands under `always`, and a verifier takes no entry without it; what later
 * versions added stands under `besides`. A member that is not here is written by nobody and taken by no verifier: a new one
 * is added here first.
 */
const detailsOf = {
  captured: { always: { site: line, scope: word }, besides: parted, early: true },
  sealed: { always: { ...seal, files: count, pixels: word }, besides: parted },
  opened: { always: {} },
  revealed: { always: {}, besides: { what: word, seconds: count }, anyOf: ['what', 'seconds'] },
  described: {
    always: { fields: wordsOf(described) },
    besides: { byHand: z.literal(true), ...seal, said: word, answer: word, what: word },
  },
  'status-changed': {
    always: { from: z.enum(incidentStatuses), to: z.enum(incidentStatuses) },
    besides: { undo: z.literal('yes') },
    early: true,
  },
  exported: {
    always: {},
    besides: {
      ...{ name: fileName('zip'), contents: word, copies: count, decided: count },
      ...{ to: word, consentOn: z.iso.date() },
    },
    anyOf: ['name', 'contents'],
    early: true,
  },
  'handed-over': { always: handOver, besides: { name: line, to: line, sha256: sha256Digest } },
  imported: {
    always: { pack: sha256Digest, number, captures: count, keys: eachOf(/^[0-9a-f]{64}$/), keyStanding: word },
  },
  stamped: { always: { genTime: instant, tsa: z.url().max(500) } },
  'read-again': {
    always: { same: z.boolean(), found: z.boolean(), differences: count, sha256: sha256Digest },
    besides: { state: word },
  },
  redacted: { always: { copy: uuid, digest: sha256Digest, ...seal, fields: count, words: count, regions: count } },
  'redaction-discarded': { always: { copy: uuid, digest: sha256Digest } },
  'request-prepared': { always: { ...request, standing: z.enum(standings), claim: word }, besides: posts },
  'request-sent': { always: request, besides: { ...posts, receipt: line } },
  'request-answered': {
    always: request,
    besides: { ...posts, outcome: z.enum(answerOutcomes), undo: z.literal('yes') },
    anyOf: ['outcome', 'undo'],
  },
  'request-discarded': { always: request },
  'request-dated': {
    always: { ...request, days: wordsOf([...dayKinds, 'logins', 'inquiry', 'order-provided']) },
  },
  'form-captured': {
    always: { ...request, stage: z.enum(recordedStages), file: fileName(recordedEndings), sha256: sha256Digest },
  },
  'capture-parted': { always: { ...seal, to: number } },
  'capture-joined': { always: seal, besides: { ...parted, takenBack: z.literal(true) }, anyOf: ['from', 'takenBack'] },
  'capture-discarded': { always: seal },
  'pixels-taken-out': { always: { ...seal, state: z.enum(pixelStates) }, besides: { of: wordsOf(unkeptKinds) } },
  consented: {
    always: {
      ...{ ...handOver, to: line, purposes: wordsOf(purposes), captures: count },
      replyTo: z.string().regex(/^age1[a-z0-9]{58}$/),
    },
    besides: { answersAt: z.string().regex(/^[0-9a-f]{32}$/), deskKey: sha256Digest },
  },
  'hand-over-made': { always: { ...handOver, name: line, sha256: sha256Digest } },
  'consent-withdrawn': { always: handOver, besides: { words: z.string().max(2_000), saidAt: instant } },
  'answered-person': { always: { ...handOver, sha256: sha256Digest } },
  'campaign-joined': { always: { others: count }, besides: { cases: numbers } },
  'campaign-parted': { always: { others: count }, besides: { cases: numbers } },
  decided: { always: { decision: z.enum(decisions), reasons: wordsOf(reasons), opinions: count } },
  'gate-passed': {
    always: { gate: z.enum(gates), open: wordsOf(gateParts) },
    // Which rounds of opinions, and which cases are asked about as near copies
    besides: { rounds: eachOf(/^[0-9a-f-]{36}$/), near: eachOf(/^[0-9a-f-]{36}$/) },
  },
  'care-step': { always: { step: word, state: z.enum(careStates) } },
  'care-recorded': { always: { record: z.enum(['decision', 'wishes', 'closing']) } },
  'kept-until': { always: {}, besides: { until: z.iso.date(), held: z.boolean() }, anyOf: ['until', 'held'] },
} as const satisfies Record<CustodyEvent, Said>;

type Besides<Event> = Event extends { besides: infer Members } ? Members : object;
/** What an event says of itself. */
export type CustodyDetails = {
  [Event in CustodyEvent]: {
    [Member in keyof (typeof detailsOf)[Event]['always']]: z.infer<(typeof detailsOf)[Event]['always'][Member]>;
  } & {
    [Member in keyof Besides<(typeof detailsOf)[Event]>]?: z.infer<Besides<(typeof detailsOf)[Event]>[Member]>;
  };
};

const schemas = new Map(
  Object.entries<Said>(detailsOf).map(([event, { always, besides = {}, anyOf, early }]) => {
    const known = z.strictObject({ ...always, ...z.object(besides).partial().shape });
    const path = anyOf?.slice(0, 1) ?? [];
    const now = anyOf ? known.refine((said) => anyOf.some((each) => Object.hasOwn(said, each)), { path }) : known;
    return [event, { now, before: early ? known.partial() : now }];
  }),
);

/** Acts on one record, which their entries name beside the details. */
const ofRecord = [
  ...(['captured', 'sealed', 'stamped', 'read-again', 'redacted', 'redaction-discarded', 'form-captured'] as const),
  ...(['request-prepared', 'request-sent', 'request-answered', 'request-discarded', 'request-dated'] as const),
  ...(['capture-parted', 'capture-joined', 'capture-discarded', 'pixels-taken-out'] as const),
] as const satisfies readonly CustodyEvent[];
export type ActOnRecord = (typeof ofRecord)[number];

/**
 * Members of an entry that its event never has, never lacks, or not in this form; empty for one that this product writes. Of
 * an entry whose details are withheld only its record is asked.
 */
export function strangeDetails(
  entry: Pick<CustodyEntry, 'event' | 'captureId' | 'salt'> & { detail?: object },
): string[] {
  const { event, captureId, detail, salt } = entry;
  const nameless = captureId === undefined && ofRecord.some((each) => each === event) ? ['captureId'] : [];
  const parsed = detail && schemas.get(event)?.[salt === undefined ? 'before' : 'now'].safeParse(detail);
  if (!parsed || parsed.success) return nameless;
  return [
    ...nameless,
    ...new Set(
      parsed.error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? event)],
      ),
    ),
  ];
}
