/** Who LinkedIn's links name: menus and addresses tell a name from a title and from whoever only reacted. */
import type { ReadingPage } from '../contract';
import { targetOf } from '../dom';
import { textOf } from '../text';

/** The page of the person or company that a link leads to. */
export function profileOf(link: Element | null | undefined, page: ReadingPage): string | undefined {
  const [path] = /^\/(?:in|company|school|showcase)\/[^/]+/.exec(targetOf(link, page.url)?.pathname ?? '') ?? [];
  return path && `https://www.linkedin.com${path}/`;
}

/** Without a menu a title may stand in the place of a name: the address of a person with a Latin name has some of it. */
export function isOfPage(name: string, profile: string | undefined): boolean {
  const words = /^[\p{Script=Latin}\s.'’-]+$/u.test(name) ? name.toLowerCase().split(/[\s.'’-]+/) : [];
  return words.length === 0 || words.some((word) => word.length > 2 && profile?.toLowerCase().includes(word));
}

/** The longest name that a menu confirms: "Hana likes this" may stand above "Hana K", whose menu names her too. */
export function namedIn(links: Element[], menus: string[]): { link: Element; name: string } | undefined {
  const skip = (inner: Element) => inner.matches('.visually-hidden') || inner.tagName === 'IMG';
  // In one line with it, in a part of its own, may stand what the person does
  const named = links.flatMap((link) =>
    [link, ...link.querySelectorAll(':not(:has(*), .visually-hidden)')].map((part) => {
      const line = textOf(part, { skip }).split('\n')[0] ?? '';
      return { link, name: line.replace(/\s*[•·].*$/, '').trim() };
    }),
  );
  return named
    .filter(({ name }) => name && menus.some((menu) => menu.includes(name)))
    .sort((one, other) => other.name.length - one.name.length)[0];
}
