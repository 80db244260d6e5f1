import { expect, it } from 'vitest';
import { withPageReader } from '../../tools/page-reader';
import { platformFixtures } from './platform-fixtures';

it('reads the same posts in Chromium as in jsdom, one browser for all pages', async () => {
  await withPageReader('Asia/Tokyo', async (read) => {
    for (const { name, html, url, capturedAt, expected } of platformFixtures) {
      expect(await read({ html, url, capturedAt }), name).toEqual(expected);
    }
  });
}, 60_000);
