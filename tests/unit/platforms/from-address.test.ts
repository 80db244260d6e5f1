import { describe, expect, it } from 'vitest';
import { platforms } from '../../../utils/platforms';
import type { ReadPost } from '../../../utils/platforms/contract';
import { pageDocument } from '../../harness/page-document';
import { representatives } from '../../harness/whole';
import { platformFixtures } from './adapters/platform-fixtures';

/** The same page under an address whose every number is another one. */
function elsewhere(url: URL): URL {
  const other = new URL(url);
  const changed = (part: string) =>
    part.replace(/%[0-9a-f]{2}|\d/gi, (found) => (found.length > 1 ? found : String((Number(found) + 1) % 10)));
  for (const part of ['pathname', 'search', 'hash'] as const) other[part] = changed(url[part]);
  return other;
}

const addressed = ['id', 'author', 'replyTo', 'thread'] as const;
/** Its title is the page's. */
const stated = (post: Partial<ReadPost>) => ({ ...post, thread: post.thread?.url });
const wordsOf = (value: unknown) =>
  JSON.stringify(value ?? '')
    .replaceAll(/https?:\/\/[^/"]+/g, '')
    .match(/\w*\d\w*/g) ?? [];
/** Google's numbers stand in hexadecimal digits, too. */
const isSaid = (word: string, html: string) =>
  html.includes(word) || (/^\d+$/.test(word) && html.includes(BigInt(word).toString(16)));

describe.each(representatives(platformFixtures, 20))('$name', ({ html, url, capturedAt, platform }) => {
  it('says of every fact that it has from its address alone where it is from', () => {
    const document = pageDocument(html, url);
    const adapter = platforms.find(({ id }) => id === platform);
    const page = { url: new URL(url), capturedAt, timeZone: 'Asia/Tokyo' };
    const moved = { ...page, url: elsewhere(page.url) };
    const unsaid = [...document.querySelectorAll(adapter?.post.join() ?? '')].flatMap((unit) => {
      const [here, there] = [page, moved].map((one) => stated(adapter?.read(unit, one) ?? {}));
      const isMarked = (fact: string) => here?.notes?.includes(`from-address:${fact}`) === true;
      return addressed.filter((fact) => {
        // The address of an anchored post is its number in the thread
        if (fact === 'replyTo' && here?.replyTo?.id === there?.replyTo?.id && isMarked('thread')) return false;
        const others = new Set(wordsOf(there?.[fact]));
        const changed = wordsOf(here?.[fact]).filter((word) => !others.has(word));
        const longest = changed.sort((one, other) => other.length - one.length)[0] ?? '';
        return there?.kind !== undefined && !isSaid(longest, unit.outerHTML) && !isMarked(fact);
      });
    });
    expect(unsaid).toEqual([]);
  });
});
