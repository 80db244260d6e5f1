import { z } from 'zod';
import { instant, uuid } from '../scalars';

/** As what a list over cases is saved. */
const tableFormats = ['csv', 'pdf'] as const;
export type TableFormat = (typeof tableFormats)[number];

const line = z.string().trim().max(300);
const id = z.string().trim().min(1).max(100);
const day = z.iso.date();
/** It was put away: it counts as not there from now on. */
const gone = z.literal(true).exactOptional();

/** Where staff can be told apart, and how far: not at all, by a part, by full name or face. */
export const identifiability = ['unknown', 'hidden', 'part', 'named'] as const;
export const identityPlaces = ['badge', 'receipt', 'site', 'replies'] as const;
const sign = z.enum(identifiability);
/** How a shop names its people instead. */
export const aliasWays = ['number', 'alias', 'surname'] as const;

/** How often somebody looks. */
export const rhythms = ['twice-a-week', 'weekly', 'monthly'] as const;

/** Whom a desk is for. */
export const deskKinds = ['internal', 'doctor', 'company-counsel', 'own-counsel', 'police', 'public', 'other'] as const;

/** What stands for the whole company, by record. `id` tells rows of one record apart. */
export const companyRecords = {
  /** Whether staff of a shop can be identified, place by place. `id`: the shop. */
  identity: z.strictObject({
    id,
    region: line.exactOptional(),
    badge: sign,
    receipt: sign,
    site: sign,
    replies: sign,
    way: z.enum(aliasWays).exactOptional(),
    owner: line,
    seenOn: day.exactOptional(),
    nextOn: day.exactOptional(),
    gone,
  }),
  /** Who looks where, how often. `id`: of the site in `roundSites`. */
  watch: z.strictObject({ id, owner: line, rhythm: z.enum(rhythms), from: day, gone }),
  /** Something that was found on a round: where and by which signs, never its words. */
  finding: z.strictObject({
    id,
    site: line,
    on: day,
    signs: z.array(z.string().max(40)).max(20),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .exactOptional(),
    recorded: z.boolean(),
    gone,
  }),
  /** How long cases are kept. `id`: `policy`; the last word counts, and names the one before. */
  retention: z.strictObject({
    id: z.literal('policy'),
    closedMonths: z.int().min(1).max(240),
    untouchedDays: z.int().min(1).max(3_650),
    since: day,
    before: z.strictObject({ closedMonths: z.int(), untouchedDays: z.int() }).exactOptional(),
    /** What holds for cases from before: nobody has said yet, the new periods, or those of before. */
    old: z.enum(['asked', 'apply', 'keep']),
    gone,
  }),
  /** A list of cases that somebody proposed to delete, each named; a second person deletes. `id`: of the list. */
  clearing: z.strictObject({
    id: uuid,
    on: day,
    by: line,
    cases: z.array(z.strictObject({ id: uuid, number: line, rule: line, until: day })).max(1_000),
    gone,
  }),
  /** A list over many cases that somebody saved: a case's own log tells of what was saved of it alone. */
  export: z.strictObject({
    id: uuid,
    at: instant,
    what: z.literal('register'),
    format: z.enum(tableFormats),
    /** As the person at the desk is named here; empty where nobody is. */
    by: line,
    purpose: line,
    columns: z.array(line).max(40),
    cases: z.int().min(0),
    gone,
  }),
  /** Counsel and desks that can be turned to. */
  desk: z.strictObject({
    id,
    kind: z.enum(deskKinds),
    name: line,
    contact: line,
    whom: line,
    checkedOn: day,
    gone,
  }),
} as const;
export type CompanyRecordName = keyof typeof companyRecords;
export type CompanyRecords = {
  readonly [Name in CompanyRecordName]: readonly z.infer<(typeof companyRecords)[Name]>[];
};
export type RetentionPolicy = CompanyRecords['retention'][number];
export type Clearing = CompanyRecords['clearing'][number];
export type IdentityRow = CompanyRecords['identity'][number];
export type WatchRow = CompanyRecords['watch'][number];
export type ExportRow = CompanyRecords['export'][number];
export type DeskRow = CompanyRecords['desk'][number];
export type Finding = CompanyRecords['finding'][number];
