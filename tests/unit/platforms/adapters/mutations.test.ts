import { expect, it } from 'vitest';
import { platforms, readPage } from '../../../../utils/platforms';
import { representatives } from '../../../harness/whole';
import { readMutated } from '../../../tools/page-mutations/run';
import { platformFixtures } from './platform-fixtures';

/** Pages of each kind of markup, which `npm test` tells a few of; `npm run mutate-pages` has all pages. */
const kinds = [
  'x/status-ja.html',
  'linkedin/frame-round-post.html',
  'bluesky/name-with-handle.html',
  'threads/post-en.html',
  'facebook/group-ja.html',
  '5ch/div-layout.html',
  'google-maps/panel-ja.html',
];
const ofKinds = platformFixtures.filter(({ name }) => kinds.includes(name));
/** One of every platform, the one with the most posts, so that there is something to mix up. */
const ofPlatforms = platforms.flatMap(({ id }) =>
  platformFixtures
    .filter(({ platform, name }) => platform === id && !kinds.includes(name))
    .sort((one, other) => other.expected.length - one.expected.length)
    .slice(0, 1),
);

it.each(representatives([...ofKinds, ...ofPlatforms], kinds.length + platforms.length))(
  '$name gives nobody else’s facts, whatever happens to the page',
  (page) => {
    for (const [mutation, score] of readMutated({ platforms, readPage }, page))
      expect({ mutation, false: score.false, wrong: score.wrong, said: score.said }).toEqual({
        mutation,
        false: 0,
        wrong: 0,
        said: [],
      });
  },
);

it('looks at every page that it names, and at one of every platform', () => {
  expect(ofKinds).toHaveLength(kinds.length);
  expect(ofPlatforms.map(({ platform }) => platform)).toEqual(platforms.map(({ id }) => id));
});
