import { expect, it } from 'vitest';
import { platformOfDocument } from '../../../utils/platforms';
import { withTimesSettled } from '../../../utils/platforms/relative-times';
import { unitsIn } from '../../../utils/platforms/units';
import type { FoundCapture } from '../../../utils/verify/captures/found-capture';
import { checkPageText } from '../../../utils/verify/pages/page-text';
import { pageDocument } from '../../harness/page-document';
import { representatives } from '../../harness/whole';
import { type PlatformFixture, platformFixtures } from '../platforms/adapters/platform-fixtures';

const untold = { picture: { kind: 'screen', hidden: [] }, failures: [] };

/** Every post that a page shows, with its own markup and the page as its copy, as far as this check looks. */
function recordsOf({ url, capturedAt, html }: PlatformFixture): FoundCapture[] {
  const document = pageDocument(html, url);
  const page = { url: new URL(url), capturedAt, timeZone: 'Asia/Tokyo' };
  const platform = platformOfDocument(document, page.url);
  return !platform
    ? []
    : unitsIn(document, platform).flatMap((unit) => {
        const post = platform.read(unit, page);
        if (!post) return [];
        const capture = { post: withTimesSettled(post, page), page: { url, title: '' }, capturedAt, scope: 'post' };
        const bytes = (text: string) => new TextEncoder().encode(text);
        const files = new Map(Object.entries({ 'post.txt': bytes(unit.outerHTML), 'page.html': bytes(html) }));
        return [{ path: 'data/', capture: { ...capture, ...untold }, files } as unknown as FoundCapture];
      });
}

/** What is told of parts that stand in another post, that the page shows otherwise, or that a record leaves out. */
const ofOthers = /of another post|of itself|goes on|otherwise|left out/;

it.each(representatives(platformFixtures, 14))(
  'no post of $name is told to say what another says',
  (fixture) => {
    const findings = recordsOf(fixture).flatMap((each) => checkPageText([each]).findings);
    expect(findings.filter(({ detail }) => ofOthers.test(detail ?? ''))).toEqual([]);
  },
  120_000,
);
