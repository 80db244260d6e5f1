import { z } from 'zod';
import { CodedError } from '../coded-error';
import { db } from './db';
import { instant, sha256Digest } from './instant-schema';

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
});

const key = 'pinned-keys';

/** The pin list, by name. A row that does not parse counts as empty: then nothing is pinned. */
export async function readPins(): Promise<Pin[]> {
  const parsed = z.array(pinSchema).safeParse((await db.settings.get(key))?.value);
  return parsed.success ? parsed.data : [];
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
    return put([...pins.values()]);
  });
}

export async function removePin(fingerprint: string): Promise<Pin[]> {
  return db.transaction('rw', db.settings, async () =>
    put((await readPins()).filter((pin) => pin.fingerprint !== fingerprint)),
  );
}

async function put(pins: Pin[]): Promise<Pin[]> {
  const sorted = pins.sort((a, b) => (`${a.name} ${a.fingerprint}` < `${b.name} ${b.fingerprint}` ? -1 : 1));
  await db.settings.put({ key, value: sorted });
  return sorted;
}

/** The list as a file for other devices. */
export function pinFile(pins: readonly Pin[]): string {
  return `${JSON.stringify({ format: 'banken-pinned-keys/1', pins }, undefined, 2)}\n`;
}

/** @throws CodedError `pins-unreadable` */
export function pinsInFile(text: string): Pin[] {
  try {
    return pinListSchema.parse(JSON.parse(text)).pins;
  } catch (error) {
    throw new CodedError('pins-unreadable', String(error).slice(0, 300));
  }
}
