import { z } from 'zod';
import { instant } from '../../shapes/scalars';
import { db } from '../db';

/** Since when the form of a route shows none of the fields that are known of it. A date, no address, no words. */
const formHealthSchema = z.strictObject({ lackingSince: instant });

const keyOf = (routeId: string) => `form-health:${routeId}`;

/**
 * Keeps what one look at a form told: the first look in a row that found none of its fields counts, one that finds
 * some ends it. Gives that first instant.
 */
export async function keepFormHealth(routeId: string, isFound: boolean, now: string): Promise<string | undefined> {
  return db.transaction('rw', db.settings, async () => {
    const before = await formLackingSince(routeId);
    if (isFound && before !== undefined) await db.settings.delete(keyOf(routeId));
    if (isFound) return undefined;
    if (before === undefined) await db.settings.put({ key: keyOf(routeId), value: { lackingSince: now } });
    return before ?? now;
  });
}

/** The first of the looks in a row that found no field of this route's form; ISO 8601 UTC. */
export async function formLackingSince(routeId: string): Promise<string | undefined> {
  const parsed = formHealthSchema.safeParse((await db.settings.get(keyOf(routeId)))?.value);
  return parsed.success ? parsed.data.lackingSince : undefined;
}
