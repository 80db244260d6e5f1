import { expect, it, vi } from 'vitest';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { representatives } from '../../harness/whole';
import { makePack } from '../../unit/export/pack-maker';
import { samplePackInput } from '../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 60_000 });

// Where tiles share a hundred rows or more, as on every fine screen, the words beside the seam ran into the frame of the
// picture: our own pack was called changed ("a frame over words")
const screens = [
  [1, 96],
  [1.25, 96],
  [1.5, 96],
  [2, 96],
  [3, 400],
  [1, 100],
] as const;

it.each(representatives(screens, 3))(
  'a post of two tiles on a screen of %s pixels a pixel, %s shared rows, is whole',
  async (devicePixelRatio, overlap) => {
    const input = await samplePackInput({
      record: ({ environment, picture }) => ({
        environment: { ...environment, devicePixelRatio },
        picture: { ...picture, tiles: picture.tiles.map((tile, index) => (index === 0 ? tile : { ...tile, overlap })) },
      }),
    });
    const { blob } = await makePack(input);
    const { checks } = await verifyPack(new Uint8Array(await blob.arrayBuffer()));
    expect(checks.filter(({ status }) => status === 'changed')).toEqual([]);
  },
);
