import { describe, expect, it } from 'vitest';
import { platforms } from '../../../../utils/platforms';
import { pageDocument } from '../../../harness/page-document';
import { representatives } from '../../../harness/whole';
import { platformFixtures } from './platform-fixtures';

/** Selectors that no page needs are found by nobody until they find the wrong thing. */
describe.each(representatives(platforms, 4))('$id', ({ id, post }) => {
  const documents = platformFixtures
    .filter(({ platform }) => platform === id)
    .map(({ html, url }) => pageDocument(html, url));

  it.each([...post])('%s is still needed: without it a post of a saved page is not found', (selector) => {
    const others = post.filter((each) => each !== selector);
    const alone = documents.some((document) =>
      [...document.querySelectorAll(selector)].some((element) => !others.some((other) => element.matches(other))),
    );
    expect(alone).toBe(true);
  });
});
