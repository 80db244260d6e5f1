import type { DBCoreDeleteRangeRequest, DBCoreDeleteRequest, DBCoreTable } from 'dexie';

/** The keys that a removal takes away, of a table whose keys are ids. */
export function keysOf(table: DBCoreTable, request: DBCoreDeleteRequest | DBCoreDeleteRangeRequest): Promise<string[]> {
  const { trans } = request;
  if (request.type === 'delete') return table.getMany({ trans, keys: [] }).then(() => request.keys as string[]);
  const query = { index: table.schema.primaryKey, range: request.range };
  return table.query({ trans, values: false, query }).then(({ result }) => result as string[]);
}
