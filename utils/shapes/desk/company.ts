import { z } from 'zod';
import { instant, uuid } from '../scalars';

const word = z.string().trim().min(1).max(100);

/** A shop, an office, a call centre: wherever people work who are written about. */
const shopSchema = z.strictObject({ code: word, name: word, region: z.string().trim().max(100) });
/** A person by the code that stands for them in lists. No name. */
const personSchema = z.strictObject({ code: word, shop: z.string().trim().max(100) });

/** Who works at the desk, and in which rooms. */
export const deskRoles = ['employee', 'reviewer', 'legal', 'lead'] as const;
export type DeskRole = (typeof deskRoles)[number];
const reviewerSchema = z.strictObject({ name: word, role: z.enum(deskRoles) });

/** The company's lists, by file or policy. */
export const companyListsSchema = z.strictObject({
  shops: z.array(shopSchema).max(5_000),
  people: z.array(personSchema).max(50_000),
  reviewers: z.array(reviewerSchema).max(500),
});
export type CompanyLists = z.infer<typeof companyListsSchema>;

/** Who sits at this desk, as the list of reviewers has them, and in which role. */
export const deskSelfSchema = z.strictObject({
  name: word.exactOptional(),
  role: z.enum(deskRoles).exactOptional(),
  /** Shop and department of whoever records here: they go into each record. */
  shop: word.exactOptional(),
  department: word.exactOptional(),
});
export type DeskSelf = z.infer<typeof deskSelfSchema>;

/** Columns of the desk's list that can be left out. */
export const deskListColumns = ['whom', 'site', 'alike', 'next', 'state', 'holder', 'region', 'desk'] as const;
export type DeskListColumn = (typeof deskListColumns)[number];

/** By what a list of cases is sorted. */
export const listOrders = ['due', 'newest', 'oldest'] as const;

/** What stood in the list when it was saved. Views that were saved before 2026-12 have neither order nor columns. */
const savedViewSchema = z.strictObject({
  name: word,
  query: z.string().max(500),
  view: z.string().max(20),
  order: z.enum(listOrders).exactOptional(),
  columns: z.array(z.enum(deskListColumns)).exactOptional(),
});

/** How the list of the desk looks, and what its person has kept of it. */
export const deskListSchema = z.strictObject({
  columns: z.array(z.enum(deskListColumns)),
  /** How much of an author's name stands in a row. */
  author: z.enum(['ends', 'none']),
  views: z.array(savedViewSchema).max(30),
});
export type DeskList = z.infer<typeof deskListSchema>;

/** An act on many cases that can be taken back for a day: what each said before, and which event says so now. */
export const bulkActSchema = z.strictObject({
  id: uuid,
  at: instant,
  kind: z.enum(['claim', 'later', 'status']),
  /** In words: to whom, until when, to which state. */
  to: z.string().max(200),
  cases: z
    .array(z.strictObject({ id: uuid, before: z.string().max(200).nullable(), now: z.string().max(200) }))
    .max(1_000),
});
export type BulkAct = z.infer<typeof bulkActSchema>;
