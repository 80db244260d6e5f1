import { z } from 'zod';
import { careStates, personAnswers } from './desk/care';
import { aliasWays, deskKinds, identifiability, rhythms } from './desk/company-records';
import { decisions, opinionAnswers, opinionPurposes } from './desk/opinion';
import { playbookSchema } from './desk/playbook';
import { summaryExposed, summaryWho } from './desk/summary';
import { uuid } from './scalars';
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
} from './schema';
import { watchLists } from './watch-term';

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
  'papers-without': z.array(uuid).max(mostPosts),
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
