import { z } from 'zod';
import { strictJson } from '../../bytes/strict-json';
import { CodedError } from '../../coded-error';
import { type Pin, pinSchema } from '../../shapes/keys';
import { sha256Digest } from '../../shapes/scalars';
import { db } from '../db';
import { readPolicy } from '../settings/company-policy';
import { changeSetting, readSetting } from '../settings/stored-settings';

/** The file in which pin lists travel. */
const pinListSchema = z.strictObject({
  format: z.literal('banken-pinned-keys/1'),
  pins: z.array(pinSchema).max(10_000),
  /** Keys that must no longer be believed, each with the day since when. */
  revoked: z.array(pinSchema).max(10_000).exactOptional(),
});
type PinList = Pick<z.infer<typeof pinListSchema>, 'pins' | 'revoked'>;

/** The pin list by name, with the keys of the company's policy; one that was revoked here stays out. */
export async function readPins(): Promise<Pin[]> {
  const own = (await readSetting('pinned-keys')) ?? [];
  const policy = await readPolicy();
  const fixed = (policy?.values.pinnedKeys ?? []).map((pin) => ({ ...pin, addedAt: policy?.since ?? '' }));
  if (fixed.length === 0) return own;
  const known = new Set([...own, ...(await readRevoked())].map(({ fingerprint }) => fingerprint));
  return byName([...own, ...fixed.filter(({ fingerprint }) => !known.has(fingerprint))]);
}

/** Keys that somebody here has revoked, by name. */
export async function readRevoked(): Promise<Pin[]> {
  return (await readSetting('revoked-keys')) ?? [];
}

/** A lost or stolen device: its key leaves the pin list and stands among the revoked ones from now on. */
export async function revokeKeys(revoked: readonly Pin[]): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const fingerprints = new Set(revoked.map(({ fingerprint }) => fingerprint));
    await changeSetting('pinned-keys', (pins = []) => pins.filter(({ fingerprint }) => !fingerprints.has(fingerprint)));
    await changeSetting('revoked-keys', (known = []) => {
      const isKnown = (pin: Pin) => known.some(({ fingerprint }) => fingerprint === pin.fingerprint);
      return byName([...known, ...revoked.filter((pin) => !isKnown(pin))]);
    });
  });
}

/** Takes a key off the list of revoked ones; it is pinned again only when somebody pins it. */
export async function removeRevoked(fingerprint: string): Promise<void> {
  await changeSetting('revoked-keys', (pins = []) => pins.filter((pin) => pin.fingerprint !== fingerprint));
}

/** A fingerprint as people pass it on: blanks, colons and upper case go; anything else is `undefined`. */
export function fingerprintIn(text: string): string | undefined {
  const parsed = sha256Digest.safeParse(text.replace(/[\s:：]+/g, '').toLowerCase());
  return parsed.success ? parsed.data : undefined;
}

/** Adds keys. One that is pinned already keeps its day and takes the new name. */
export async function addPins(added: readonly Pin[]): Promise<Pin[]> {
  return db.transaction('rw', db.settings, async () => {
    // A revoked key does not come back by a list that still has it
    const revoked = new Set((await readRevoked()).map(({ fingerprint }) => fingerprint));
    const pinned = await changeSetting('pinned-keys', (known = []) => {
      const pins = new Map(known.map((pin) => [pin.fingerprint, pin]));
      for (const pin of added) {
        const { addedAt } = pins.get(pin.fingerprint) ?? pin;
        pins.set(pin.fingerprint, pinSchema.parse({ ...pin, addedAt }));
      }
      return byName([...pins.values()].filter(({ fingerprint }) => !revoked.has(fingerprint)));
    });
    return pinned ?? [];
  });
}

export async function removePin(fingerprint: string): Promise<Pin[]> {
  const left = await changeSetting('pinned-keys', (pins = []) => pins.filter((pin) => pin.fingerprint !== fingerprint));
  return left ?? [];
}

function byName(pins: Pin[]): Pin[] {
  return pins.sort((a, b) => (`${a.name} ${a.fingerprint}` < `${b.name} ${b.fingerprint}` ? -1 : 1));
}

/** The list as a file for other devices. */
export function pinFile(pins: readonly Pin[], revoked: readonly Pin[] = []): string {
  const list = { format: 'banken-pinned-keys/1', pins, ...(revoked.length > 0 ? { revoked } : {}) };
  return `${JSON.stringify(list, undefined, 2)}\n`;
}

/** @throws CodedError `pins-unreadable` */
export function pinsInFile(text: string): Required<PinList> {
  try {
    const { pins, revoked = [] } = pinListSchema.parse(strictJson(text));
    return { pins, revoked };
  } catch (error) {
    throw new CodedError('pins-unreadable', String(error).slice(0, 300));
  }
}
