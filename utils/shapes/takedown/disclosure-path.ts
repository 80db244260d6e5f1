import { z } from 'zod';
import { instant, uuid } from '../scalars';

/** Whether somebody may want to know who posted it, asked once for a case before a takedown window opens; `skipped`: no answer. */
const wishAnswers = ['maybe', 'gone', 'undecided', 'skipped'] as const;
export type WishAnswer = (typeof wishAnswers)[number];

/** What is asked of whom on the way from a post to a name. */
export const pathKinds = [
  'log-operator',
  'disclosure-operator',
  'log-access',
  'disclosure-access',
  'petition',
  'petition-access',
  'provisional',
  'claim',
] as const;
export type PathKind = (typeof pathKinds)[number];

/** What came of it: the log is kept; data were handed out or a court granted it; refused; nothing came; settled; taken back. */
export const pathAnswers = ['kept', 'given', 'refused', 'none', 'settled', 'withdrawn'] as const;
export type PathAnswer = (typeof pathAnswers)[number];

/** One letter or filing on that way, as a person wrote it down. Days are `YYYY-MM-DD`. */
const pathStepSchema = z.strictObject({
  id: uuid,
  kind: z.enum(pathKinds),
  sentOn: z.iso.date(),
  /** Number that a court or an office gave it. */
  caseNumber: z.string().max(100).exactOptional(),
  answer: z.enum(pathAnswers).exactOptional(),
  answeredOn: z.iso.date().exactOptional(),
});
export type PathStep = z.infer<typeof pathStepSchema>;

/** Days on which a name was received: of the access provider after a 提供命令, of the poster. */
export const pathDays = ['providerNamedOn', 'namedOn'] as const;
export type PathDay = (typeof pathDays)[number];

/** How far a case is from a post to a name. It stays on this device: no pack carries it. */
export const disclosureSchema = z.strictObject({
  /** The party whose right it is, and the counsel who acts: in whose name papers of this case are made. */
  partyId: uuid.exactOptional(),
  agentId: uuid.exactOptional(),
  wish: z.strictObject({ answer: z.enum(wishAnswers), at: instant }).exactOptional(),
  steps: z.array(pathStepSchema).max(200).exactOptional(),
  /** Days of the poster's logins that became known: logs are counted from each. */
  logins: z.array(z.iso.date()).max(50).exactOptional(),
  /** On which the name of the access provider was received after a 提供命令. */
  providerNamedOn: z.iso.date().exactOptional(),
  /** On which the name of the poster was received. */
  namedOn: z.iso.date().exactOptional(),
});
export type Disclosure = z.infer<typeof disclosureSchema>;
/** Who is chosen for a case, each by the id of its party. */
export type PathSenders = Pick<Disclosure, 'partyId' | 'agentId'>;
