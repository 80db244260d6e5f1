import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../utils/bytes/digest';
import { sealOf } from '../../../utils/capture/job/seal';
import { verifyChain } from '../../../utils/evidence/custody-chain';
import { db, EvidenceDatabase } from '../../../utils/evidence/db';
import { readRegister } from '../../../utils/evidence/register/read-register';
import { takeUp } from '../../../utils/evidence/register/take-up';
import { settingRowIn } from '../../../utils/evidence/settings/stored-settings';
import { upgradeToVersion3, upgradeToVersion19 } from '../../../utils/evidence/upgrades';
import { deskActSchema } from '../../../utils/shapes/desk/desk-act';
import {
  captureJobSchema,
  captureSchema,
  custodyEntrySchema,
  incidentSchema,
  redactionSchema,
  requestSchema,
  type StoredFile,
} from '../../../utils/shapes/schema';
import { representatives } from '../../harness/whole';

const folder = new URL('../../fixtures/evidence/', import.meta.url);
const versions = readdirSync(folder).filter((name) => /^v\d+\.json$/.test(name));
const schemas = {
  captures: captureSchema,
  incidents: incidentSchema,
  custody: custodyEntrySchema,
  requests: requestSchema,
  jobs: captureJobSchema,
  redactions: redactionSchema,
  acts: deskActSchema,
} as const;

/** The tables as each version made them, written down here so that nobody edits an old version unseen. */
const tables = {
  1: {
    captures: 'id, incidentId, postKey, capturedAt',
    files: '[captureId+name], captureId',
    jobs: 'id, state, postKey, incidentId, tab.tabId',
    incidents: 'id, &number, status, createdAt',
    custody: '[incidentId+seq], captureId',
    requests: 'id, incidentId, captureId, state',
    settings: 'key',
  },
  2: { redactions: 'id, incidentId, captureId' },
  3: { jobs: 'id, state, postKey, incidentId' },
  4: {
    requests: 'id, incidentId, captureId, state, preparedAt',
    places: 'id',
    register: 'n, [n+rev]',
    words: 'n, [n+rev]',
  },
  5: {
    queue: '[kind+id], [kind+dueAt]',
    dues: 'key, incidentId, [span+unseenFrom], [span+untoldFrom]',
  },
  6: { acts: 'hash, case, &[writer+seq], kind' },
  7: { desk: 'id', columns: 'n, [n+rev]' },
  8: {
    figures: 'key, [kind+year+size]',
    dues: 'key, incidentId, dueOn, [span+unseenFrom], [span+untoldFrom]',
  },
  9: { lock: 'id' },
  10: {},
  11: {},
  12: {},
  13: {},
  14: {},
  15: { counts: 'of' },
  16: { compared: 'n, rev' },
  17: {},
  18: {},
  19: {},
  20: { register: 'n', words: 'n', columns: 'n', figures: 'key' },
  21: {},
  22: {},
};

type Rows = Record<string, Record<string, unknown>[]>;

const numberArrays = { Uint16Array, Float64Array };

/** JSON has no bytes: they stand in a golden file as base64, other arrays of numbers under their name. */
function goldenRows(name: string): Rows {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'), (_, value: unknown) => {
    const { base64, numbers, as } = Object(value) as { base64?: string; numbers?: number[]; as?: string };
    if (numbers) return new numberArrays[as as keyof typeof numberArrays](numbers);
    return base64 === undefined ? value : new Uint8Array(Buffer.from(base64, 'base64'));
  }) as Rows;
}

/** What version 3 makes of a database of version 2: its golden file, less the row that only version 3 writes. */
function upgradedRows(): Rows {
  const rows = goldenRows('v3.json');
  const later = {
    places: [],
    register: [],
    words: [],
    queue: [],
    dues: [],
    acts: [],
    desk: [],
    columns: [],
    compared: [],
    figures: [],
    lock: [],
    counts: [{ of: 'captures', size: rows['captures']?.length ?? 0 }],
  };
  const ended = ['tab-captures', 'stamp-queue'];
  return { ...rows, ...later, settings: rows['settings']!.filter(({ key }) => !ended.includes(String(key))) };
}

/** A database as that version left it, closed. */
async function asLeftBy(version: number, name: string, golden: Rows): Promise<void> {
  const left = new Dexie(name);
  for (const [number, stores] of Object.entries(tables))
    if (Number(number) <= version) left.version(+number).stores(stores);
  await left.open();
  for (const [table, rows] of Object.entries(golden)) await left.table(table).bulkAdd(rows);
  left.close();
}

async function rowsOf(database: Dexie): Promise<Rows> {
  return Object.fromEntries(
    await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()])),
  );
}

/** Rows of a table by what tells them apart: their order is the key's and says nothing. */
const sorted = (rows: Rows) =>
  Object.fromEntries(
    Object.entries(rows).map(([table, all]) => [
      table,
      all
        .map((row) =>
          JSON.stringify(row, (_, value) => (ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value)),
        )
        .sort(),
    ]),
  );

/** Chunks as they are since version 20: their changes are counted beside them. */
const unnumbered = (rows: Rows[string] = []) =>
  rows.map((row) => {
    const { rev: _, ...chunk } = row;
    return chunk;
  });

/** What was said of cases, with the numbers of courts, which stand there since version 21. */
const saidSince21 = (rows: Rows[string] = []) =>
  rows.map(({ said }) => String(said).replace(/k-2026-0001\t[^\n]*/, (row) => `${row}\t令和8年(発ち)第10001号`));

describe('stored evidence of every version', () => {
  it('has a golden file for each version of the database', () => {
    expect(versions).toHaveLength(new EvidenceDatabase('count').verno);
  });

  it.each(representatives(versions, 4))('%s opens in today’s database and parses', async (name) => {
    const golden = goldenRows(name);
    await asLeftBy(Number(name.slice(1, -5)), `golden-${name}`, golden);
    const database = new EvidenceDatabase(`golden-${name}`);
    const rows = await rowsOf(database);
    expect(await verifyAll(rows)).toEqual([]);
    for (const [table, schema] of Object.entries(schemas))
      for (const row of rows[table] ?? []) expect(schema.safeParse(row).error, table).toBeUndefined();
    for (const row of rows['settings'] ?? []) {
      // What was refused is told with its reason since then
      const isToday = row['key'] !== 'company-policy';
      expect(settingRowIn(row), String(row['key'])).toEqual(
        isToday ? row : expect.objectContaining({ key: row['key'] }),
      );
    }
    for (const table of ['captures', 'incidents', 'custody', 'requests', 'files'])
      expect(rows[table]?.length, table).toBe(golden[table]?.length);
    database.close();
  });

  it('makes of version 2 exactly version 3', async () => {
    await asLeftBy(2, 'golden-step', goldenRows('v2.json'));
    const database = new EvidenceDatabase('golden-step');
    expect(sorted(await rowsOf(database))).toEqual(sorted(upgradedRows()));
    database.close();
  });

  it('loses nothing when it is killed in the middle, and does it again', async () => {
    await asLeftBy(2, 'golden-killed', goldenRows('v2.json'));
    const dying = new Dexie('golden-killed');
    for (const [number, stores] of Object.entries(tables)) {
      const version = dying.version(+number).stores(stores);
      if (number === '3')
        version.upgrade(async (transaction) => {
          await upgradeToVersion3(transaction);
          throw new Error('killed');
        });
    }
    await expect(dying.open()).rejects.toThrow('killed');
    dying.close();
    const before = new Dexie('golden-killed');
    expect(sorted(await rowsOf(await before.open()))).toEqual(sorted(goldenRows('v2.json')));
    before.close();
    const database = new EvidenceDatabase('golden-killed');
    expect(sorted(await rowsOf(database))).toEqual(sorted(upgradedRows()));
    database.close();
  });

  it('folds the words of version 13 anew, for more spellings are one since then', { tags: 'long' }, async () => {
    await db.delete();
    const { incidents } = goldenRows('v14.json');
    await asLeftBy(13, 'banken', { ...goldenRows('v13.json'), incidents: incidents ?? [] });
    await db.open();
    await takeUp(new AbortController().signal);
    expect((await db.words.toArray()).map(({ said }) => said)).toEqual(saidSince21(goldenRows('v14.json')['words']));
  });

  it('counts the records of version 14, and its dates by day', { tags: 'long' }, async () => {
    const { dues, counts, ...rest } = goldenRows('v15.json');
    await asLeftBy(14, 'golden-counts', { ...rest, dues: dues ?? [] });
    const database = new EvidenceDatabase('golden-counts');
    const size = (of: string) => counts?.find((count) => count['of'] === of)?.['size'];
    // Each day had a row of its own until version 20
    const days = ['2026-11-30', '2026-12-05'];
    expect(await database.counts.toArray()).toEqual([
      { of: 'captures', size: size('captures') },
      { of: 'dues', size: 3, each: Object.fromEntries(days.map((day) => [day, size(`dues ${day}`)])) },
    ]);
    database.close();
  });

  it('takes up what the records of version 15 are compared by, also after an end in the middle', async () => {
    await db.delete();
    const { compared, counts = [], ...rest } = goldenRows('v16.json');
    await asLeftBy(15, 'banken', { ...rest, counts: counts.filter(({ of }) => of !== 'writes of compared') });
    await db.open();
    expect(await db.compared.toArray()).toEqual([]);
    const ending = new AbortController();
    await takeUp(ending.signal, () => ending.abort());
    await takeUp(new AbortController().signal);
    expect(await db.compared.toArray()).toEqual(compared);
    expect(await db.captures.toArray()).toEqual(rest['captures']);
  });

  it('takes up of which steps desks said something at version 16', { tags: 'long' }, async () => {
    await db.delete();
    const { columns, ...rest } = goldenRows('v17.json');
    await asLeftBy(16, 'banken', rest);
    await db.open();
    await takeUp(new AbortController().signal);
    // The clock of a case is worked out at this moment
    const [found] = await db.columns.toArray();
    expect(found).toEqual({ ...unnumbered(columns)[0], ownShop: new Uint16Array(2), clock: found?.clock });
    expect((await db.compared.toArray()).map(({ cases }) => cases)).toEqual(
      rest['compared']?.map(({ cases }) => cases),
    );
  });

  it('takes up the shops that recorders set at version 17', { tags: 'long' }, async () => {
    await db.delete();
    const { columns, words, ...rest } = goldenRows('v18.json');
    const { ownShop, ...before } = columns?.[0] ?? {};
    await asLeftBy(17, 'banken', { ...rest, columns: [before] });
    await db.open();
    await takeUp(new AbortController().signal);
    const [found] = await db.columns.toArray();
    expect(found).toEqual({ ...unnumbered(columns)[0], clock: found?.clock });
    expect(found?.ownShop).toEqual(ownShop);
    expect((await db.words.toArray()).map(({ said }) => said)).toEqual(saidSince21(words));
  });

  it('counts at version 18 how many authors have so many cases', { tags: 'long' }, async () => {
    const { figures = [], ...rest } = goldenRows('v19.json');
    const before = figures.filter(({ kind }) => kind !== 'authors');
    await asLeftBy(18, 'golden-authors', { ...rest, figures: before });
    // Version 21 counts all cases once more
    const database = new Dexie('golden-authors');
    for (const [number, stores] of Object.entries(tables)) if (+number < 21) database.version(+number).stores(stores);
    database.version(19).upgrade(upgradeToVersion19);
    await database.open();
    expect(sorted({ figures: (await rowsOf(database))['figures'] ?? [] })).toEqual(sorted({ figures }));
    database.close();
  });

  it('lays dates by day and the windows of a year together at version 19', { tags: 'long' }, async () => {
    await asLeftBy(19, 'golden-together', goldenRows('v19.json'));
    const database = new EvidenceDatabase('golden-together');
    const { counts = [] } = goldenRows('v20.json');
    const unchanged = counts.filter(({ of }) => !String(of).startsWith('changes of'));
    expect(await database.counts.toArray()).toEqual(unchanged);
    database.close();
  });

  it('reads a register that no change was noted of, and of a later change what was changed', async () => {
    await db.delete();
    await db.open();
    // Past every layer that follows, as they lay before it counted changes
    for (const [table, rows] of Object.entries(goldenRows('v19.json'))) {
      const store = db.backendDB().transaction(table, 'readwrite').objectStore(table);
      for (const row of rows) store.put(row);
      await new Promise((resolve) => {
        store.transaction.oncomplete = resolve;
      });
    }
    const { incidents = [], register = [] } = goldenRows('v20.json');
    expect(await readRegister()).toEqual([{ ...register[0], rev: goldenRows('v19.json')['register']?.[0]?.['rev'] }]);
    const status = incidents[0]?.['status'] === 'closed' ? 'new' : 'closed';
    await db.incidents.update(String(incidents[0]?.['id']), { status });
    expect(await readRegister()).not.toEqual([expect.objectContaining({ status: register[0]?.['status'] })]);
    expect(await db.counts.get('changes of register')).toEqual({ of: 'changes of register', size: 1, each: { 0: 1 } });
  });

  it('folds the words of version 20 anew, with authors whom a person entered; no name outlives its last case', {
    tags: 'long',
  }, async () => {
    await db.delete();
    const { incidents = [], words = [] } = goldenRows('v21.json');
    const { columns = [], ...before } = goldenRows('v20.json');
    const left = columns.map((chunk) => ({ ...chunk, people: ['', 'つばき04'] }));
    await asLeftBy(20, 'banken', { ...before, incidents, columns: left });
    await db.open();
    await takeUp(new AbortController().signal);
    expect((await db.words.toArray()).map(({ said, authors }) => [said, authors])).toEqual(
      words.map(({ said, authors }) => [said, authors]),
    );
    expect((await db.columns.toArray()).map(({ people }) => people)).toEqual([['']]);
    expect(sorted({ figures: (await db.figures.toArray()) as never })).toEqual(
      sorted({ figures: before['figures'] ?? [] }),
    );
  });

  it('folds the words of version 21 anew, with what was written of steps, and dashes as one', {
    tags: 'long',
  }, async () => {
    await db.delete();
    const { desk = [], words = [] } = goldenRows('v22.json');
    await asLeftBy(21, 'banken', { ...goldenRows('v21.json'), desk });
    await db.open();
    await takeUp(new AbortController().signal);
    expect(await db.words.toArray()).toEqual(unnumbered(words));
    expect((await db.words.toArray()).map((row) => row.desk)).toEqual(['\n港署1-2-3']);
  });

  it.each([3, 4])(
    'takes the cases of version %i into register and queue, and touches nothing else',
    async (version) => {
      await db.delete();
      await asLeftBy(version, 'banken', goldenRows(`v${version}.json`));
      await db.open();
      await takeUp(new AbortController().signal);
      const rows = await rowsOf(db);
      // Worked out at this moment
      for (const row of rows['queue'] ?? []) if (row['kind'] === 'dates') row['dueAt'] = '2026-11-27T00:00:00.000Z';
      const { columns = [] } = goldenRows('v7.json');
      const { figures = [] } = goldenRows('v19.json');
      const { words = [], ...rest } = goldenRows('v5.json');
      const follow = {
        acts: [],
        lock: [],
        counts: [
          { of: 'captures', size: rest['captures']?.length ?? 0 },
          ...['columns', 'register', 'words'].map((name) => ({ of: `changes of ${name}`, size: 1, each: { 0: 1 } })),
          { of: 'windows 2026', size: 1, each: { 'x-idpa': 1 } },
          { of: 'writes of compared', size: 1 },
        ],
        desk: [],
        // Of which steps something was said stands there since version 17, the recorder's shop since version 18
        columns: unnumbered(columns).map(({ shop, ...chunk }) => {
          const { n, shops, regions, people, holders, wanted, region, whom, holder, asked, ...days } = chunk;
          const texts = { n, shops, regions, people, holders, wanted, steps: [''] };
          return {
            ...texts,
            shop,
            ownShop: new Uint16Array(2),
            region,
            whom,
            holder,
            asked,
            step: new Uint16Array(2),
            ...days,
          };
        }),
        compared: goldenRows('v16.json')['compared'] ?? [],
        figures,
      };
      // を is read as お since version 13
      const said = (chunk: Rows[string][number]) => String(chunk['said']).replaceAll('を', 'お');
      const withDesk = unnumbered(words).map(({ receipts, digits, ...chunk }) => ({
        ...chunk,
        said: said(chunk),
        desk: '',
        receipts,
        digits,
      }));
      const register = unnumbered(rest['register']);
      expect(sorted(rows)).toEqual(sorted({ ...rest, register, words: withDesk, ...follow }));
    },
  );

  it('writes markup down that only the job has', async () => {
    const golden = goldenRows('v2.json');
    const isMarkup = ({ name }: Record<string, unknown>) => name === 'post.html' || name === 'post.txt';
    const jobs = golden['jobs']!.filter(({ state }) => state !== 'sealed');
    const files = golden['files']!.filter((file) => !isMarkup(file));
    await asLeftBy(2, 'golden-markup', { jobs, files });
    const database = new EvidenceDatabase('golden-markup');
    const markup = (await database.files.toArray()).filter((file) => isMarkup({ ...file }));
    expect(markup.map(({ bytes }) => new TextDecoder().decode(bytes)).sort()).toEqual(
      jobs.map(({ sighting }) => (sighting as { postHtml: string }).postHtml).sort(),
    );
    database.close();
  });
});

/** Everything in these rows that does not hold: chains, seals, digests. */
async function verifyAll(rows: Rows): Promise<unknown[]> {
  const wrong: unknown[] = [];
  const stored = (rows['files'] ?? []) as unknown as StoredFile[];
  const files = new Map(stored.map((file) => [`${file.captureId}/${file.name}`, file]));
  const check = async (owner: string, listed: readonly { name: string; sha256: string }[]) => {
    for (const { name, sha256 } of listed) {
      const file = files.get(`${owner}/${name}`);
      if (!file || (await sha256Hex(file.bytes)) !== sha256) wrong.push(`${owner}/${name}`);
    }
  };
  for (const { id } of incidentSchema.array().parse(rows['incidents'])) {
    const chain = custodyEntrySchema.array().parse(rows['custody']?.filter(({ incidentId }) => incidentId === id));
    const verdict = await verifyChain(chain.sort((one, other) => one.seq - other.seq));
    if (!verdict.ok || chain.length === 0) wrong.push(verdict);
  }
  for (const { id, files: listed, seal } of captureSchema.array().parse(rows['captures'])) {
    await check(id, listed);
    if ((await sealOf(listed)) !== seal) wrong.push(`seal ${id}`);
  }
  for (const { id, digest, record } of redactionSchema.array().parse(rows['redactions']))
    await check(id, [...record.files, { name: 'redaction.json', sha256: digest }]);
  return wrong;
}
