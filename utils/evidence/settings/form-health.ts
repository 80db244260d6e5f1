import { changeSetting, readSetting } from './stored-settings';

/**
 * Keeps what one look at a form told: the first look in a row that found none of its fields counts, one that finds
 * some ends it. Gives that first instant.
 */
export async function keepFormHealth(routeId: string, isFound: boolean, now: string): Promise<string | undefined> {
  const kept = await changeSetting(`form-health:${routeId}`, (before) =>
    isFound ? undefined : (before ?? { lackingSince: now }),
  );
  return kept?.lackingSince;
}

/** The first of the looks in a row that found no field of this route's form; ISO 8601 UTC. */
export async function formLackingSince(routeId: string): Promise<string | undefined> {
  return (await readSetting(`form-health:${routeId}`))?.lackingSince;
}
