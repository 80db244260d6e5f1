import { db } from '../../../utils/evidence/db';
import { madeWeek } from './made-week';

/** Runs in a page of the extension: writes the week into the real database, as a restore would. */
export async function layWeek(now: string, me: string): Promise<number> {
  const { lists, cases } = await madeWeek(now);
  await db.transaction('rw', db.tables, async () => {
    await db.captures.bulkAdd(cases.map(({ capture }) => capture));
    await db.incidents.bulkAdd(cases.map(({ incident }) => incident));
    await db.custody.bulkAdd(cases.flatMap(({ custody }) => custody));
    // As they are: schemas would be compiled, which a page may not
    await db.settings.bulkPut([
      { key: 'company-lists', value: lists },
      { key: 'desk-self', value: { name: me, role: 'reviewer' } },
    ]);
  });
  return cases.length;
}
