// @in-a-document
import { afterAll, expect, it, vi } from 'vitest';
import { listedPosts, postAround } from '../../../utils/capture/posts/listed-posts';
import { listedPostSchema } from '../../../utils/shapes/records/listed-post';
import { hirobaPlatform } from '../mark/hiroba-platform';

document.body.innerHTML = ['2', '1', '2']
  .map((id) => `<article data-id="${id}"><b>客 ${id}</b><p>話 <i>${id}</i></p></article>`)
  .join('');
const articles = [...document.querySelectorAll('article')];
const tops = [-900, 20, 300];
const placed = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
  return new DOMRect(0, tops[articles.indexOf(this as HTMLElement)], 500, 120);
});
afterAll(() => placed.mockRestore());
const page = { url: new URL('https://hiroba.example/'), capturedAt: '', timeZone: 'UTC' };
const seen = articles.flatMap((element) => {
  const post = hirobaPlatform.read(element, page);
  return post ? [{ element, key: `hiroba::${post.id}`, post }] : [];
});

it('lists each post once in the order of the page, from the place that is on the screen', () => {
  const listed = listedPosts([...seen].reverse());
  expect(listed.map(({ key, isInView }) => [key, isInView])).toEqual([
    ['hiroba::2', true],
    ['hiroba::1', true],
  ]);
  expect(listed[1]).toEqual({ key: 'hiroba::1', author: '客 1', text: '話 1', media: 0, isInView: true });
  for (const post of listed) expect(listedPostSchema.parse(post)).toEqual(post);
});

it('finds the post that an element stands in', () => {
  const present = new Map(seen.map((each) => [each.element as Element, each]));
  expect(postAround(document.querySelector('[data-id="1"] i'), present)?.key).toBe('hiroba::1');
  expect(postAround(document.body, present)).toBeUndefined();
});
