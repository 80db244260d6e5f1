import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { strictJson } from '../../bytes/strict-json';
import { canonicalJson } from '../../evidence/custody-chain';
import { type CaseBody, type CaseKind, caseKinds, wordName } from './case-kinds';
import { type Payload, payloadSchema, type ReadEvent } from './event';
import { inOrder, type Ordered } from './in-order';

/** One thing that somebody said about a case. */
export interface Said<Kind extends CaseKind = CaseKind> {
  readonly kind: Kind;
  readonly body: CaseBody<Kind>;
  readonly event: ReadEvent;
}

/** Where a case stands, as far as its events are here and readable. */
export interface CaseState {
  /** Kinds of which the last word counts: usually one, more where writers did not know of each other. */
  readonly words: ReadonlyMap<string, readonly Said[]>;
  /** Kinds of which every one is kept, oldest first. */
  readonly kept: { readonly [Kind in CaseKind]?: readonly Said<Kind>[] };
  /** Joins that nobody has taken back. */
  readonly joins: readonly Said<'join'>[];
  /** Words on which writers disagree without having known of each other: a person decides. */
  readonly conflicts: readonly { readonly name: string; readonly said: readonly Said[] }[];
  /** Kept back by their writers until they are revealed. */
  readonly withheld: readonly ReadEvent[];
  /** Present, but sealed for others or shredded. Never the same as absent. */
  readonly unreadable: readonly ReadEvent[];
  /** Readable, but of a kind or form that is not known here: kept for a newer version. */
  readonly unknown: readonly ReadEvent[];
  /** Seen by others, not arrived here. */
  readonly missing: readonly string[];
  /** What the next event of this case has to name. */
  readonly heads: readonly string[];
}

/** Folds the events of one case. Depends on the set alone: any order, any number of times gives the same state. */
export function foldCase(events: readonly ReadEvent[]): CaseState {
  const order = inOrder(events);
  const revealed = revealedIn(order.events);
  const words = new Map<string, Said[]>();
  const kept: { [kind: string]: Said[] } = {};
  const withheld: ReadEvent[] = [];
  const unreadable: ReadEvent[] = [];
  const unknown: ReadEvent[] = [];
  for (const event of order.events) {
    const payload = event.words.state === 'read' ? event.words.payload : revealed.get(event.hash);
    if (payload) {
      const said = saidIn(event, payload);
      if (said) keep(said, words, kept, order);
      else unknown.push(event);
    } else if (event.words.state === 'withheld') withheld.push(event);
    else unreadable.push(event);
  }
  const splits = new Set((kept['split'] as Said<'split'>[] | undefined)?.map(({ body }) => body.join));
  const joins = ((kept['join'] ?? []) as Said<'join'>[]).filter(({ event }) => !splits.has(event.hash));
  const conflicts = [...words]
    .map(([name, said]) => ({ name, said }))
    .filter(({ said }) => new Set(said.map(({ body }) => canonicalJson(body))).size > 1);
  return {
    ...{ words, kept, joins, conflicts, withheld, unreadable, unknown },
    ...{ missing: order.missing, heads: headsOf(order.events) },
  };
}

/** Events of a case that none of its others had seen: what the next one has to name. */
export function headsOf(events: readonly ReadEvent[]): string[] {
  const seen = new Set(events.flatMap(({ header }) => [...header.heads, header.previous]));
  return [...new Set(events.map(({ hash }) => hash))].filter((hash) => !seen.has(hash)).sort();
}

/** The last word of a kind, when there is one that nobody contradicts. */
export function settled<Kind extends CaseKind>(state: CaseState, kind: Kind, name = ''): CaseBody<Kind> | undefined {
  const said = state.words.get(name === '' ? kind : `${kind} ${name}`);
  const isAgreed = said && !state.conflicts.some((conflict) => conflict.said === said);
  return isAgreed ? (said[0] as Said<Kind> | undefined)?.body : undefined;
}

function saidIn(event: ReadEvent, { kind, body }: Payload): Said | undefined {
  if (!Object.hasOwn(caseKinds, kind)) return undefined;
  const parsed = caseKinds[kind as CaseKind].schema.safeParse(body);
  return parsed.success ? { kind: kind as CaseKind, body: parsed.data, event } : undefined;
}

function keep(said: Said, words: Map<string, Said[]>, kept: { [kind: string]: Said[] }, order: Ordered): void {
  const name = wordName(said.kind, said.body);
  if (name === undefined) {
    const list = kept[said.kind];
    if (list) list.push(said);
    else kept[said.kind] = [said];
    return;
  }
  const open = (words.get(name) ?? []).filter(({ event }) => !order.isBefore(event, said.event));
  words.set(name, [...open, said]);
}

/** Words that came later for events which kept them back; they count only where the digest says that they are those. */
function revealedIn(events: readonly ReadEvent[]): Map<string, Payload> {
  const held = new Map(events.filter(({ words }) => words.state === 'withheld').map((event) => [event.hash, event]));
  const found = new Map<string, Payload>();
  for (const event of events) {
    if (event.words.state !== 'read' || event.words.payload.kind !== 'reveal') continue;
    const body = caseKinds.reveal.schema.safeParse(event.words.payload.body);
    const aim = body.success ? held.get(body.data.of) : undefined;
    const payload = aim && body.success ? payloadOf(body.data.words, aim.header.payload) : undefined;
    if (aim && payload) found.set(aim.hash, payload);
  }
  return found;
}

function payloadOf(text: string, digest: string): Payload | undefined {
  if (bytesToHex(sha256(utf8ToBytes(text))) !== digest) return undefined;
  try {
    return payloadSchema.parse(strictJson(text));
  } catch {
    // What is of another shape are no words of ours
    return undefined;
  }
}
