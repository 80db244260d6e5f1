// @in-a-document
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { savePostList } from '../../../entrypoints/dashboard/campaigns/save-post-list';
import { saveEmployerRecord } from '../../../entrypoints/dashboard/care/save-employer-record';
import { saveRegister } from '../../../entrypoints/dashboard/company/save-register';
import { readCompany } from '../../../utils/desk/company-acts';
import { verifyChain } from '../../../utils/evidence/custody-chain';
import { db } from '../../../utils/evidence/db';
import { custodyOf, firstCaptures } from '../../../utils/evidence/queries';
import { saveDeskSelf } from '../../../utils/evidence/settings/desk-settings';
import { viewOf } from '../../../utils/review/campaigns/campaign-rows';
import { employerLines } from '../../../utils/review/care/employer-record';
import { firstPlaybook } from '../../../utils/review/care/first-playbook';
import { strangeDetails } from '../../../utils/shapes/custody-details';
import { wordsOf } from '../../unit/components/dashboard-parts';
import { freshDevice, recordPost } from '../../unit/handoff/invented-device';

// Register, list of posts and the employer's record left without a word in any log; a print and a pack were told
let ids: string[] = [];
const saved: string[] = [];

beforeEach(async () => {
  await freshDevice();
  const japanese = wordsOf('ja');
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => japanese.get(key) ?? '' });
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  saved.length = 0;
  ids = [];
  for (const at of [1, 2]) ids.push((await recordPost({ postKey: `x::${at}` })).incidentId);
});

const lastOf = async (id: string) => {
  const entries = await custodyOf(id);
  expect((await verifyChain(entries)).ok).toBe(true);
  expect(entries.flatMap(strangeDetails)).toEqual([]);
  return entries.at(-1);
};

it('the record of what the employer did stands in the log of its case, and does not count as done for anybody', async () => {
  const [id = ''] = ids;
  const incident = (await db.incidents.get(id))!;
  await saveEmployerRecord({ incident, lines: [], left: [], format: 'csv' });
  expect(await lastOf(id)).toMatchObject({ event: 'exported', detail: { contents: 'employer-record' } });
  expect(employerLines([], await custodyOf(id), firstPlaybook).map(({ what }) => what)).toEqual([
    '投稿を記録し、封印した',
  ]);
  expect(saved).toHaveLength(1);
});

it('a list of posts stands in the log of every case in it', async () => {
  const { rows } = viewOf({ cases: ids, joins: [], asks: [] }, await firstCaptures(ids));
  await savePostList(rows, false);
  for (const id of ids) {
    expect(await lastOf(id)).toMatchObject({ event: 'exported', detail: { contents: 'post-list' } });
    expect(employerLines([], await custodyOf(id), firstPlaybook).at(-1)?.what).toBe('投稿一覧を書き出した');
  }
  expect(saved).toHaveLength(1);
});

it('a register stands in the log of the company: who, when, for what, how many cases and which columns', async () => {
  await saveDeskSelf({ name: '田所' });
  const before = await Promise.all(ids.map(custodyOf));
  await saveRegister({ format: 'csv', columns: ['number', 'text'], purpose: '監査', onProgress: () => {} });
  expect((await readCompany()).export).toMatchObject([
    { what: 'register', by: '田所', purpose: '監査', cases: 2, columns: ['番号', '本文'], format: 'csv' },
  ]);
  // No entry for each of fifty thousand cases
  expect(await Promise.all(ids.map(custodyOf))).toEqual(before);
  expect(saved).toHaveLength(1);
});

it('nothing leaves where it cannot be logged', async () => {
  for (const table of [db.custody, db.acts]) vi.spyOn(table, 'bulkAdd').mockRejectedValue(new Error('full'));
  const { rows } = viewOf({ cases: ids, joins: [], asks: [] }, await firstCaptures(ids));
  await expect(savePostList(rows, false)).rejects.toThrow();
  const wish = { format: 'csv' as const, columns: ['number' as const], purpose: '監査', onProgress: () => {} };
  await expect(saveRegister(wish)).rejects.toThrow();
  const incident = (await db.incidents.get(ids[0] ?? ''))!;
  await expect(saveEmployerRecord({ incident, lines: [], left: [], format: 'csv' })).rejects.toThrow();
  expect(saved).toEqual([]);
  vi.restoreAllMocks();
});
