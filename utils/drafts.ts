import { z } from 'zod';
import { careStates, personAnswers } from './shapes/desk/care';
import { aliasWays, deskKinds, identifiability, rhythms } from './shapes/desk/company-records';
import { decisions, opinionAnswers, opinionPurposes } from './shapes/desk/opinion';
import { playbookSchema } from './shapes/desk/playbook';
import { summaryExposed, summaryWho } from './shapes/desk/summary';
import {
  actKinds,
  answerOutcomes,
  handEnteredSchema,
  incidentDetailsSchema,
  mostPosts,
  partyDataSchema,
  pathAnswers,
  pathDays,
  pathKinds,
  profileSchema,
  redactableFields,
  redactablePictures,
  regionSchema,
  requestDaysSchema,
  requestPostSchema,
  targetKinds,
} from './shapes/schema';
import { watchLists } from './shapes/watch-term';

const words = z.string().max(50_000);
const sign = z.enum(identifiability);

/**
 * What is typed and not written yet, by the place where it is typed. Passphrases and secrets have no entry here, and
 * what stands under a passphrase is left out by whoever keeps `party`.
 */
export const draftShapes = {
  answer: z.strictObject({
    outcome: z.enum(answerOutcomes).exactOptional(),
    arrivedOn: z.string().max(10).exactOptional(),
    reason: words,
    /** The answer itself, where it was pasted. */
    wording: words.exactOptional(),
  }),
  days: requestDaysSchema,
  description: z.strictObject({ acts: z.array(z.enum(actKinds)), target: z.enum(targetKinds).exactOptional() }),
  /** The recorder's answers on their way into the database. */
  said: z.strictObject({
    acts: z.array(z.enum(actKinds)).exactOptional(),
    target: z.enum(targetKinds).nullable().exactOptional(),
    details: incidentDetailsSchema.exactOptional(),
    hitsBoth: z.boolean().exactOptional(),
  }),
  /** A letter, a filing or a day of the path from a post to a name. */
  'path-entry': z.strictObject({
    kind: z.enum([...pathKinds, ...pathDays]),
    sentOn: z.string().max(10),
    answer: z.enum(pathAnswers).exactOptional(),
    answeredOn: z.string().max(10),
    caseNumber: z.string().max(100),
  }),
  'hand-entered': handEnteredSchema.pick({ author: true, postedAt: true, url: true }),
  redaction: z.strictObject({
    typed: words,
    fields: z.array(z.enum(redactableFields)),
    words: z.array(words),
    pictures: z.array(z.strictObject({ name: z.enum(redactablePictures), regions: z.array(regionSchema) })),
  }),
  reason: words,
  party: partyDataSchema,
  about: words,
  /** Records of the posts that counsel leaves out of the papers of a case. */
  'papers-without': z.array(z.uuid()).max(mostPosts),
  'request-posts': z.array(requestPostSchema.pick({ captureId: true, reason: true })).max(mostPosts),
  profile: profileSchema,
  addressee: words,
  receipt: words,
  term: z.strictObject({ term: words, list: z.enum(watchLists) }),
  host: words,
  pin: z.strictObject({ name: words, text: words }),
  authority: words,
  roots: z.string().max(1_000_000),
  'mints-limit': words,
  withdrawal: words,
  note: words,
  addresses: words,
  reply: words,
  picture: z.strictObject({ url: words }),
  /** By case and step. */
  'care-step': z.strictObject({
    state: z.enum(careStates),
    ...{ owner: words, due: words, doneOn: words, proof: words, text: words },
  }),
  'care-decision': z.strictObject({
    answers: z.boolean(),
    ...{ on: words, views: words, replies: words, shares: words, enquiries: words },
    ...{ reasonsFor: words, reasonsAgainst: words, text: words, template: words, approvedBy: words },
    person: z.enum(personAnswers),
    reviewOn: words,
  }),
  'care-wishes': z.strictObject({
    ...{ work: words, whoMayKnow: words, police: words, request: words, askedOn: words, askAgainOn: words },
  }),
  closing: words,
  /** By case and what is said of it. */
  'case-keeping': z.strictObject({ day: words, words }),
  /** Why a gate is passed in an emergency, by gate and case. */
  gate: words,
  'view-name': words,
  /** By site. */
  'watch-plan': z.strictObject({ owner: words, rhythm: z.enum(rhythms), from: words }),
  /** The words that were found are never kept: only where they stand. */
  finding: z.strictObject({ site: words, url: words, recorded: z.boolean() }),
  'desk-note': words,
  'desk-task': z.strictObject({ text: words, owner: words, due: words }),
  /** By round. */
  opinion: z.strictObject({
    answers: z.record(z.string(), z.enum(opinionAnswers)),
    reasons: z.array(words),
    text: words,
    decision: z.enum(decisions).exactOptional(),
  }),
  playbook: playbookSchema.shape.steps,
  /** By case. */
  'opinion-ask': z.strictObject({
    of: z.array(words),
    purpose: z.enum(opinionPurposes).exactOptional(),
    due: words,
  }),
  'case-facts': z.strictObject({ shop: words, region: words, whom: words, holder: words }),
  summary: z.strictObject({
    who: z.array(z.enum(summaryWho)),
    acts: z.array(z.enum(actKinds)),
    exposed: z.array(z.enum(summaryExposed)),
  }),
  /** By shop, or `new`. */
  identity: z.strictObject({
    ...{ id: words, owner: words, badge: sign, receipt: sign, site: sign, replies: sign },
    ...{ region: words.exactOptional(), seenOn: words.exactOptional(), nextOn: words.exactOptional() },
    way: z.enum(aliasWays).exactOptional(),
  }),
  /** By desk, or `new`. */
  'company-desk': z.strictObject({
    kind: z.enum(deskKinds),
    ...{ name: words, contact: words, whom: words, checkedOn: words },
  }),
  retention: z.strictObject({ months: words, days: words }),
  /** Who proposes a list of cases to delete, or, by list, who deletes them. */
  'clearing-name': words,
  'register-purpose': words,
  invitation: z.strictObject({ name: words, people: words, page: words, mail: words }),
};
export type DraftName = keyof typeof draftShapes;
export type DraftOf<Name extends DraftName> = z.infer<(typeof draftShapes)[Name]>;

const prefix = 'draft:';
/** The popup's own drafts were called so until 2026-11-27. */
const formerPrefix = 'said:';
/** A draft that nobody came back for ends after this, ms. */
const life = 30 * 86_400_000;

/** Where drafts are kept. */
let place: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { keys(): string[] } = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
  removeItem: (key) => localStorage.removeItem(key),
  keys: () => Object.keys(localStorage),
};

/** Under a lock nothing that is typed lies on the disk: drafts last as long as their page. */
export function keepDraftsInMemory(): void {
  const kept = new Map<string, string>();
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(prefix)) continue;
    kept.set(key, localStorage.getItem(key) ?? '');
    localStorage.removeItem(key);
  }
  place = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

const keyOf = (name: DraftName, id: string) => `${prefix}${name}:${id}`;

/**
 * Keeps what is typed. localStorage as long as there is no lock, since it is written before this returns: a page of an extension can be closed at any
 * moment, and the database may be what fails. Without room for it the words still stand in their field.
 */
export function keepDraft<Name extends DraftName>(name: Name, id: string, value: DraftOf<Name>): void {
  try {
    place.setItem(keyOf(name, id), JSON.stringify({ at: new Date().toISOString(), value }));
  } catch {
    // Without room what stands there already is worth more than nothing
  }
}

/** What was typed and not written, and when; nothing where there is none or it is of another shape. */
export function readDraft<Name extends DraftName>(
  name: Name,
  id: string,
): { at: string; value: DraftOf<Name> } | undefined {
  const stored = storedAt(keyOf(name, id));
  const value = draftShapes[name].safeParse(stored?.value);
  return stored && value.success ? { at: stored.at, value: value.data as DraftOf<Name> } : undefined;
}

/** It was written, or the person threw it away. */
export function dropDraft(name: DraftName, id: string): void {
  place.removeItem(keyOf(name, id));
}

/** Whatever was typed about something that is gone, wherever it was typed. */
export function dropDraftsOf(ids: readonly string[]): void {
  for (const key of place.keys()) if (ids.some((id) => key.includes(id))) place.removeItem(key);
}

/** For what the kept drafts of a place are. */
export function draftIds(name: DraftName): string[] {
  const start = keyOf(name, '');
  return place.keys().flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []));
}

/** Takes over what an earlier version kept, and ends what is too old or unreadable. Once when a page is opened. */
export function tidyDrafts(now: number): void {
  for (const key of place.keys()) {
    if (key.startsWith(formerPrefix)) {
      const value = draftShapes.said.safeParse(parsed(place.getItem(key)));
      if (value.success) keepDraft('said', key.slice(formerPrefix.length), value.data);
      place.removeItem(key);
    } else if (key.startsWith(prefix)) {
      const at = Date.parse(storedAt(key)?.at ?? '');
      if (!(now - at < life)) place.removeItem(key);
    }
  }
}

const envelope = z.object({ at: z.string(), value: z.unknown() });

function storedAt(key: string): z.infer<typeof envelope> | undefined {
  const read = envelope.safeParse(parsed(place.getItem(key)));
  return read.success ? read.data : undefined;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    // Another page or version may have left anything there
    return undefined;
  }
}
