import { caseKinds } from '../events/case-kinds';
import type { ReadEvent } from '../events/event';
import { readEvent } from '../events/event-text';
import { foldCase } from '../events/fold-case';
import type { Vault } from './vault';

/** Kinds of words that are locks in a vault. */
export const keepingKinds = ['hold', 'retention'] as const;

/**
 * Says in the vault what this desk has said of keeping its cases: there a hold, and a day until which a case is kept, are
 * locks. Only what is newer than the vault's own last word, so that no desk takes another's back; also what was said while
 * the vault was closed.
 * @param acts of the desk's own log, of these kinds
 * @returns how many words were said
 */
export async function tellKeeping(
  vault: Vault,
  acts: readonly { readonly case: string; readonly text: string }[],
): Promise<number> {
  if (acts.length === 0) return 0;
  const { cases, roster } = await vault.judged();
  let said = 0;
  for (const about of new Set(acts.map((act) => act.case))) {
    const there = cases.get(about);
    if (!there || roster.shredded.has(about)) continue;
    const mine = foldCase(await eventsOf(acts.filter((act) => act.case === about))).words;
    const known = foldCase(there).words;
    for (const kind of keepingKinds) {
      const [word, last] = [mine.get(kind)?.at(-1), known.get(kind)?.at(-1)];
      if (!word || (last && last.event.header.at >= word.event.header.at)) continue;
      await vault.say(about, kind, caseKinds[kind].schema.parse(word.body));
      said += 1;
    }
  }
  return said;
}

async function eventsOf(acts: readonly { readonly text: string }[]): Promise<ReadEvent[]> {
  const read = await Promise.all(acts.map(({ text }) => readEvent(new TextEncoder().encode(text))));
  return read.filter((event) => typeof event !== 'string');
}
