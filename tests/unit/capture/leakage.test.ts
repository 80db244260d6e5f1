// @in-a-document
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cleanCopy } from '../../../utils/capture/page/copy/clean-copy';
import { sight } from '../../../utils/capture/posts/sighting';
import x from '../../../utils/platforms/sites/social/x';

/** Everything of the viewer that is planted; none of it may be found in any artefact. */
const planted = {
  cookie: 'c00kieValue-9f31a7d2c4e6',
  storage: 'st0rageToken-77aa11bb22cc33',
  csrfMeta: 'csrfMeta-1a2b3c4d5e6f',
  csrfField: 'csrfField-6f5e4d3c2b1a',
  nonce: 'nonce-abcdef012345',
  bearer: 'Bearer AAAAAAAAAAAAAAAAAAAAA-planted',
  nextData: 'nextDataSession-0123456789',
  inlineState: 'inlineStateViewer-0123456789',
  attributeState: 'attributeStateViewer-0123456789',
  dataToken: 'dataToken-0123456789abcdef',
  addressToken: 'addressToken-0123456789abcdef',
  comment: 'debugSession-0123456789',
  typed: 'typedDraftOfTheViewer',
  password: 'hunter2-typed',
  draft: 'unsentReplyOfTheViewer',
  handle: 'wktst_ito',
  name: '伊藤わかな',
  message: 'DMの中身は社外秘です',
  notification: '3件の未読があなた宛てに',
  template: 'templateSession-0123456789',
};

/** Values that a page can only have from the session, in every place from which we have seen them leak. */
const page = `
<head>
  <meta charset="utf-8"><title>X</title>
  <meta name="csrf-token" content="${planted.csrfMeta}"><meta property="viewer:id" content="${planted.csrfMeta}">
  <meta name="author" content="公開の著者">
  <script nonce="${planted.nonce}">window.__INITIAL_STATE__={"viewer":"${planted.inlineState}","auth":"${planted.bearer}"}</script>
  <script id="__NEXT_DATA__" type="application/json">{"session":"${planted.nextData}"}</script>
</head>
<body data-react-props='{"viewer":{"id":"${planted.attributeState}","name":"${planted.name}"}}' data-csrf="${planted.dataToken}">
  <!-- ${planted.comment} -->
  <header>
    <a data-testid="AppTabBar_Profile_Link" href="/${planted.handle}">プロフィール</a>
    <div data-testid="SideNav_AccountSwitcher_Button"><span>${planted.name}</span><span>@${planted.handle}</span></div>
    <div data-testid="UserAvatar-Container-${planted.handle}"><img alt="@${planted.handle}" src="https://pbs.invalid/${planted.handle}.jpg"></div>
    <p>@${planted.handle} さんとしてログイン中</p>
    <a href="/logout?authenticity_token=${planted.addressToken}&next=%2F">ログアウト</a>
  </header>
  <div data-testid="DMDrawer"><p>${planted.message}</p><span>${planted.notification}</span></div>
  <main>
    <div data-testid="tweetTextarea_0" contenteditable="true">${planted.draft}</div>
    <article data-testid="tweet" data-reviewer-id="rev77" data-ft='{"top_level_post_id":"889900"}' data-session-id="${planted.dataToken}">
      <form action="/like?csrf=${planted.addressToken}"><input type="hidden" name="authenticity_token" value="${planted.csrfField}">
        <textarea name="reply">${planted.draft}</textarea></form>
      <script>var post={"viewer":"${planted.inlineState}"}</script><template>${planted.template}</template><!-- ${planted.comment} -->
      <div data-testid="User-Name"><a href="/tokumei"><span>名無しの客</span></a><span>@tokumei</span></div>
      <div data-testid="tweetText" lang="ja">@other_shop の店員、態度が悪い</div>
      <a href="/tokumei/status/2125091629328146883?s=20"><time datetime="2026-11-24T04:58:21.000Z">13:58</time></a>
      <img src="https://pbs.invalid/photo.jpg?token=ofThePicture" alt="店内">
    </article>
    <input name="q" value="初期値"><input type="password" name="password">
    <p>${planted.cookie}</p><span data-x="${planted.storage}">…</span>
  </main>
</body>`;

beforeEach(() => {
  document.documentElement.innerHTML = page;
  Reflect.set(document, 'cookie', `sid=${planted.cookie}`);
  localStorage.setItem('auth', JSON.stringify({ token: planted.storage }));
  const [search, password] = [...document.querySelectorAll<HTMLInputElement>('main > input')];
  if (search) search.value = planted.typed;
  if (password) password.value = planted.password;
  // What jsdom lacks; and nothing is fetched here
  Object.defineProperty(document, 'adoptedStyleSheets', { value: [], configurable: true });
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
  window.matchMedia ??= (() => ({ matches: false })) as never;
});
afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
});

const leaked = (artefact: string) =>
  Object.entries(planted).flatMap(([what, value]) => (artefact.includes(value) ? what : []));

describe('what a capture says of whoever made it', () => {
  it('is nothing in the page’s copy', async () => {
    const { html, left, session } = await cleanCopy(document, '2026-11-24T05:32:07.123Z', { viewer: x.viewer });
    expect(leaked(html)).toEqual([]);
    expect(session).toBe(true);
    expect(left).toEqual(
      expect.arrayContaining([expect.stringMatching(/^viewer \d/), expect.stringMatching(/^secret \d/)]),
    );
    expect(leaked(left.join('\n'))).toEqual([]);
  });

  it('keeps the post itself, with whom it names and where its links lead', async () => {
    const { html } = await cleanCopy(document, '2026-11-24T05:32:07.123Z', { viewer: x.viewer });
    for (const kept of [
      '@other_shop の店員、態度が悪い',
      '@tokumei',
      '名無しの客',
      'status/2125091629328146883?s=20',
      'photo.jpg?token=ofThePicture',
      '公開の著者',
    ])
      expect(html).toContain(kept);
  });

  it('is nothing in the post’s own markup and the facts of the click', () => {
    const element = document.querySelector('article') as Element;
    const read = x.read(element, {
      url: new URL('https://x.com/home'),
      capturedAt: '2026-11-24T05:32:07.123Z',
      timeZone: 'Asia/Tokyo',
    });
    const sighting = sight({ scope: 'post', postKey: 'x::1', post: read!, element, platform: x });
    expect(leaked(JSON.stringify(sighting))).toEqual([]);
    expect(sighting.postHtml).toContain('@other_shop の店員、態度が悪い');
    expect(sighting.postHtml).toContain('data-reviewer-id="rev77" data-ft="{&quot;top_level_post_id');
    expect(sighting.postHtml).toContain('datetime="2026-11-24T04:58:21.000Z"');
    expect(sighting.environment.signedIn).toBe('yes');
    expect(sighting.environment.adapter).toEqual({ id: 'x', checkedOn: x.checkedOn });
  });

  it('leaves the page itself as it was', async () => {
    const before = document.documentElement.outerHTML;
    await cleanCopy(document, '2026-11-24T05:32:07.123Z', { viewer: x.viewer });
    const post = { platform: 'x', kind: 'post' } as const;
    sight({ scope: 'post', postKey: 'x::1', post, element: document.body, platform: x });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('finds no session on a page for everybody, so that its exact archive may be kept', async () => {
    Reflect.set(document, 'cookie', 'sid=; max-age=0');
    localStorage.clear();
    document.documentElement.innerHTML =
      '<head><meta name="author" content="a"></head><body><article><p>書き込み</p><input type="hidden" name="bbs" value="news"><input name="q"></article></body>';
    const { session, html } = await cleanCopy(document, '2026-11-24T05:32:07.123Z');
    expect(session).toBe(false);
    expect(html).toContain('書き込み');
    const post = { platform: '5ch', kind: 'post' } as const;
    const seen = sight({ scope: 'post', postKey: 'k', post, element: document.body });
    expect(seen.environment.signedIn).toBe('unknown');
  });
});
