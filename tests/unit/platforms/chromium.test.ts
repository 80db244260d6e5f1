import { expect, it } from 'vitest';
import { withPageReader } from '../../../utils/node/commands/page-reader';
import { platformFixtures } from './platform-fixtures';

it('reads from every saved page in Chromium what a person read from it, one browser for all', async () => {
  await withPageReader('Asia/Tokyo', async (read) => {
    const left = [...platformFixtures];
    const readOn = async () => {
      for (let next = left.pop(); next; next = left.pop()) {
        const { name, html, url, capturedAt, expected } = next;
        expect(await read({ html, url, capturedAt }), name).toEqual(expected);
      }
    };
    await Promise.all([readOn(), readOn(), readOn()]);
  });
}, 300_000);
