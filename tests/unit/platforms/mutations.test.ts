import { expect, it } from 'vitest';
import { platforms, readPage } from '../../../utils/platforms';
import { representatives } from '../../harness/whole';
import { readMutated } from '../../tools/page-mutations/run';
import { platformFixtures } from './platform-fixtures';

/** One page for each kind of markup; `npm run mutate-pages` has all of them. */
const pages = [
  'x/status-ja.html',
  'linkedin/frame-round-post.html',
  'bluesky/name-with-handle.html',
  'threads/post-en.html',
  'facebook/group-ja.html',
  '5ch/div-layout.html',
  'google-maps/panel-ja.html',
];
const known = platformFixtures.filter(({ name }) => pages.includes(name));

it.each(representatives(known, 3))('$name gives nobody else’s facts, whatever happens to the page', (page) => {
  for (const [mutation, score] of readMutated({ platforms, readPage }, page))
    expect({ mutation, false: score.false, wrong: score.wrong, said: score.said }).toEqual({
      mutation,
      false: 0,
      wrong: 0,
      said: [],
    });
});

it('looks at every page that it names', () => {
  expect(known).toHaveLength(pages.length);
});
