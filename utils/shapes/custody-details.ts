import { z } from 'zod';
import { type CustodyEntry, type CustodyEvent, custodyEvents, pixelStates } from './custody';
import { careStates } from './desk/care';
import { decisions, gateParts, gates, reasons } from './desk/opinion';
import { purposes } from './hand-over';
import { incidentSchema, incidentStatuses } from './incident';
import { unkeptKinds } from './records/taken-out';
import { instant, sha256Digest } from './scalars';
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
const request = { route: word, request: z.uuid() };
const posts = { posts: eachOf(/^[0-9a-f-]{36}$/) };
const handOver = { handOver: z.uuid() };
/** Which other cases one is looked at with, or no longer; entries of before 2026-12 tell only how many. */
const together = { others: count, cases: numbers };
/** In the log of a case that a capture was parted into. */
const parted = { from: number };
const described = [
  ...['acts', 'target', 'hitsBoth', 'relation', 'identifiability', 'impact', 'wish', 'feeling'],
  ...['author', 'postedAt', 'url', 'none', 'about', 'standing', 'log-wish', 'path'],
];

/**
 * What the details of each event may say: every member by its name and form, none of them needed (earlier versions said
 * less). A member that is not here is written by nobody and taken by no verifier: a new one is added here first.
 */
const detailsOf = {
  captured: { site: line, scope: word, ...parted },
  sealed: { ...seal, files: count, pixels: word, ...parted },
  opened: {},
  revealed: { what: word, seconds: z.number().min(0) },
  described: { fields: wordsOf(described), byHand: z.literal(true), ...seal, said: word, answer: word, what: word },
  'status-changed': { from: z.enum(incidentStatuses), to: z.enum(incidentStatuses), undo: z.literal('yes') },
  exported: { name: fileName('zip'), contents: word, copies: count, decided: count, to: word, consentOn: z.iso.date() },
  'handed-over': { ...handOver, name: line, to: line, sha256: sha256Digest },
  imported: { pack: sha256Digest, number, captures: count, keys: eachOf(/^[0-9a-f]{64}$/), keyStanding: word },
  stamped: { genTime: instant, tsa: z.url().max(500) },
  'read-again': { same: z.boolean(), found: z.boolean(), state: word, differences: count, sha256: sha256Digest },
  redacted: { copy: z.uuid(), digest: sha256Digest, ...seal, fields: count, words: count, regions: count },
  'redaction-discarded': { copy: z.uuid(), digest: sha256Digest },
  'request-prepared': { ...request, standing: z.enum(standings), claim: word, ...posts },
  'request-sent': { ...request, ...posts, receipt: line },
  'request-answered': { ...request, ...posts, outcome: z.enum(answerOutcomes), undo: z.literal('yes') },
  'request-discarded': request,
  'request-dated': { ...request, days: wordsOf([...dayKinds, 'logins', 'inquiry', 'order-provided']) },
  'form-captured': { ...request, stage: z.enum(recordedStages), file: fileName(recordedEndings), sha256: sha256Digest },
  'capture-parted': { ...seal, to: number },
  'capture-joined': { ...seal, ...parted, takenBack: z.literal(true) },
  'capture-discarded': seal,
  'pixels-taken-out': {
    ...seal,
    state: z.enum(pixelStates),
    of: wordsOf(unkeptKinds),
  },
  consented: {
    ...handOver,
    to: line,
    purposes: wordsOf(purposes),
    captures: count,
    replyTo: z.string().regex(/^age1[a-z0-9]{58}$/),
    answersAt: z.string().regex(/^[0-9a-f]{32}$/),
    deskKey: sha256Digest,
  },
  'hand-over-made': { ...handOver, name: line, sha256: sha256Digest },
  'consent-withdrawn': { ...handOver, words: z.string().max(2_000), saidAt: instant },
  'answered-person': { ...handOver, sha256: sha256Digest },
  'campaign-joined': together,
  'campaign-parted': together,
  decided: { decision: z.enum(decisions), reasons: wordsOf(reasons), opinions: count },
  'gate-passed': {
    ...{ gate: z.enum(gates), open: wordsOf(gateParts) },
    // Which rounds of opinions, and which cases are asked about as near copies
    ...{ rounds: eachOf(/^[0-9a-f-]{36}$/), near: eachOf(/^[0-9a-f-]{36}$/) },
  },
  'care-step': { step: word, state: z.enum(careStates) },
  'care-recorded': { record: z.enum(['decision', 'wishes', 'closing']) },
  'kept-until': { until: z.iso.date(), held: z.boolean() },
} as const satisfies Record<CustodyEvent, Record<string, z.ZodType>>;

/** What an event may say of itself. */
export type CustodyDetails = {
  [Event in CustodyEvent]: { [Member in keyof (typeof detailsOf)[Event]]?: z.infer<(typeof detailsOf)[Event][Member]> };
};

const schemas = new Map(custodyEvents.map((event) => [event, z.strictObject(detailsOf[event]).partial()]));

/** Members of an entry's details that its event never has, or not in this form; empty for one that this product writes. */
export function strangeDetails({ event, detail }: Pick<CustodyEntry, 'event' | 'detail'>): string[] {
  const parsed = schemas.get(event)?.safeParse(detail);
  if (!parsed || parsed.success) return [];
  return [
    ...new Set(
      parsed.error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? event)],
      ),
    ),
  ];
}
