import { z } from 'zod';
import { foldWord, watchLists } from '../../capture/posts/watch-terms';
import { instant } from '../../shapes/scalars';
import { db } from '../db';

/** Shorter words stand in too many posts to mean anything. */
export const shortestTerm = 2;

export const watchTermSchema = z.strictObject({
  term: z.string().min(shortestTerm).max(100),
  list: z.enum(watchLists),
  addedAt: instant,
});
export type StoredTerm = z.infer<typeof watchTermSchema>;

const key = 'watch-terms';
const roundsKey = 'rounds';
const roundsSchema = z.record(z.string(), instant);

/** The company's own words, oldest first. A row that does not parse counts as none. */
export async function readWatchTerms(): Promise<StoredTerm[]> {
  const parsed = z.array(watchTermSchema).safeParse((await db.settings.get(key))?.value);
  return parsed.success ? parsed.data : [];
}

/** Whether two terms find the same posts. */
export function isSameTerm(one: string, other: string): boolean {
  return foldWord(one) === foldWord(other);
}

/** Adds a term (once) and gives the list. */
export async function addWatchTerm(added: StoredTerm): Promise<StoredTerm[]> {
  const term = watchTermSchema.parse({ ...added, term: added.term.trim() });
  return change((terms) => (terms.some((known) => isSameTerm(known.term, term.term)) ? terms : [...terms, term]));
}

export function removeWatchTerm(term: string): Promise<StoredTerm[]> {
  return change((terms) => terms.filter((known) => !isSameTerm(known.term, term)));
}

function change(act: (terms: StoredTerm[]) => StoredTerm[]): Promise<StoredTerm[]> {
  return db.transaction('rw', db.settings, async () => {
    const value = act(await readWatchTerms()).sort((one, other) => (one.addedAt < other.addedAt ? -1 : 1));
    await db.settings.put({ key, value });
    return value;
  });
}

/** When which search page was last opened, by `site term`. */
export async function readRounds(): Promise<Record<string, string>> {
  const parsed = roundsSchema.safeParse((await db.settings.get(roundsKey))?.value);
  return parsed.success ? parsed.data : {};
}

export function roundKey(site: string, term: string): string {
  return `${site} ${foldWord(term)}`;
}

export async function noteRound(site: string, term: string, now: string): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await db.settings.put({ key: roundsKey, value: { ...(await readRounds()), [roundKey(site, term)]: now } });
  });
}
