import { z } from 'zod';
import { CodedError } from '../../coded-error';
import { instant, sha256Digest } from '../../shapes/scalars';
import { db } from '../db';

/** A device key that somebody here has compared with its owner, by a way other than a pack. */
export const pinSchema = z.strictObject({
  /** SHA-256 of the key's SubjectPublicKeyInfo. */
  fingerprint: sha256Digest,
  /** Whose device: as the company names it. */
  name: z.string().trim().min(1).max(100),
  addedAt: instant,
});
export type Pin = z.infer<typeof pinSchema>;

/** The file in which pin lists travel. */
export const pinListSchema = z.strictObject({
  format: z.literal('banken-pinned-keys/1'),
  pins: z.array(pinSchema).max(10_000),
  /** Keys that must no longer be believed, each with the day since when. */
  revoked: z.array(pinSchema).max(10_000).exactOptional(),
});
export type PinList = Pick<z.infer<typeof pinListSchema>, 'pins' | 'revoked'>;

const key = 'pinned-keys';
const revokedKey = 'revoked-keys';

/** The pin list, by name. A row that does not parse counts as empty: then nothing is pinned. */
export async function readPins(): Promise<Pin[]> {
  const parsed = z.array(pinSchema).safeParse((await db.settings.get(key))?.value);
  return parsed.success ? parsed.data : [];
}

/** Keys that somebody here has revoked, by name. */
export async function readRevoked(): Promise<Pin[]> {
  const parsed = z.array(pinSchema).safeParse((await db.settings.get(revokedKey))?.value);
  return parsed.success ? parsed.data : [];
}

/** A lost or stolen device: its key leaves the pin list and stands among the revoked ones from now on. */
export async function revokeKeys(revoked: readonly Pin[]): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const known = await readRevoked();
    const added = revoked.filter(({ fingerprint }) => !known.some((pin) => pin.fingerprint === fingerprint));
    const fingerprints = new Set(revoked.map(({ fingerprint }) => fingerprint));
    await put(
      (await readPins()).filter((pin) => !fingerprints.has(pin.fingerprint)),
      key,
    );
    await put([...known, ...added.map((pin) => pinSchema.parse(pin))], revokedKey);
  });
}

/** Takes a key off the list of revoked ones; it is pinned again only when somebody pins it. */
export async function removeRevoked(fingerprint: string): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await put(
      (await readRevoked()).filter((pin) => pin.fingerprint !== fingerprint),
      revokedKey,
    );
  });
}

/** A fingerprint as people pass it on: blanks, colons and upper case go; anything else is `undefined`. */
export function fingerprintIn(text: string): string | undefined {
  const parsed = sha256Digest.safeParse(text.replace(/[\s:：]+/g, '').toLowerCase());
  return parsed.success ? parsed.data : undefined;
}

/** Adds keys. One that is pinned already keeps its day and takes the new name. */
export async function addPins(added: readonly Pin[]): Promise<Pin[]> {
  return db.transaction('rw', db.settings, async () => {
    const pins = new Map((await readPins()).map((pin) => [pin.fingerprint, pin]));
    for (const pin of added) {
      const { addedAt } = pins.get(pin.fingerprint) ?? pin;
      pins.set(pin.fingerprint, pinSchema.parse({ ...pin, addedAt }));
    }
    // A revoked key does not come back by a list that still has it
    const revoked = new Set((await readRevoked()).map(({ fingerprint }) => fingerprint));
    return put(
      [...pins.values()].filter(({ fingerprint }) => !revoked.has(fingerprint)),
      key,
    );
  });
}

export async function removePin(fingerprint: string): Promise<Pin[]> {
  return db.transaction('rw', db.settings, async () =>
    put(
      (await readPins()).filter((pin) => pin.fingerprint !== fingerprint),
      key,
    ),
  );
}

async function put(pins: Pin[], row: string): Promise<Pin[]> {
  const sorted = pins.sort((a, b) => (`${a.name} ${a.fingerprint}` < `${b.name} ${b.fingerprint}` ? -1 : 1));
  await db.settings.put({ key: row, value: sorted });
  return sorted;
}

/** The list as a file for other devices. */
export function pinFile(pins: readonly Pin[], revoked: readonly Pin[] = []): string {
  const list = { format: 'banken-pinned-keys/1', pins, ...(revoked.length > 0 ? { revoked } : {}) };
  return `${JSON.stringify(list, undefined, 2)}\n`;
}

/** @throws CodedError `pins-unreadable` */
export function pinsInFile(text: string): Required<PinList> {
  try {
    const { pins, revoked = [] } = pinListSchema.parse(JSON.parse(text));
    return { pins, revoked };
  } catch (error) {
    throw new CodedError('pins-unreadable', String(error).slice(0, 300));
  }
}
