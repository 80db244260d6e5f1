// @in-a-document
import { expect, it, vi } from 'vitest';
import { type PageFound, PageView } from '../../../../components/popup/page-view';
import { japanese, show } from '../popup-parts';

const act = vi.fn();
const acts = { onGuide: act, onAddServer: act, onRecord: act, onSelect: act, onOpenPanel: act, onOpenIncident: act };
const frame = { onClose: act, onHide: act, onOpenList: act };
const site = { siteName: 'X', isBeta: false, hasChanged: false, checkedOn: '2026-11-24' };

function said(of: Partial<Extract<PageFound, { kind: 'posts' }>>): string {
  const page = { kind: 'posts', count: 11, incomplete: 0, ours: 'marks', isFirst: true, ...site, ...of } as const;
  return (
    show(
      <PageView
        {...acts}
        {...frame}
        forms={[]}
        page={page}
        records={undefined}
        onShowRecords={act}
        nameOf={() => ''}
        busy={false}
      />,
    ).textContent ?? ''
  );
}

const marked = japanese('popup_posts', ['11']);

it('says that posts have marks only where they have', () => {
  expect(said({})).toContain(marked);
  for (const ours of ['covered', 'refused', 'quiet', 'left-out'] as const) {
    const words = said({ ours });
    expect(words).not.toContain(marked);
    expect(words).toContain(japanese('popup_postsThere', ['11']));
    expect(words).toContain(japanese('popup_openPanel'));
    expect(words).not.toContain(japanese('select_start'));
  }
  expect(said({ ours: 'covered' })).toContain(japanese('popup_postsCovered'));
  expect(said({ ours: 'refused' })).toContain(japanese('popup_postsRefused'));
});

const shown = (page: PageFound) =>
  show(
    <PageView
      {...acts}
      {...frame}
      forms={[]}
      page={page}
      records={undefined}
      onShowRecords={act}
      nameOf={() => ''}
      busy={false}
    />,
  );

it('says calmly that the company’s setting leaves a site out, and offers no marks there', () => {
  const server = { host: 'mastodon.example.jp', platform: 'mastodon', name: 'Mastodon' };
  const out = shown({ kind: 'unread', leftOut: server });
  expect(out.textContent).toContain(japanese('popup_serverLeftOut', [server.host, server.name]));
  expect(out.textContent).not.toContain(japanese('popup_addSite'));
  expect(out.textContent).toContain(japanese('popup_page'));
  expect(out.querySelector('[role=alert], .caution, .danger')).toBeNull();
  expect(shown({ kind: 'unread', server }).textContent).toContain(japanese('popup_addSite'));

  expect(said({ ours: 'left-out' })).toContain(japanese('popup_postsLeftOut'));
  const none = (ours: 'marks' | 'quiet' | 'left-out') => shown({ kind: 'no-posts', ours, ...site }).textContent;
  expect(none('marks')).toContain(japanese('popup_noPostsHelp', ['X']));
  expect(none('quiet')).toContain(japanese('popup_noPostsQuiet', ['X']));
  expect(none('left-out')).toContain(japanese('popup_noPostsLeftOut', ['X']));
});

it('offers to choose a part, which draws over the page, only where something may be drawn', () => {
  const unread = (isQuiet: boolean) =>
    show(
      <PageView
        {...acts}
        {...frame}
        forms={[]}
        page={{ kind: 'unread' }}
        records={undefined}
        onShowRecords={act}
        nameOf={() => ''}
        busy={false}
        isQuiet={isQuiet}
      />,
    ).textContent ?? '';
  expect(unread(false)).toContain(japanese('popup_part'));
  expect(unread(true)).not.toContain(japanese('popup_part'));
  expect(unread(true)).toContain(japanese('popup_page'));
});

it('says that a tab was open before, where marks stand later in line', () => {
  expect(said({})).not.toContain(japanese('popup_postsLate'));
  expect(said({ isFirst: false })).toContain(japanese('popup_postsLate'));
  expect(said({ isFirst: false, ours: 'quiet' })).not.toContain(japanese('popup_postsLate'));
});
