import { type DBCore, type DBCoreTransaction, Dexie } from 'dexie';
import { type Changes, put } from './keep-columns';

/** Where a case stands in the register. The row with no id holds the next free place: none is given twice. */
export interface CasePlace {
  id: string;
  place: number;
}

/** The places of these cases; who has none gets the next, and who goes leaves its own for ever. */
export function placesOf(core: DBCore, trans: DBCoreTransaction, changes: Changes): PromiseLike<Map<string, number>> {
  const table = core.table('places');
  const ids = [...changes.keys()];
  return table.getMany({ trans, keys: ['', ...ids] }).then(([end, ...rows]: (CasePlace | undefined)[]) => {
    let next = end?.place ?? 0;
    const places = new Map<string, number>();
    const added: CasePlace[] = [];
    const gone: string[] = [];
    for (const [index, id] of ids.entries()) {
      const change = changes.get(id);
      const isGone = change?.incident === null;
      const known = rows[index]?.place;
      // What desks or clocks say of a case that is not here has no place
      const isOfCase = change?.incident || (change?.words.length ?? 0) > 0;
      if (known === undefined && (isGone || !isOfCase)) continue;
      const place = known ?? next++;
      places.set(id, place);
      if (isGone) gone.push(id);
      else if (known === undefined) added.push({ id, place });
    }
    const writes: PromiseLike<unknown>[] = [];
    if (added.length > 0) writes.push(put(table, trans, [{ id: '', place: next }, ...added]));
    if (gone.length > 0) writes.push(table.mutate({ type: 'delete', trans, keys: gone }));
    return Dexie.Promise.all(writes).then(() => places);
  });
}
