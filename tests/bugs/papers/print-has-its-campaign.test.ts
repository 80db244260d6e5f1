import 'fake-indexeddb/auto';
import { beforeAll, expect, it } from 'vitest';
import { casePaper } from '../../../entrypoints/dashboard/print/case-paper';
import { firstCaptures, incidentFile } from '../../../utils/evidence/queries';
import { type CampaignRow, viewOf } from '../../../utils/review/campaigns/campaign-rows';
import { t } from '../../unit/components/dashboard-parts';
import { inventedSighting } from '../../unit/evidence/invented-sighting';
import { freshDevice, now, recordPost } from '../../unit/handoff/invented-device';

// The print of one case of a campaign said nothing of the other posts, nor why they are looked at as one
const texts = ['田中という店員は嘘つきだから行くな', '田中という店員は嘘つきだから来るな'];
const ids: string[] = [];
beforeAll(async () => {
  await freshDevice();
  for (const [at, text] of texts.entries()) {
    const { post } = inventedSighting();
    const postedAt = { iso: `2026-11-24T13:5${at * 4}:00+09:00`, precision: 's' as const };
    ids.push((await recordPost({ postKey: `x::${at}`, post: { ...post, text, postedAt } })).incidentId);
  }
});

async function printed(campaign: readonly CampaignRow[] | undefined) {
  const [id = ''] = ids;
  const file = (await incidentFile(id))!;
  const desk = { id, rev: 0, heads: {}, words: {}, kept: {} };
  const said = { title: '', state: '', summary: '', date: '', kept: '', organization: '', by: '' };
  const rest = { care: { steps: new Map(), lines: [] }, rows: [], next: undefined, place: { shop: '', region: '' } };
  const paper = casePaper({ file, desk, campaign, ...rest, ...said }, [], t, now());
  return { paper, table: paper.tables.find(({ title }) => title?.startsWith('まとまり')) };
}

it('has number, site, date and why of each post, and no word of any', async () => {
  const [one = '', two = ''] = ids;
  const joins = [{ one: two, other: one, by: 'text' as const, share: 0.829 }];
  const { rows } = viewOf({ cases: ids, joins, asks: [] }, await firstCaptures(ids));
  const { paper, table } = await printed(rows);
  const [first = '', second = ''] = rows.map(({ incident }) => incident.number);
  expect(table?.title).toBe('まとまりの投稿の一覧（2 件・日本時間）');
  expect(table?.rows).toEqual([
    ['1', `${first}（この事案）`, 'X', '2026-11-24 13:50:00', 'はじめの 1 件'],
    ['2', second, 'X', '2026-11-24 13:54:00', '本文が 1 と 82 % 同じ・4 分後'],
  ]);
  for (const text of texts) expect(JSON.stringify(paper)).not.toContain(text.slice(0, 6));
});

it('says whether there is none, or nobody has compared', async () => {
  expect((await printed([])).table).toMatchObject({ rows: [], empty: 'ほかの事案とのまとまりはありません。' });
  expect((await printed(undefined)).table).toMatchObject({ rows: [], empty: 'ほかの事案とは、まだ見比べていません。' });
});
