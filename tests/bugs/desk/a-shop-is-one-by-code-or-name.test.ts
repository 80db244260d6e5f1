import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { readRegisterTable } from '../../../entrypoints/dashboard/company/read-register-table';
import { readFigures } from '../../../entrypoints/dashboard/figures/read-figures';
import { casePaper } from '../../../entrypoints/dashboard/print/case-paper';
import { writeActs } from '../../../utils/desk/desk-log';
import { db } from '../../../utils/evidence/db';
import { incidentFile } from '../../../utils/evidence/queries';
import { noLists, readCompanyLists, saveCompanyLists } from '../../../utils/evidence/settings/desk-settings';
import { shopAndRegion, shopFinder } from '../../../utils/review/company/shops';
import { filterCases, openFilter } from '../../../utils/review/filters';
import { t } from '../../unit/components/dashboard-parts';
import { freshDevice, now, recordPost, reviewer } from '../../unit/handoff/invented-device';

// A case that came in a pack has its shop as the recorder has set it, by code or name. The row took the region from the
// company's list; search, register, print and figures did not, and took code and name for two shops
const shops = [
  { code: '012', name: '北町店', region: '東京西' },
  { code: '013', name: '港店', region: '神奈川' },
  { code: '020', name: '中央店', region: '札幌' },
  { code: '021', name: '中央店', region: '福岡' },
];

beforeEach(async () => {
  await freshDevice();
  await saveCompanyLists({ ...noLists, shops });
  for (const [at, shop] of ['012', '北町店', '', '０１２', '港店', '中央店', '021'].entries()) {
    const { incidentId } = await recordPost({ postKey: `x::${at}` });
    const { details } = (await db.incidents.get(incidentId))!;
    await db.incidents.update(incidentId, { details: { ...details, ...(shop ? { shop } : {}) } });
    const facts = { shop: '北町店', region: at === 2 ? '多摩' : '' };
    if (at === 2) await writeActs([{ caseId: incidentId, kind: 'facts', body: { facts } }], reviewer, now());
  }
});

async function found(query: string): Promise<number[]> {
  const [register, words] = [await db.register.toArray(), await db.words.toArray()];
  const shopOf = shopFinder((await readCompanyLists()).shops);
  const shown = { wordOf: (_: string, value: string) => value, siteOf: (_: string, name: string) => name, shopOf };
  const desk = { columns: await db.columns.toArray(), looking: { me: '', today: '2026-11-30' } };
  const filter = { ...openFilter, order: 'oldest' as const, query };
  return [...(filterCases(register, words, filter, shown, desk) ?? [])].map((place) => place + 1);
}

it('search finds a shop by code, name and region, however it was set', async () => {
  for (const query of ['shop:北町店', 'shop:012', '北町店']) expect(await found(query)).toEqual([1, 2, 3, 4]);
  // What a desk said of the region goes before the list
  for (const query of ['shop:東京西', '東京西']) expect(await found(query)).toEqual([1, 2, 4]);
  expect(await found('shop:多摩')).toEqual([3]);
  expect(await found('shop:福岡')).toEqual([7]);
});

it('the next search goes by a list that has changed', async () => {
  await saveCompanyLists({ ...noLists, shops: [{ code: '012', name: '北口店', region: '武蔵野' }] });
  expect(await found('shop:武蔵野')).toEqual([1, 4]);
  expect(await found('北口店')).toEqual([1, 4]);
});

it('register and print say shop and region by the list', async () => {
  const { rows } = await readRegisterTable(['shop', 'region'], t, () => {});
  expect(rows.toReversed()).toEqual([
    ...[1, 2].map(() => ['北町店', '東京西']),
    ['北町店', '多摩'],
    ['北町店', '東京西'],
    ['港店', '神奈川'],
    // Two shops of one name: which of them nobody has said
    ['中央店', ''],
    ['中央店（021）', '福岡'],
  ]);
  const [id = ''] = await db.incidents.orderBy('createdAt').primaryKeys();
  const file = (await incidentFile(id))!;
  const place = shopAndRegion({ shop: file.incident.details.shop ?? '', region: '' }, shopFinder(shops));
  const desk = { id, rev: 0, heads: {}, words: {}, kept: {} };
  const said = { title: '', state: '', summary: '', date: '', kept: '', organization: '', by: '' };
  const care = { steps: new Map(), lines: [] };
  const paper = casePaper({ file, desk, care, place, next: undefined, rows: [], ...said }, [], t, now());
  expect(paper.tables[0]?.rows).toContainEqual(['だれ・店', '符号なし　北町店　東京西']);
});

it('figures count a shop once', async () => {
  const { cases } = await readFigures(undefined, '2026-12-31');
  expect(cases.shops).toEqual([
    { key: '北町店', count: 4 },
    ...['港店', '中央店', '中央店（021）'].map((key) => ({ key, count: 1 })),
  ]);
});
