import { expect, it } from 'vitest';
import type { ReadPost } from '../../../utils/platforms/contract';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { pageFiles } from '../../attacks/packs/page-files';
import { representatives } from '../../harness/whole';
import { makePack } from '../../unit/export/pack-maker';
import { insult, samplePackInput } from '../../unit/export/sample-incident';

async function checksOf(lacking: readonly (keyof ReadPost)[]) {
  const stated = Object.entries(insult).filter(([name]) => !lacking.some((each) => each === name));
  const post = Object.fromEntries(stated) as ReadPost;
  const pack = await makePack({ ...(await samplePackInput({ post, shown: insult })), pageFiles });
  return (await verifyPack(new Uint8Array(await pack.blob.arrayBuffer()))).checks;
}

// A record without the number that its own page shows could not be held against another of the same post, and was “whole”
it.each(
  representatives(
    [
      ['permalink', ['id', 'permalink'], 'permalink'],
      ['post-time', ['postedAt'], 'time'],
    ] as const,
    2,
  ),
)('a %s that the page shows is not said to have stood nowhere', async (id, lacking, name) => {
  const checks = await checksOf(lacking);
  expect(checks.find((check) => check.id === id)).toMatchObject({
    status: 'cannot-tell',
    findings: [{ reason: 'page-shows', path: 'data/post.json' }],
  });
  expect(checks.find((check) => check.id === 'page-text')?.findings).toContainEqual({
    reason: 'page-shows',
    path: 'data/post.json',
    detail: `${name} left out`,
  });
});

it('a record that says all that its post shows leaves nothing out', { tags: 'long' }, async () => {
  const reasons = (await checksOf([])).flatMap(({ findings }) => findings.map(({ reason }) => reason));
  expect(reasons).not.toContain('page-shows');
});
