// @in-a-document
import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CampaignList } from '../../../components/campaign/campaign-list';
import { CampaignPage } from '../../../components/campaign/campaign-page';
import { firstCaptures } from '../../../utils/evidence/queries';
import { postListCsv } from '../../../utils/export/tables/post-list-csv';
import { type CampaignRow, type CampaignView, viewOf } from '../../../utils/review/campaigns/campaign-rows';
import { inventedSighting } from '../evidence/invented-sighting';
import { freshDevice, recordPost } from '../handoff/invented-device';
import { during, show } from './dashboard-parts';

const words = ['店長の田中は嘘をついて客をだます人間だから行くな', '店長の田中は嘘をついて客をだます人間だから来るな'];
let view: CampaignView;

beforeAll(async () => {
  await freshDevice();
  const ids: string[] = [];
  for (const [at, text] of [...words, '別の話だが、店長の田中は嘘をついて客をだます'].entries()) {
    const { post } = inventedSighting();
    const postedAt = { iso: `2026-11-24T13:5${at * 4}:00+09:00`, precision: 's' as const };
    ids.push((await recordPost({ postKey: `x::${at}`, post: { ...post, text, postedAt } })).incidentId);
  }
  const [one = '', two = '', three = ''] = ids;
  const campaign = {
    cases: [two, one],
    joins: [{ one: two, other: one, by: 'text' as const, share: 0.829 }],
    asks: [{ one: three, other: one, by: 'text' as const, share: 0.61, asks: true as const }],
  };
  view = viewOf(campaign, await firstCaptures(ids));
});

it('that holds one case alone is named by it, and says that nothing is put together yet', () => {
  const asks = [{ one: 'b', other: 'a', by: 'text' as const, share: 0.61, asks: true as const }];
  const numbers = new Map([['a', 'K-2026-0067']]);
  const root = show(<CampaignList campaigns={[{ cases: ['a'], joins: [], asks }]} numbers={numbers} />);
  const cells = [...root.querySelectorAll('tbody td')].map(({ textContent }) => textContent);
  expect(cells).toEqual([
    'K-2026-0067 と、似ているかもしれない事案',
    '1 件',
    'まだ合わせていません',
    '似ているか確かめる 1 件',
  ]);
});

it('says at once that records are being compared, how far once that is known, and where it could not be done', () => {
  const none = new Map<string, string>();
  const first = show(<CampaignList numbers={none} />);
  expect(first.querySelector('[role=status]')?.textContent).toBe('似た投稿を比べています');
  expect(first.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
  const later = show(<CampaignList numbers={none} progress={{ done: 20, total: 100 }} />);
  expect(later.querySelector('[role=status]')?.textContent).toBe('似た投稿を比べています20 / 100');
  const done = show(<CampaignList numbers={none} campaigns={[]} />);
  expect([done.querySelector('[role=status]'), done.querySelector('h2')?.textContent]).toEqual([
    null,
    '似た投稿は見つかっていません',
  ]);
  const again = vi.fn();
  const failed = show(<CampaignList numbers={none} progress={{ done: 20, total: 100 }} onRetry={again} />);
  expect(failed.querySelector('[role=status]')).toBeNull();
  expect(failed.querySelector('[role=alert]')?.textContent).toContain('似た投稿を比べられませんでした');
  failed.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
  expect(again).toHaveBeenCalledOnce();
});

describe('a campaign on the screen', () => {
  it('says of each row why it is in, asks about one, and shows no word of a post', () => {
    const root = show(
      <CampaignPage view={view} onPart={() => {}} onAnswer={() => {}} onJoin={async () => true} onSave={() => {}} />,
    );
    const lines = [...root.querySelectorAll('.cols .stack:first-child tbody tr')].map((row) => row.textContent);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('はじめの 1 件');
    expect(lines[1]).toContain('本文が 1 と 82 % 同じ・4 分後');
    expect(lines[2]).toContain('確かめてください。本文が 1 と 61 % 同じ・8 分後');
    // A number and its per cent are never parted by the end of a line
    const kept = [...root.querySelectorAll('tbody .nowrap')].map(({ textContent }) => textContent);
    expect(kept.filter((text) => text?.endsWith('%'))).toEqual(['82 %', '61 %']);
    for (const text of words) expect(root.innerHTML).not.toContain(text.slice(0, 6));
    expect(root.querySelector('svg[role=img]')?.getAttribute('aria-label')).toContain('2 件');
    expect(root.querySelectorAll('svg .ask')).not.toHaveLength(0);
  });

  it('says where each case stands and who holds it, and leads to its rooms', () => {
    const [first, second] = view.rows.map(({ incident }) => incident.id);
    const root = show(
      <CampaignPage
        view={view}
        holders={new Map([[first ?? '', '田所']])}
        onPart={() => {}}
        onAnswer={() => {}}
        onJoin={async () => true}
        onSave={() => {}}
      />,
    );
    const states = [...root.querySelectorAll('.campaign-state')].map(({ textContent }) => textContent);
    expect(states).toEqual(['未確認 田所', '未確認 担当なし', '未確認 担当なし']);
    const head = root.querySelector('.case-meta')?.textContent;
    expect(head).toContain('状態未確認 2 件');
    expect(head).toContain('担当田所 1 件・担当なし 1 件');
    const links = [...root.querySelectorAll('tbody tr:nth-child(2) .case-ways a')].map((a) => a.getAttribute('href'));
    expect(links).toEqual([`#/decision/${second}`, `#/care/${second}`, `#/requests/new/${second}`]);
  });

  it('previews what parting does, and takes one out by one press', () => {
    const parted: CampaignRow[][] = [];
    const root = show(
      <CampaignPage
        view={view}
        onPart={(rows) => parted.push([...rows])}
        onAnswer={() => {}}
        onJoin={async () => true}
        onSave={() => {}}
      />,
    );
    during(() => root.querySelectorAll<HTMLInputElement>('.tick input')[1]?.click());
    expect(root.querySelector('.preview')?.textContent).toContain('ここに 1 件が残り、1 件は別のまとまりになります');
    during(() => root.querySelector<HTMLButtonElement>('.preview .primary')?.click());
    during(() => root.querySelector<HTMLButtonElement>('td .btn.quiet')?.click());
    expect(parted.map((rows) => rows.map(({ no }) => no))).toEqual([[2], [1]]);
  });

  it('lists the posts with a row each, their words only when asked for', () => {
    const posts = view.rows.map((row) => ({ ...row, why: '理由' }));
    const read = (withText: boolean) => new TextDecoder().decode(postListCsv(posts, withText));
    expect(read(false).split('\r\n')).toHaveLength(4);
    expect(read(false)).not.toContain(words[0]);
    expect(read(true)).toContain(words[0]);
    expect(read(false).split('\r\n')[0]?.split(',')).toHaveLength(14);
  });
});
