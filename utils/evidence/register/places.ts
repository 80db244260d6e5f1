import { type DBCore, type DBCoreKeyRange, type DBCoreTransaction, Dexie } from 'dexie';
import { chunkSize, idAt, type RegisterChunk } from './chunks';
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
/** `DBCoreRangeType.Any`. */
const everything = { type: 3, lower: undefined, upper: undefined } as DBCoreKeyRange;

/** Places as they are given by now, and the next free one. */
function knownPlaces(core: DBCore, trans: DBCoreTransaction, ids: readonly string[]) {
  const read: PromiseLike<Map<string, number>> =
    ids.length < many
      ? Dexie.Promise.resolve(new Map<string, number>())
      : registerOf(core, trans).then((chunks) => placesIn(chunks, new Set(ids)));
  return read.then((known) => {
    const keys = ['', ...ids.filter((id) => !known.has(id))];
    return core
      .table('places')
      .getMany({ trans, keys })
      .then(([end, ...rows]: (CasePlace | undefined)[]) => {
        for (const row of rows) if (row) known.set(row.id, row.place);
        return { end: end?.place ?? 0, known };
      });
  });
}

function registerOf(core: DBCore, trans: DBCoreTransaction): PromiseLike<RegisterChunk[]> {
  const table = core.table('register');
  const query = { index: table.schema.primaryKey, range: everything };
  return table.query({ trans, values: true, query }).then(({ result }) => result as RegisterChunk[]);
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
