import { deflateSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { writeChunks } from '../../../utils/bytes/png/png-chunks';
import { NamedPictures } from '../../../utils/verify/papers/named-pictures';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { closePack, openPack } from '../../attacks/packs/forged-pack';
import { forgedByTool, resignPack } from '../../attacks/packs/forged-seals';
import { usual } from '../../attacks/packs/mutations/run-mutations';
import { sampleDevice } from '../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 120_000 });

/** A picture of 300 kilobytes had 42,736 pages of the report laid out for it, and took half a gigabyte. */
it('lays no more pictures on pages than the paper that is there can hold', async () => {
  const files = await openPack(await forgedByTool({}, sampleDevice));
  files.set('data/screenshot-post.png', writeChunks(8, 30_000_000, new Uint8Array(deflateSync(new Uint8Array(8)))));
  await resignPack(files, sampleDevice);
  const { checks } = await verifyPack(closePack(files), usual);
  expect(checks.find(({ id }) => id === 'report-words')).toMatchObject({ status: 'cannot-tell' });
});

it('ends where there are more pictures than a paper of so many pages can hold', () => {
  const shelf = new NamedPictures(2);
  const lay = (count: number) => {
    for (let at = 0; at < count; at += 1)
      shelf.put(`${at}`, new Uint8Array(), { path: 'data/screenshot-post.png', from: 0, to: 1 });
  };
  lay(100);
  expect(() => lay(100)).toThrow('pictures of a report');
});
