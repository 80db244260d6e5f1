import { type DBCore, type DBCoreTransaction, Dexie } from 'dexie';
import { put } from '../following-layer';
import { chunkSize, idAt, type RegisterChunk } from './chunks';
import type { Changes } from './keep-columns';

/** Where a case stands in the register. The row with no id holds the next free place: none is given twice. */
export interface CasePlace {
  id: string;
  place: number;
}

/** The places of these cases; who has none gets the next, and who goes leaves its own for ever. */
export function placesOf(core: DBCore, trans: DBCoreTransaction, changes: Changes): PromiseLike<Map<string, number>> {
  const table = core.table('places');
  const ids = [...changes.keys()];
  return knownPlaces(core, trans, ids).then(({ end, known: before }) => {
    let next = end;
    const places = new Map<string, number>();
    const added: CasePlace[] = [];
    const gone: string[] = [];
    for (const id of ids) {
      const change = changes.get(id);
      const isGone = change?.incident === null;
      const known = before.get(id);
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

/** From so many cases on the whole register, a row a thousand, is read sooner than the place of each. */
const many = 100;

/** Places as they are given by now, and the next free one. */
function knownPlaces(core: DBCore, trans: DBCoreTransaction, ids: readonly string[]) {
  const table = core.table('places');
  return table.get({ trans, key: '' }).then((row: CasePlace | undefined) => {
    const end = row?.place ?? 0;
    const read = ids.length < many ? Dexie.Promise.resolve([]) : registerOf(core, trans, end);
    return read.then((chunks) => {
      const known = placesIn(chunks, new Set(ids));
      const keys = ids.filter((id) => !known.has(id));
      return table.getMany({ trans, keys }).then((rows: (CasePlace | undefined)[]) => {
        for (const each of rows) if (each) known.set(each.id, each.place);
        return { end, known };
      });
    });
  });
}

function registerOf(core: DBCore, trans: DBCoreTransaction, end: number): PromiseLike<RegisterChunk[]> {
  const keys = Array.from({ length: Math.ceil(end / chunkSize) }, (_, n) => n);
  return core
    .table('register')
    .getMany({ trans, keys })
    .then((chunks: (RegisterChunk | undefined)[]) => chunks.filter((chunk) => chunk !== undefined));
}

function placesIn(chunks: readonly RegisterChunk[], wanted: ReadonlySet<string>): Map<string, number> {
  const places = new Map<string, number>();
  for (const chunk of chunks)
    for (let at = 0; at < chunk.status.length; at += 1) {
      const id = idAt(chunk, at);
      if (wanted.has(id)) places.set(id, chunk.n * chunkSize + at);
    }
  return places;
}
