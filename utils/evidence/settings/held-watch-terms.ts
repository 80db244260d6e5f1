import { foldWord } from '../../capture/posts/watch-terms';
import { type WatchTerm, watchTermSchema } from '../../shapes/watch-term';
import { readPolicy } from './company-policy';
import { changeSetting, readSetting } from './stored-settings';

/** A word that posts are held against; one of the company's policy cannot be taken away here. */
export interface HeldTerm extends WatchTerm {
  isFixed: boolean;
}

/** The words of the policy and those that were added here, oldest first; a word that both have is the policy's. */
export async function readWatchTerms(): Promise<HeldTerm[]> {
  const own = (await readSetting('watch-terms')) ?? [];
  const policy = await readPolicy();
  const fixed = (policy?.values.watchTerms ?? []).map((term) => ({ ...term, addedAt: policy?.since ?? '' }));
  const others = own.filter(({ term }) => !fixed.some((each) => isSameTerm(each.term, term)));
  return [...fixed.map((term) => ({ ...term, isFixed: true })), ...others.map((term) => ({ ...term, isFixed: false }))];
}

/** Whether two terms find the same posts. */
export function isSameTerm(one: string, other: string): boolean {
  return foldWord(one) === foldWord(other);
}

/** Adds a term (once) and gives the list. */
export async function addWatchTerm(added: WatchTerm): Promise<WatchTerm[]> {
  const term = watchTermSchema.parse({ ...added, term: added.term.trim() });
  return change((terms) => (terms.some((known) => isSameTerm(known.term, term.term)) ? terms : [...terms, term]));
}

export function removeWatchTerm(term: string): Promise<WatchTerm[]> {
  return change((terms) => terms.filter((known) => !isSameTerm(known.term, term)));
}

async function change(act: (terms: WatchTerm[]) => WatchTerm[]): Promise<WatchTerm[]> {
  const changed = await changeSetting('watch-terms', (terms = []) =>
    act(terms).sort((one, other) => (one.addedAt < other.addedAt ? -1 : 1)),
  );
  return changed ?? [];
}

/** When which search page was last opened, by `site term`. */
export async function readRounds(): Promise<Record<string, string>> {
  return (await readSetting('rounds')) ?? {};
}

export function roundKey(site: string, term: string): string {
  return `${site} ${foldWord(term)}`;
}

export async function noteRound(site: string, term: string, now: string): Promise<void> {
  await changeSetting('rounds', (rounds) => ({ ...rounds, [roundKey(site, term)]: now }));
}
