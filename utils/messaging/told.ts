import { z } from 'zod';
import { errorCodes } from '../error-codes';
import { browser } from './browser';

/**
 * What went wrong in the worker while nobody was looking: a code and a time, no words and no address of a page.
 * `capture`: a capture was refused · `worker`: something that nobody caught.
 */
const toldSchema = z.strictObject({
  code: z.enum(errorCodes),
  about: z.enum(['capture', 'worker']),
  at: z.iso.datetime({ precision: 3 }),
});
type Told = z.infer<typeof toldSchema>;

const key = 'told';
const places = ['local', 'session'] as const;

/** Keeps the newest for the next page of this extension; in the browser's memory where the disk takes nothing. */
export async function keepTold(told: Omit<Told, 'at'>): Promise<void> {
  const row = { [key]: { ...told, at: new Date().toISOString() } };
  // A full disk: memory lasts until the browser is closed
  await browser.storage.local.set(row).catch(() => browser.storage.session.set(row));
}

/** Gives what was kept, and forgets it: it is shown once. */
export async function takeTold(): Promise<Told[]> {
  const found = await Promise.all(places.map(async (place) => (await browser.storage[place].get(key))[key]));
  await Promise.all(places.map((place, index) => found[index] && browser.storage[place].remove(key)));
  return found.flatMap((row) => {
    const read = toldSchema.safeParse(row);
    return read.success ? [read.data] : [];
  });
}

/** Calls back when something is kept while this page is open. */
export function followTold(changed: () => void): void {
  browser.storage.onChanged.addListener((changes) => {
    if (changes[key]?.newValue !== undefined) changed();
  });
}
