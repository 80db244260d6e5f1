import { expect, it } from 'vitest';
import { withPageReader } from '../../../utils/node/commands/page-reader';
import { representatives } from '../../harness/whole';
import { platformFixtures } from './platform-fixtures';

it('reads the same posts in Chromium as in jsdom, one browser for all pages', async () => {
  await withPageReader('Asia/Tokyo', async (read) => {
    const left = representatives(platformFixtures, 4);
    const readOn = async () => {
      for (let next = left.pop(); next; next = left.pop()) {
        const { name, html, url, capturedAt, expected } = next;
        expect(await read({ html, url, capturedAt }), name).toEqual(expected);
      }
    };
    await Promise.all([readOn(), readOn(), readOn()]);
  });
}, 60_000);
