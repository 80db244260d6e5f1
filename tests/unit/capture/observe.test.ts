// @in-a-document
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observePosts, type PostsHandler } from '../../../utils/capture/posts/observe';
import { locate, locatedPosts } from '../../../utils/capture/posts/registry';
import { unitsIn } from '../../../utils/platforms/units';
import { hirobaPlatform } from '../mark/hiroba-platform';

let heard: string[];
let leave: AbortController;

const handler: PostsHandler = {
  appeared: ({ key }) => heard.push(`+${key.slice(8)}`),
  changed: ({ key }, before) => heard.push(`${before.key.slice(8)}>${key.slice(8)}`),
  removed: ({ key }) => heard.push(`-${key.slice(8)}`),
};

const settled = () => undefined;
const post = (id: string, inner = '') => `<article data-id="${id}"><b>客</b><p>話 ${id}</p>${inner}</article>`;
const article = (id: string) => document.querySelector(`[data-id="${id}"]`);

/** What the page does is seen in the next frame. */
async function heardAfter(act: () => void): Promise<string[]> {
  heard = [];
  act();
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  return heard;
}

const start = () => observePosts(document, hirobaPlatform, handler, settled, leave.signal);

/** What is near is read in tasks of its own, on a busy machine in more than one. */
async function observe() {
  let observer: ReturnType<typeof start> | undefined;
  await new Promise<void>((resolve) => {
    observer = observePosts(document, hirobaPlatform, handler, resolve, leave.signal);
  });
  return observer as ReturnType<typeof start>;
}

beforeEach(() => {
  locatedPosts().clear();
  heard = [];
  leave = new AbortController();
  document.body.innerHTML = `<main>${post('1')}${post('2')}<article>広告</article></main>`;
});
afterEach(() => {
  leave.abort();
});

describe('observePosts', () => {
  it('leaves the page its turn between posts that take long to read', async () => {
    document.body.innerHTML = ['1', '2', '3'].map((id) => post(id)).join('');
    const slow = {
      ...hirobaPlatform,
      read(...given: Parameters<typeof hirobaPlatform.read>) {
        for (const until = performance.now() + 30; performance.now() < until; );
        return hirobaPlatform.read(...given);
      },
    };
    const turns: number[] = [];
    observePosts(document, slow, handler, settled, leave.signal);
    while (heard.length < 3) {
      await new Promise((resolve) => setTimeout(resolve));
      turns.push(heard.length);
    }
    expect(heard).toEqual(['+1', '+2', '+3']);
    expect(new Set(turns)).toEqual(new Set([1, 2, 3]));
  });

  it('finds posts of two kinds in the order of the page', () => {
    document.body.innerHTML = `<section data-id="1"></section>${post('2')}<section data-id="3"></section>`;
    const found = (...kinds: string[]) =>
      unitsIn(document, { post: kinds }).map((unit) => unit.getAttribute('data-id'));
    expect(found('article', 'section')).toEqual(['1', '2', '3']);
    expect(found('aside', 'section')).toEqual(['1', '3']);
    expect(found('aside')).toEqual([]);
  });

  it('tells of the posts that are there, and of no adverts', async () => {
    expect(await heardAfter(start)).toEqual(['+1', '+2']);
    expect(locate('hiroba::1')).toBe(article('1'));
  });

  it('tells of posts that come and go, however deep they come', async () => {
    await observe();
    expect(
      await heardAfter(() => {
        const wrapper = document.createElement('div');
        wrapper.innerHTML = `<section>${post('3')}</section>`;
        document.querySelector('main')?.append(wrapper);
        article('1')?.remove();
      }),
    ).toEqual(['-1', '+3']);
    expect(locate('hiroba::1')).toBeUndefined();
    expect(locate('hiroba::3')).toBe(article('3'));
  });

  it('follows the post when the feed puts another one into the node', async () => {
    await observe();
    const node = article('1');
    expect(await heardAfter(() => node?.setAttribute('data-id', '9'))).toEqual(['1>9']);
    expect(locatedPosts().has('hiroba::1')).toBe(false);
    expect(locate('hiroba::9')).toBe(node);
  });

  it('reads again when words are added inside a post', async () => {
    await observe();
    const more = document.createElement('span');
    expect(await heardAfter(() => article('2')?.querySelector('p')?.append(more))).toEqual(['2>2']);
  });

  it('takes an element away that is no post any more', async () => {
    await observe();
    expect(await heardAfter(() => article('2')?.removeAttribute('data-id'))).toEqual(['-2']);
  });

  it('hears nothing of a node that is moved within a frame', async () => {
    await observe();
    const events = await heardAfter(() => {
      const moved = article('1');
      if (moved) document.querySelector('main')?.append(moved);
    });
    expect(events.filter((event) => event.startsWith('+') || event.startsWith('-'))).toEqual([]);
  });

  it('goes on after a navigation that replaces everything', async () => {
    await observe();
    expect(
      await heardAfter(() => {
        document.body.innerHTML = `<main>${post('4')}</main>`;
      }),
    ).toEqual(['-1', '-2', '+4']);
  });

  it('counts the outer of two nested elements with one id', async () => {
    document.body.innerHTML = post('5', post('5'));
    expect(await heardAfter(start)).toEqual(['+5']);
    expect(locate('hiroba::5')).toBe(document.querySelector('article'));
  });

  it('finds the other element of a post when one of two goes', async () => {
    document.body.innerHTML = `<main>${post('6')}</main><aside>${post('6')}</aside>`;
    await observe();
    await heardAfter(() => document.querySelector('main')?.remove());
    expect(heard).toEqual(['-6']);
    expect(locate('hiroba::6')).toBe(document.querySelector('aside article'));
  });

  it('hears nothing after the signal, and leaves nothing behind', async () => {
    await observe();
    leave.abort();
    expect(locatedPosts().size).toBe(0);
    expect(await heardAfter(() => document.body.insertAdjacentHTML('beforeend', post('7')))).toEqual([]);
  });

  it('reads nothing on a page without posts', async () => {
    document.body.innerHTML = '<p>静か</p>';
    const read = vi.spyOn(hirobaPlatform, 'read');
    await observe();
    await heardAfter(() => document.body.append(document.createElement('div')));
    expect(read).not.toHaveBeenCalled();
    expect(heard).toEqual([]);
    read.mockRestore();
  });

  it('reads what is near on a long page, the others when they come near or all are asked for', async () => {
    document.body.innerHTML = Array.from({ length: 80 }, (_, at) => post(String(at))).join('');
    let scrolled = 0;
    // jsdom lays nothing out
    const units: Element[] = [...document.querySelectorAll('article')];
    const placed = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return new DOMRect(0, units.indexOf(this) * 100 - scrolled, 600, 100);
    });
    const observer = await observe();
    // The window is 768 px high; a busy machine reads them in more slices than one
    await expect.poll(() => heard).toHaveLength(10);
    scrolled = 5_000;
    heard = [];
    window.dispatchEvent(new Event('scroll'));
    await expect.poll(() => heard).toContain('+50');
    expect(heard).not.toContain('+40');
    expect(heard).not.toContain('+70');
    const last = document.querySelector('article:last-of-type');
    if (last) observer.read(last);
    expect(heard.at(-1)).toBe('+79');
    observer.readAll();
    expect(locatedPosts().size).toBe(80);
    placed.mockRestore();
  });
});
