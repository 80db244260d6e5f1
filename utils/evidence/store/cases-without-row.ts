import { db } from '../db';
import { countOfWholeRows } from '../figures/counters';
import { casesHere, deletedCases, isWordless } from './desk-acts';

/**
 * Cases of which there are acts and no row: of an earlier version, or of a backup. All acts are walked over for it, so where
 * there is none that is kept, until a backup is put back.
 */
export async function casesWithoutRow(): Promise<string[]> {
  if (await db.counts.get(countOfWholeRows)) return [];
  return db.transaction('rw', [db.acts, db.desk, db.incidents, db.counts], async () => {
    const [said, rows] = await Promise.all([
      db.acts.orderBy('case').uniqueKeys(),
      db.desk.toCollection().primaryKeys(),
    ]);
    const known = new Set(rows);
    const missing = said.map(String).filter((id) => !known.has(id));
    const deleted = await deletedCases(missing);
    const untold = await untoldCases(missing);
    const left = missing.filter((id) => !deleted.has(id) && !untold.has(id));
    if (left.length === 0) await db.counts.put({ of: countOfWholeRows, size: 1 });
    return left;
  });
}

/** Those that are not here and of which no act has its words: made unreadable, or not told yet. A row of them would be empty. */
async function untoldCases(ids: readonly string[]): Promise<Set<string>> {
  const here = await casesHere(ids);
  const untold = new Set(ids.filter((id) => !here.has(id)));
  await db.acts
    .where('case')
    .anyOf([...untold])
    .each((act) => {
      if (!isWordless(act)) untold.delete(act.case);
    });
  return untold;
}
