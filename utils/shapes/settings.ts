import { z } from 'zod';
import { instant, uuid } from './scalars';

/** Network acts that nobody needs for a capture: each is off until the person switches it on. */
export const captureOptionsSchema = z.strictObject({
  /** Loads the permalink once more after every capture and compares. */
  secondRead: z.boolean(),
  /** Asks the site once for the time, to tell how far this device's clock is off. */
  siteClock: z.boolean(),
});
export type CaptureOptions = z.infer<typeof captureOptionsSchema>;

/** Which dates a notification was shown for, and which the person has looked at. Keys only. */
export const clockMarksSchema = z.strictObject({ told: z.array(z.string()), seen: z.array(z.string()) });
export type ClockMarks = z.infer<typeof clockMarksSchema>;

/** Since when the form of a route shows none of the fields that are known of it. A date, no address, no words. */
export const formHealthSchema = z.strictObject({ lackingSince: instant });

/** How reading one platform has gone on this device: dates and a count, no address, no words. */
export const siteHealthSchema = z.strictObject({
  /** Pages in a row that looked changed. */
  changedPages: z.number(),
  fineAt: instant.exactOptional(),
  /** First of the pages in a row. */
  changedSince: instant.exactOptional(),
});
export type SiteHealth = z.infer<typeof siteHealthSchema>;

/** How often permalinks of sent requests are looked at again. Off until the person chooses otherwise. */
export const stillUpRhythms = ['off', 'day', 'week'] as const;
export type StillUpRhythm = (typeof stillUpRhythms)[number];

/** A host that a person added, since anybody may run the platform's software under a name of their own. */
export const addedSiteSchema = z.strictObject({
  host: z.hostname(),
  platform: z.string().regex(/^[a-z0-9-]{1,64}$/),
  addedAt: instant,
});
export type AddedSite = z.infer<typeof addedSiteSchema>;

/** The time-stamp authority that the person or the company has chosen. Without a row nothing is ever sent. */
export const stampSettingsSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(500),
  /** Since when: captures before that wait from here, not from their seal. */
  since: instant,
  /** The authority's root certificates as PEM, had by another way than its answers. */
  roots: z.string().max(100_000).exactOptional(),
});
export type StampSettings = z.infer<typeof stampSettingsSchema>;

/** Failed tries to reach the time-stamp authority, in a row. */
export const stampSilenceSchema = z.strictObject({
  attempts: z.int().min(1),
  nextAt: instant,
  error: z.string().max(100),
});

/** How many texts were shown on a day in Japan, `YYYY-MM-DD`. */
export const shownSchema = z.strictObject({ day: z.iso.date(), count: z.int().min(0) });

/**
 * Captures that were begun or looked at from a tab of late: what the popup of that tab is about, and which were chosen
 * together. Numbers of tabs mean nothing for long, so a line ends with its age.
 */
export const tabCaptureSchema = z.strictObject({
  tabId: z.int(),
  frameId: z.int(),
  captureId: uuid,
  incidentId: uuid,
  at: instant,
  /** The same for all that were chosen together. */
  group: uuid.exactOptional(),
  /** The case for which the tab was opened, where the record went into it. */
  openedFor: uuid.exactOptional(),
});
export type TabCapture = z.infer<typeof tabCaptureSchema>;

/** A tab that a person opened to save the page of an account for a case. */
export const caseTabSchema = z.strictObject({ tabId: z.int(), incidentId: uuid, at: instant });
export type CaseTab = z.infer<typeof caseTabSchema>;
