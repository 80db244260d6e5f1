import { expect, it } from 'vitest';
import { withPageReader } from '../../../../utils/node/commands/page-reader';
import { platforms } from '../../../../utils/platforms';
import { representatives } from '../../../harness/whole';
import { platformFixtures } from './platform-fixtures';

/** The first page of each platform and every twenty-fourth after it; `npm run proofs` reads them all. */
const pages = platforms.flatMap(({ id }) =>
  representatives(
    platformFixtures.filter(({ platform }) => platform === id),
    24,
  ),
);

it('reads from saved pages of every platform in Chromium what a person read from them, one browser for all', async () => {
  await withPageReader('Asia/Tokyo', async (read) => {
    const left = [...pages];
    const readOn = async () => {
      for (let next = left.pop(); next; next = left.pop()) {
        const { name, html, url, capturedAt, expected } = next;
        expect(await read({ html, url, capturedAt }), name).toEqual(expected);
      }
    };
    await Promise.all([readOn(), readOn(), readOn()]);
  });
}, 300_000);
