import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { platforms, readPage } from '../../../utils/platforms';
import { postKey } from '../../../utils/platforms/units';
import { pageDocument } from '../../harness/page-document';
import { representatives } from '../../harness/whole';
import { platformFixtures } from './adapters/platform-fixtures';

/** Keys under which captures of earlier versions lie, one page a platform: never edited. */
const stored: Record<string, string[]> = JSON.parse(
  readFileSync(new URL('../../fixtures/post-keys.json', import.meta.url), 'utf8'),
);

it.each(representatives(Object.entries(stored), 10))(
  'finds what was kept of %s under the key of then',
  (name, keys) => {
    const page = platformFixtures.find((one) => one.name === name);
    const document = pageDocument(page?.html ?? '', page?.url ?? '');
    const circumstances = { url: new URL(page?.url ?? ''), capturedAt: page?.capturedAt ?? '', timeZone: 'Asia/Tokyo' };
    expect(readPage(document, circumstances).map(postKey)).toEqual(keys);
  },
);

it('has a page of every platform', () => {
  const known = new Set(Object.keys(stored).map((name) => name.split('/')[0]));
  expect(platforms.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
});

it('keeps the 「ID:」 of a board in one form on all boards', () => {
  const boards = new Set(['5ch', 'shitaraba', 'machi', 'nicopedia']);
  const authors = platformFixtures.flatMap(({ platform, expected }) =>
    expected.flatMap(({ author }) => (author?.id === undefined ? [] : [{ platform, id: author.id }])),
  );
  for (const { platform, id } of authors) expect(/^ID:\S+$/.test(id), `${platform} ${id}`).toBe(boards.has(platform));
});
