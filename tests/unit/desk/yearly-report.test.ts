import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { wordOf } from '../../../components/words/vocabulary';
import { readFigures } from '../../../entrypoints/dashboard/figures/read-figures';
import { yearlyPaper } from '../../../entrypoints/dashboard/figures/yearly-report';
import { routeName } from '../../../entrypoints/dashboard/requests/request-views';
import { readCompany, sayForCompany, sayPlaybook } from '../../../utils/desk/company-acts';
import { db } from '../../../utils/evidence/db';
import { firstPlaybook } from '../../../utils/review/care/first-playbook';
import type { Incident, TakedownRequest } from '../../../utils/shapes/schema';
import { routes } from '../../../utils/takedown/routes';
import { t } from '../components/dashboard-parts';
import { freshDevice, reviewer } from '../handoff/invented-device';
import { inventedCapture, inventedIncident } from '../review/invented-capture';

const today = '2026-12-31';
const [first = '', second = ''] = routes.map(({ id }) => id);
const idOf = (at: number, year: number) => `00000000-0000-4000-8000-${year}${String(at).padStart(8, '0')}`;

interface Laid {
  site?: string;
  acts?: Incident['acts'];
  status?: Incident['status'];
  shop?: string;
  author?: string;
  /** Through which window it was asked for, and whether the post has gone since. */
  route?: string;
  removedAt?: string;
}

/** Cases of one year, each with one record, written as the desk writes them: the figures are counted by themselves. */
async function lay(year: number, cases: readonly Laid[]): Promise<void> {
  for (const [at, { site = 'X', acts = [], status = 'new', shop, author, route, removedAt }] of cases.entries()) {
    const id = idOf(at, year);
    const details = shop ? { shop } : {};
    const { summary } = inventedIncident('');
    const of = { id, createdAt: `${year}-11-20T03:00:00.000Z`, status, acts, details };
    const number = `K-${year}-${1000 + at}`;
    const { capture } = await inventedCapture({ id, incidentId: id, capturedAt: of.createdAt });
    const { author: _, ...post } = capture.post;
    await db.captures.put({
      ...capture,
      post: { ...post, ...(author ? { author: { name: author, id: author } } : {}) },
    });
    await db.incidents.put(inventedIncident(number, { ...of, summary: { ...summary, siteName: site } }));
    if (!route) continue;
    const request: TakedownRequest = {
      ...{ id, incidentId: id, captureId: id, routeId: route, platform: 'x', standing: 'self', claim: 'privacy' },
      ...{ reason: '', preparedAt: of.createdAt, state: 'sent', sentAt: of.createdAt },
      ...(removedAt ? { answer: { at: removedAt, outcome: 'removed' } } : {}),
    };
    await db.requests.put(request);
  }
}

async function report(year: number, organization?: string) {
  const view = await readFigures(year, today);
  const { lead, tables, title, foot } = yearlyPaper(
    view,
    await readCompany(),
    organization,
    t,
    `${today}T03:00:00.000Z`,
  );
  return { title, lead, foot, of: new Map(tables.map((table) => [table.title ?? '', table])) };
}

const many = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);

beforeEach(freshDevice);

describe('the report of a year', () => {
  it('says of each site, act, shop, state and author how many cases of that year there are', async () => {
    const days = ['21', '22', '23', '23', '24', '30'];
    await lay(
      2026,
      [
        ...many(6, { shop: '駅前店', author: 'one', acts: ['threat'] as const }),
        ...many(5, { shop: '港店', acts: ['threat', 'insult'] as const }),
        ...['a', 'b', 'c', 'd', 'e'].map((author) => ({ site: '5ちゃんねる', author })),
      ].map((laid, at): Laid => {
        const removedAt = `2026-11-${days[at]}T03:00:00.000Z`;
        const asked = at < 6 ? { route: first, removedAt } : at < 11 ? { route: second } : {};
        return {
          ...laid,
          acts: [...('acts' in laid ? laid.acts : [])],
          status: at < 10 ? 'closed' : 'in-review',
          ...asked,
        };
      }),
    );
    // Of another year nothing counts
    await lay(2025, many(7, { site: 'Instagram', shop: '丘店', author: 'one', status: 'answered', route: first }));

    const { title, lead, of } = await report(2026, 'みなと珈琲');
    expect(title).toContain('2026 年の報告');
    expect(lead).toEqual([expect.stringMatching(/^みなと珈琲　作成 2026年12月31日/), '事案 16 件　申出 11 件']);
    expect(of.get('サイト')?.rows).toEqual([
      ['X', '11'],
      ['5ちゃんねる', '5'],
    ]);
    expect(of.get('行為（一つの事案に二つ以上あることがあります）')?.rows).toEqual([
      [t('act_threat'), '11'],
      [t('act_insult'), '5'],
      ['分類なし', '5'],
    ]);
    expect(of.get('店')?.rows).toEqual([
      ['駅前店', '6'],
      ['港店', '5'],
      ['店は不明', '5'],
    ]);
    expect(of.get('状態')?.rows).toEqual([
      [wordOf(t)('status', 'in-review'), '6'],
      [wordOf(t)('status', 'closed'), '10'],
    ]);
    // Five of whom the site gave no number, five who wrote of one case each, and one who wrote of six
    expect(of.get('同じ投稿者の番号')?.rows).toEqual([
      ['番号が分からない', '5'],
      ['1 件だけ', '5'],
      ['5〜9 件', '6'],
    ]);
    expect(of.get('窓口ごとの申出と回答までの日数')?.rows).toEqual([
      [routeName(first, 'ja'), '6', '6', '3'],
      [routeName(second, 'ja'), '5', '—', '—'],
    ]);
  });

  it('tells groups under five together, and no number where the whole is under five', async () => {
    const shops = [...many(7, '駅前店'), ...many(3, '港店'), ...many(2, '丘店')];
    await lay(
      2026,
      shops.map((shop, at) => ({ shop, ...(at < 3 ? { route: first } : {}) })),
    );
    const { lead, foot, of } = await report(2026);
    expect(of.get('店')?.rows).toEqual([
      ['駅前店', '7'],
      ['ほか（5 件未満をまとめたもの）', '5'],
    ]);
    expect(lead).toEqual([expect.stringMatching(/^作成 2026年12月31日/), '事案 12 件　申出 5 件未満']);
    expect(of.get('窓口ごとの申出と回答までの日数')).toMatchObject({
      rows: [],
      empty: expect.stringContaining('5 件以上'),
    });
    expect(JSON.stringify([...of.values()])).not.toMatch(/港店|丘店/);
    expect(foot[0]).toContain('5 件に満たない組');
  });

  it('says what the company settled and looked at, as it stands now', async () => {
    const settled = async () => (await report(2026)).of.get('会社で決めたこと・見たこと')?.rows;
    expect(await settled()).toEqual([
      ['対応の手順', '番犬のはじめの手順'],
      ['名札などの見直し', '0 店を見た。氏名か顔が出ている店 0'],
      ['見守りの計画', '0 サイト'],
      ['窓口と相談先', '0 か所'],
    ]);
    const now = `${today}T01:00:00.000Z`;
    const hidden = { badge: 'hidden', receipt: 'hidden', site: 'part', replies: 'unknown', owner: '田所' } as const;
    const seenOn = '2026-10-01';
    await sayForCompany(
      'identity',
      [
        { id: '駅前店', ...hidden, seenOn },
        { id: '港店', ...hidden, badge: 'named', replies: 'named', seenOn },
        { id: '丘店', ...hidden, site: 'named' },
        { id: '閉めた店', ...hidden, badge: 'named', seenOn, gone: true },
      ],
      reviewer,
      now,
    );
    const watch = { owner: '久保', rhythm: 'weekly', from: seenOn } as const;
    await sayForCompany(
      'watch',
      [
        { id: 'x', ...watch },
        { id: 'google-maps', ...watch },
      ],
      reviewer,
      now,
    );
    const desk = { kind: 'doctor', contact: '内線 12', whom: '全員', checkedOn: seenOn } as const;
    const desks = ['産業医', '社外の相談先', '警察の相談'].map((name, at) => ({ id: `${at}`, name, ...desk }));
    await sayForCompany('desk', desks, reviewer, now);
    await sayPlaybook(firstPlaybook.steps.slice(0, 3), reviewer, now);
    await sayPlaybook(firstPlaybook.steps.slice(0, 4), reviewer, now);
    expect(await settled()).toEqual([
      ['対応の手順', '会社版 2'],
      ['名札などの見直し', '2 店を見た。氏名か顔が出ている店 2'],
      ['見守りの計画', '2 サイト'],
      ['窓口と相談先', '3 か所'],
    ]);
  });
});
