import { describe, expect, it } from 'vitest';
import { platforms, readPage } from '../../../../utils/platforms';
import type { ReadPost } from '../../../../utils/platforms/contract';
import { compareIdClock } from '../../../../utils/platforms/post-id-clock';
import { postKey } from '../../../../utils/platforms/units';
import type { FoundCapture } from '../../../../utils/verify/captures/found-capture';
import { checkPageText } from '../../../../utils/verify/pages/page-text';
import { pageDocument } from '../../../harness/page-document';
import { representatives } from '../../../harness/whole';
import { type PlatformFixture, platformFixtures } from './platform-fixtures';

const unpaired = (text = '') => text.replaceAll(/\s+/g, '');
const controls = 'button, summary, label, [role="button"], [role="tab"], [role="menuitem"]';

function opened({ html, url, capturedAt, platform }: PlatformFixture) {
  const document = pageDocument(html, url);
  const page = { url: new URL(url), capturedAt, timeZone: 'Asia/Tokyo' };
  const adapter = platforms.find(({ id }) => id === platform);
  if (!adapter) throw new Error(`no adapter ${platform}`);
  const units = [...document.querySelectorAll(adapter.post.join())].flatMap((unit) => {
    const post = adapter.read(unit, page);
    return post ? [{ unit, post }] : [];
  });
  return { document, page, adapter, units };
}

/** Whose a permalink says that a post is: `/name/status/1`, `/@name/post/a`, `/profile/name/post/a`. */
const writerOf = ({ permalink = 'https://a/' }: ReadPost) =>
  /^\/(?:profile\/|@)?([^/@]+)\/(?:status|post|video|photo|n)\//.exec(new URL(permalink).pathname)?.[1];

/** What belongs to whoever looks at the page, in every place where sites put it. */
const ofViewer = {
  account: '<a href="/viewer.nobody" aria-label="Viewer Nobody">Viewer Nobody</a>',
  draft: '<div contenteditable="true" role="textbox">Draft Nobody</div><textarea>Draft Nobody</textarea>',
  proposal: '<aside><a href="/viewer.nobody">Viewer Nobody</a><button>フォローする</button></aside>',
};

describe.each(representatives(platformFixtures, 30))('$name', (fixture) => {
  const { document, page, adapter, units } = opened(fixture);
  const posts = readPage(document, page);

  it('gives each post once, of one part of the page', () => {
    const keys = posts.filter(({ id }) => id !== undefined).map(postKey);
    expect(keys).toEqual([...new Set(keys)]);
    // What stands inside another post and is one of its own lends that one nothing
    const lent = units.flatMap(({ unit, post }) =>
      units
        .filter((inner) => inner.unit !== unit && unit.contains(inner.unit) && postKey(inner.post) !== postKey(post))
        .filter((inner) => unpaired(inner.post.text).length > 8)
        .filter((inner) => unpaired(post.text).includes(unpaired(inner.post.text)))
        .map((inner) => inner.post.text),
    );
    expect(lent).toEqual([]);
  });

  it('shows words, writer and time of each post in its own element', () => {
    const bytesOf = (text: string) => new TextEncoder().encode(text);
    const findings = units.flatMap(({ unit, post }) => {
      const files = new Map([
        ['post.txt', bytesOf(unit.outerHTML)],
        ['page.html', bytesOf(document.documentElement.outerHTML)],
      ]);
      const seen = { page: { url: fixture.url }, picture: { hidden: [], tiles: [] }, failures: [] };
      const capture = { post, ...seen, capturedAt: fixture.capturedAt, scope: 'post' };
      return checkPageText([{ path: '', capture, files } as unknown as FoundCapture]).findings;
    });
    expect(findings.filter(({ detail }) => /of another post|not among|^time /.test(detail ?? ''))).toEqual([]);
  });

  it('lets time, id, permalink and author be of one post', () => {
    for (const post of posts) {
      const clock = compareIdClock(post);
      if (clock && !clock.holds) expect(post.notes?.join()).toMatch(/id-time-off:/);
      if (post.postedAt?.iso)
        expect(Date.parse(post.postedAt.iso.split('/')[0] ?? '')).toBeLessThan(
          Date.parse(page.capturedAt) + 172_800_000,
        );
      const writer = writerOf(post);
      if (writer && adapter.profile && post.author?.handle && !/^(?:i|web)$|^did:/.test(writer))
        expect(decodeURIComponent(writer).toLowerCase().split('@')[0]).toBe(
          post.author.handle.toLowerCase().split('@')[0],
        );
      // A live chat's paid message may say nothing, but has a number of its own
      expect(
        post.text ?? post.title ?? post.media ?? post.rating ?? post.quotes ?? post.truncated ?? post.id,
      ).toBeDefined();
    }
  });

  it('takes no words of a control for somebody’s', () => {
    const pressed = units.filter(({ unit, post: { text = '' } }) => {
      const saying = [...unit.querySelectorAll('*')].filter(
        (found) => unpaired(found.textContent ?? '') === unpaired(text),
      );
      const ofControls = saying.filter((found) => found.closest(controls) ?? found.querySelector(controls));
      return text !== '' && saying.length > 0 && saying.length === ofControls.length;
    });
    // To name somebody is all that many an answer says
    expect(pressed.map(({ post }) => post.text).filter((text) => !text?.startsWith('@'))).toEqual([]);
  });

  it('says nothing of whoever looks at the page', () => {
    const changed = opened(fixture);
    changed.document.body.insertAdjacentHTML('afterbegin', ofViewer.account + ofViewer.proposal);
    for (const { unit } of changed.units)
      if (!/^(?:DT|TR|TABLE|DL|UL|OL)$/.test(unit.tagName)) unit.insertAdjacentHTML('beforeend', ofViewer.draft);
    const read = readPage(changed.document, { ...page });
    expect(JSON.stringify(read)).not.toMatch(/nobody/i);
    expect(read.map(({ id, text }) => [id, text])).toEqual(posts.map(({ id, text }) => [id, text]));
  });

  // Behind a dialog other posts come forth; on the other page a list of another thread is left
  const holdsMore = /role="dialog"|class="recent"/.test(fixture.html);
  it.skipIf(holdsMore)('gives nothing of the page without its posts: an empty list, menus, proposals', () => {
    const emptied = opened(fixture);
    for (const { unit } of emptied.units) {
      while (unit.tagName === 'DT' && unit.nextElementSibling?.tagName === 'DD') unit.nextElementSibling.remove();
      unit.remove();
    }
    for (const data of emptied.document.querySelectorAll('script')) data.remove();
    expect(readPage(emptied.document, { ...page })).toEqual([]);
  });
});
