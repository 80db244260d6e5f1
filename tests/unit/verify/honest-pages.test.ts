import { describe, expect, it } from 'vitest';
import { neighbourLine } from '../../../utils/capture/posts/neighbours';
import type { ReadPost } from '../../../utils/platforms/contract';
import { postKey } from '../../../utils/platforms/units';
import type { FoundCapture } from '../../../utils/verify/captures/found-capture';
import { checkAddresses } from '../../../utils/verify/check-addresses';
import { checkPageText } from '../../../utils/verify/pages/page-text';
import { representatives } from '../../harness/whole';
import { platformFixtures } from '../platforms/adapters/platform-fixtures';

const title = (html: string) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';

const untold = { picture: { kind: 'screen', hidden: [] }, failures: [] };

/** A record of one post with the whole page as its copy, as far as this check looks. */
const recordOf = ({ url, capturedAt, html }: (typeof platformFixtures)[number], post: ReadPost) =>
  ({
    path: 'data/',
    capture: { post, postKey: postKey(post), page: { url, title: title(html) }, capturedAt, scope: 'post', ...untold },
    files: new Map([['page.html', new TextEncoder().encode(html)]]),
  }) as unknown as FoundCapture;

/** Pages that show more within a post than its own words; nobody can tell that from words that were left out. */
const leftOpen: Readonly<Record<string, string>> = {
  '5ch/beside.html': 'another post, opened inside of it by a popup',
  '5ch/popup.html': 'another post, opened inside of it by a popup',
  '5ch/variants/unnamed-head.html': 'another post, opened inside of it by a popup',
  'girlschannel/pictures.html': 'where its pictures are from, between two lines',
  'linkedin/variants/mini-update.html': 'a word before a hashtag, for screen readers alone',
  'note/embedded-post.html': "somebody else's post, set into it",
};
/** Read from the page's data before it was drawn; posts that a person marks stand there. */
const undrawn = ['jobtalk/undrawn.html', 'jobtalk/variants/words-beside-root.html'];

describe('what an honest record says stands on its page', () => {
  it.each(
    representatives(
      platformFixtures.filter(({ name }) => !undrawn.includes(name)),
      3,
    ),
  )('$name', (fixture) => {
    const line = (post: ReadPost | undefined) => (post ? neighbourLine(post) : undefined);
    const found = fixture.expected.map((post, at, all) => {
      const beside = Object.entries({ before: line(all[at - 1]), after: line(all[at + 1]) }).filter(
        ([, words]) => words,
      );
      return recordOf(fixture, { ...post, context: { ...Object.fromEntries(beside), ...post.context } });
    });
    const findings = found.flatMap((each) => [
      ...checkPageText([each]).findings,
      ...checkAddresses([each]).findings.filter(({ reason }) => reason !== 'not-in-page'),
    ]);
    const said = [...new Set(findings.map(({ reason, detail }) => `${reason} ${detail}`))];
    expect(said).toEqual(fixture.name in leftOpen ? ['page-lacks text'] : []);
  });
});
