import { actsByCase } from '../../utils/desk/desk-log';
import { caseKinds } from '../../utils/vault/events/case-kinds';
import { foldCase } from '../../utils/vault/events/fold-case';
import type { Vault } from '../../utils/vault/work/vault';

const kinds = ['hold', 'retention'] as const;

/**
 * Says in the vault what this desk has said of keeping its cases: there a hold, and a day until which a case is kept, are
 * locks. Only what is newer than the vault's own last word, so that no desk takes another's back; also what was said while
 * the vault was closed.
 * @returns how many words were said
 */
export async function tellKeeping(vault: Vault): Promise<number> {
  const here = await actsByCase(kinds);
  if (here.size === 0) return 0;
  const { cases, roster } = await vault.judged();
  let said = 0;
  for (const [about, acts] of here) {
    const there = cases.get(about);
    if (!there || roster.shredded.has(about)) continue;
    const [mine, known] = [foldCase(acts).words, foldCase(there).words];
    for (const kind of kinds) {
      const [word, last] = [mine.get(kind)?.at(-1), known.get(kind)?.at(-1)];
      if (!word || (last && last.event.header.at >= word.event.header.at)) continue;
      await vault.say(about, kind, caseKinds[kind].schema.parse(word.body));
      said += 1;
    }
  }
  return said;
}
