import { expect, it } from 'vitest';
import type { ReadPost } from '../../../utils/platforms/contract';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { bytesOf } from '../../attacks/packs/forged-pack';
import { pageFiles } from '../../attacks/packs/page-files';
import { representatives } from '../../harness/whole';
import { makePack } from '../../unit/export/pack-maker';
import { samplePackInput } from '../../unit/export/sample-incident';
import { savedPage } from '../../unit/export/sample-markup';

const film = 'https://www.youtube.com/watch?v=AbCdEfGhIjK';
const comment: ReadPost = {
  platform: 'youtube',
  kind: 'comment',
  id: 'UgwAAAAAAAAAAAAAAAB4AaABAg',
  permalink: `${film}&lc=UgwAAAAAAAAAAAAAAAB4AaABAg`,
  author: { handle: 'taro-x', profileUrl: 'https://www.youtube.com/@taro-x' },
  text: '最低の店員',
  postedAt: {
    raw: '1 か月前',
    iso: '2026-09-24T05:32:07.412Z/2026-10-24T05:32:07.412Z',
    precision: 'month',
    method: 'relative',
  },
};
const markup =
  '<ytd-comment-view-model id="comment"><h3><a href="https://www.youtube.com/@taro-x"><span>@taro-x</span></a></h3>' +
  `<a href="${comment.permalink?.replace('&', '&amp;')}">1 か月前</a><yt-attributed-string><span>最低の店員</span></yt-attributed-string></ytd-comment-view-model>`;

async function findingsOf(post: ReadPost) {
  const input = await samplePackInput({
    post,
    url: film,
    stored: (files) => files.set('post.txt', bytesOf(markup)).set('page.html', bytesOf(savedPage(markup))),
  });
  const summary = { ...input.incident.summary, platform: 'youtube', siteName: 'YouTube' };
  const pack = await makePack({ ...input, incident: { ...input.incident, summary }, pageFiles });
  const { checks } = await verifyPack(new Uint8Array(await pack.blob.arrayBuffer()));
  const told = ['records-differ', 'page-lacks', 'page-differs', 'address-differs'];
  return checks.flatMap(({ findings }) => findings.filter(({ reason }) => told.includes(reason)));
}

// A comment whose page shows a handle and no number of the channel was called changed: “author undefined”
it('an author of whom the page shows no number is nothing that contradicts itself', async () => {
  expect(await findingsOf(comment)).toEqual([]);
});

// Large and small letters were one, in numbers that YouTube, Instagram and Google write with both
it.each(
  representatives(
    [
      ['comment', { id: comment.id?.toLowerCase() }],
      ['film', { permalink: comment.permalink?.replace('AbCdEfGhIjK', 'abcdefghijk') }],
    ] as const,
    2,
  ),
)('the number of another %s in small letters is told', async (_, said) => {
  expect(await findingsOf({ ...comment, ...said } as ReadPost)).not.toEqual([]);
});
