import { foldCase } from '../../../utils/vault/events/fold-case';
import { judgeEvents } from '../../../utils/vault/events/judge-events';
import type { StoredObject } from '../../../utils/vault/store/object-store';
import type { Vault } from '../../../utils/vault/work/vault';
import type { Diary } from './storm-browser';

/** What two new machines find in a vault after a storm, held against what each writer has in its own hands. */
export async function aftermath(
  vault: string,
  diaries: readonly Diary[],
  [one, other]: readonly [Vault, Vault],
  sentAgain: ReadonlySet<string>,
) {
  const events = await one.shelf.events();
  const there = new Set(events.map(({ hash }) => hash));
  const versions = await one.store.versions('log/');
  const places = new Map<string, Set<string>>();
  for (const { key, etag } of versions) places.set(key, (places.get(key) ?? new Set()).add(etag));
  const judged = judgeEvents(vault, events);
  const again = judgeEvents(vault, [...(await other.shelf.events())].reverse());
  const told = (state: ReturnType<typeof foldCase>) =>
    JSON.stringify([[...state.words].map(([name, said]) => [name, said.map(({ event }) => event.hash)]), state.heads]);
  const split = [...judged.cases].filter(
    ([id, list]) => id !== vault && told(foldCase(list)) !== told(foldCase(again.cases.get(id) ?? [])),
  );
  // Each note of a storm is worded once
  const notes = events.flatMap(({ words }) =>
    words.state === 'read' && words.payload.kind === 'note' ? [JSON.stringify(words.payload.body)] : [],
  );
  return {
    written: diaries.reduce((sum, { written }) => sum + written, 0),
    lost: diaries.reduce((sum, { own, written }) => {
      const kept = own.filter((hash) => there.has(hash)).length;
      return sum + Math.max(written, own.length) - kept;
    }, 0),
    ...{ apart: judged.apart.length, split: split.length },
    unreadable: events.filter(({ words }) => words.state !== 'read').length,
    forked: [...places.values()].filter(({ size }) => size > 1).length,
    ...doublesOf(versions, sentAgain),
    repeated: notes.length - new Set(notes).size,
  };
}

/** Objects that lie there more than once with the same bytes, apart by who sent them again. */
function doublesOf(versions: readonly StoredObject[], sentAgain: ReadonlySet<string>) {
  const seen = new Set<string>();
  const twice = versions.filter(({ key, etag }) => {
    const place = `${key} ${etag}`;
    const isKnown = seen.has(place);
    seen.add(place);
    return isKnown;
  });
  const resent = twice.filter(({ key }) => sentAgain.has(key)).length;
  return { doubled: twice.length - resent, resent };
}
