import { z } from 'zod';
import { bulkActSchema, companyListsSchema, deskListSchema, deskSelfSchema } from '../../shapes/desk/company';
import {
  addressJobSchema,
  handOverSchema,
  inboxSchema,
  keptDeskSchema,
  privateNoteSchema,
  tombstoneSchema,
  withdrawalSchema,
} from '../../shapes/hand-over';
import {
  deviceKeySchema,
  heldRowsSchema,
  invitationSchema,
  lockedProfileSchema,
  pinSchema,
  replyKeySchema,
  reviewerIdentitySchema,
} from '../../shapes/keys';
import { keptPolicySchema } from '../../shapes/policy/kept-policy';
import { openingsSchema, readingSchema } from '../../shapes/reading';
import { instant, sha256Digest } from '../../shapes/scalars';
import {
  addedSiteSchema,
  captureOptionsSchema,
  caseTabSchema,
  clockMarksSchema,
  formHealthSchema,
  shownSchema,
  siteHealthSchema,
  stampSettingsSchema,
  stampSilenceSchema,
  stillUpRhythms,
  tabCaptureSchema,
} from '../../shapes/settings';
import { profileSchema } from '../../shapes/takedown/profile';
import { personalSchema } from '../../shapes/takedown/received';
import { watchTermSchema } from '../../shapes/watch-term';
import { db } from '../db';

/** Every row of the settings table by its key, with the shape of its value. */
const single = {
  /** Desk and hand-over; up to 2026-11-27 also what is `personal` now. */
  profile: profileSchema,
  personal: personalSchema,
  'profile-locked': lockedProfileSchema,
  shown: shownSchema,
  'capture-options': captureOptionsSchema,
  /** Nothing of ours in pages. */
  'quiet-mode': z.boolean(),
  'clock-marks': clockMarksSchema,
  /** The rules that the stored dates were worked out by. */
  'due-rules': z.string().max(100_000),
  'company-policy': keptPolicySchema,
  /** When the first steps were opened by themselves. */
  welcomed: instant,
  'still-up': z.enum(stillUpRhythms),
  'watch-terms': z.array(watchTermSchema),
  /** When which search page was last opened, by `site term`. */
  rounds: z.record(z.string(), instant),
  'added-sites': z.array(addedSiteSchema),
  'time-stamp': stampSettingsSchema,
  'stamp-silence': stampSilenceSchema,
  'device-key': deviceKeySchema,
  /** A backup is being put in: its files may be here, and its rows are not. */
  restoring: z.literal(true),
  /** Fingerprints of the keys that signed what a backup brought here: their private halves stayed behind. */
  'earlier-keys': z.array(sha256Digest).max(50),
  'reviewer-identity': reviewerIdentitySchema,
  'pinned-keys': z.array(pinSchema),
  'revoked-keys': z.array(pinSchema),
  /** Bytes that the court's filing system takes in one upload. */
  'mints-limit': z.int().positive(),
  'tab-captures': z.array(tabCaptureSchema),
  'case-tabs': z.array(caseTabSchema),
  /** Long lists in pages. */
  'list-paged': z.boolean(),
  /** The company's shops, codes of people and reviewers. */
  'company-lists': companyListsSchema,
  /** Who sits at this desk. */
  'desk-self': deskSelfSchema,
  'desk-list': deskListSchema,
  /** How this person reads: daily guide, harder masks. */
  reading: readingSchema,
  openings: openingsSchema,
  /** Acts on many cases of the last day, newest last. */
  'bulk-acts': z.array(bulkActSchema).max(50),
  /** Desks to which this person hands over, newest last. */
  desks: z.array(keptDeskSchema).max(50),
  /** Invitations that this person did not take, by the SHA-256 of what their desk signed, newest last. */
  'declined-desks': z.array(sha256Digest).max(200),
  /** Consents that were taken back before what they are about came here, oldest first. */
  'early-withdrawals': z
    .array(z.strictObject({ notice: withdrawalSchema, fingerprint: sha256Digest, arrivedAt: instant }))
    .max(200),
  /** What the desk here says of itself when it invites. */
  invitation: invitationSchema,
  /** Recipients that the desk here has withdrawn. */
  'withdrawn-recipients': z.array(z.string()).max(50),
  /** The key to which answers are sealed. */
  'reply-key': replyKeySchema,
  /** With what records are handed in where no policy says it. */
  inbox: inboxSchema,
  /** Files that were taken in with many others, by name, size and date. */
  'taken-files': z.array(z.string().max(300)).max(5_000),
  'private-notes': z.array(privateNoteSchema).max(5_000),
  /** Addresses that are being read, or were last. */
  addresses: z.array(addressJobSchema).max(20),
  /** The tab in which they are opened. */
  'address-tab': z.int(),
} as const;

/** Rows of which there is one for each of something: its name, a colon, and which one. */
const families = {
  /** By platform. */
  health: siteHealthSchema,
  /** By route. */
  'form-health': formHealthSchema,
  /** By year: the last running number. */
  'incident-number': z.int().min(0),
  /** By hand-over. */
  'hand-over': handOverSchema,
  /** By what was thrown away. */
  tombstone: tombstoneSchema,
  /** The same while it can still be taken back: rows as they stood. */
  held: heldRowsSchema,
  /** By record: pictures that a person chose to keep on this device alone. */
  aside: heldRowsSchema,
  /** By incident: which first steps are done, and when. */
  'first-steps': z.record(z.string().max(60), instant),
} as const;

type Single = typeof single;
type Families = typeof families;
type Family = keyof Families;

type SettingKey = keyof Single | `${Family}:${string}`;
type SettingValue<Key extends SettingKey> = Key extends keyof Single
  ? z.infer<Single[Key]>
  : Key extends `${infer Name extends Family}:${string}`
    ? z.infer<Families[Name]>
    : never;

const unshared: readonly string[] = [
  'device-key',
  'company-policy',
  'welcomed',
  'tab-captures',
  'case-tabs',
  'addresses',
  'address-tab',
  'held',
  'aside',
  'restoring',
];

/** Rows that belong to this browser and to nobody else: no backup carries them. */
export const isUnshared = (key: string) => unshared.includes(key.split(':')[0] ?? '');

function schemaOf(key: string): z.ZodType | undefined {
  if (Object.hasOwn(single, key)) return single[key as keyof Single];
  const [family = '', which] = key.split(/:(.*)/s);
  return which && Object.hasOwn(families, family) ? families[family as Family] : undefined;
}

/** A stored row when key and value are known here; else `undefined`, as if there were none. */
export function settingRowIn(row: unknown): { key: string; value: unknown } | undefined {
  const { key, value } = Object(row) as { key?: unknown; value?: unknown };
  const parsed = typeof key === 'string' ? schemaOf(key)?.safeParse(value) : undefined;
  return parsed?.success ? { key: String(key), value: parsed.data } : undefined;
}

/** The value of a setting; a row that does not parse counts as none. */
export async function readSetting<Key extends SettingKey>(key: Key): Promise<SettingValue<Key> | undefined> {
  return settingRowIn(await db.settings.get(key))?.value as SettingValue<Key> | undefined;
}

/**
 * Writes a setting, or takes it away with `undefined`.
 * @throws ZodError for a value that does not have its shape
 */
export async function writeSetting<Key extends SettingKey>(
  key: Key,
  value: SettingValue<Key> | undefined,
): Promise<void> {
  if (value === undefined) await db.settings.delete(key);
  else await db.settings.put({ key, value: (schemaOf(key) ?? z.never()).parse(value) });
}

/** Changes a setting by what it is now, in one transaction; gives what it is then. */
export async function changeSetting<Key extends SettingKey>(
  key: Key,
  change: (now: SettingValue<Key> | undefined) => SettingValue<Key> | undefined,
): Promise<SettingValue<Key> | undefined> {
  return db.transaction('rw', db.settings, async () => {
    const before = await readSetting(key);
    const value = change(before);
    if (value !== before) await writeSetting(key, value);
    return value;
  });
}

/** All rows of a family, in the order of their keys; rows that do not parse count as none. */
export async function readFamily<Name extends Family>(name: Name): Promise<z.infer<Families[Name]>[]> {
  const rows = await db.settings.where('key').startsWith(`${name}:`).toArray();
  const read = rows.map((row) => settingRowIn(row)?.value);
  return read.filter((value) => value !== undefined) as z.infer<Families[Name]>[];
}
