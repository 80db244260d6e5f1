/** Facts that stand in another post inside the unit and not in the unit itself. */
import type { Platform, ReadPost } from '../contract';
import { outermost } from '../dom';
import { postKey } from '../units';
import type { Doubt, DoubtedFact } from './doubt';

export const squeezed = (text: string) => text.replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '');

/** What an element says, in words and in attributes, without the subtrees left out. */
function groundOf(root: Element, without: ReadonlySet<Element>): string {
  const words: string[] = [];
  const stated: string[] = [];
  const visit = (element: Element) => {
    for (const { value } of element.attributes) stated.push(value);
    if (element.tagName === 'IMG') words.push(element.getAttribute('alt') ?? '');
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) words.push(child.nodeValue ?? '');
      else if (child.nodeType === 1 && !without.has(child as Element)) visit(child as Element);
    }
  };
  visit(root);
  return `${squeezed(words.join(''))}\n${squeezed(stated.join('\n'))}`;
}

const mostLines = 40;

/** By what a fact is looked for: words as they stand, without blanks. */
function tracesOf({ id, author, title, text, postedAt, media, quotes }: ReadPost): [DoubtedFact, string][] {
  // Of every line, for words of another may have been added behind
  const lines = text?.split('\n', mostLines).filter((line) => squeezed(line).length > 3) ?? [];
  const traces: [DoubtedFact, string | undefined][] = [
    ...(lines.length > 0 ? lines : [text]).map((line): [DoubtedFact, string | undefined] => [
      'text',
      line && squeezed(line).slice(0, 24),
    ]),
    ['title', title],
    ['author', author?.name ?? author?.handle],
    ['author', author?.id],
    ...(media ?? []).map(({ url }): [DoubtedFact, string | undefined] => ['media', url?.split('/').at(-1)]),
    ...(quotes ?? []).map((quote): [DoubtedFact, string | undefined] => ['quotes', quote.id]),
    ['postedAt', postedAt?.raw ?? postedAt?.iso],
    ['id', id],
  ];
  return traces.flatMap(([fact, trace]) => (trace ? [[fact, squeezed(trace)]] : []));
}

/**
 * The facts of a unit that only another post inside of it says. `undefined`: the same post stands inside with another
 * author, so this frame is not the post.
 */
export function strayFacts(
  { post: selectors, quoted }: Pick<Platform, 'post' | 'quoted'>,
  unit: Element,
  post: ReadPost,
  readOther: (unit: Element) => ReadPost | undefined,
): Doubt[] | undefined {
  const selector = [...selectors, ...(quoted ? [quoted] : [])].join(', ');
  const inner = outermost([...unit.querySelectorAll(selector)]);
  if (inner.length === 0) return [];
  const own = groundOf(unit, new Set(inner));
  const lost = tracesOf(post).filter(([, trace]) => !own.includes(trace));
  if (lost.length === 0) return [];
  const key = postKey(post);
  const doubts: Doubt[] = [];
  for (const other of inner) {
    const ground = groundOf(other, new Set());
    const here = lost.filter(([, trace]) => ground.includes(trace));
    if (here.length === 0) continue;
    // What is quoted is in there
    if (here.every(([fact]) => fact === 'quotes') && quoted !== undefined && other.matches(quoted)) continue;
    const isQuoted = quoted !== undefined && other.matches(quoted);
    const read = isQuoted ? undefined : readOther(other);
    if (!isQuoted && !read) continue;
    if (read && postKey(read) === key) {
      if (JSON.stringify(read.author) !== JSON.stringify(post.author)) return undefined;
      continue;
    }
    // An answer names the post that it answers
    const stray = here.filter(([fact]) => fact !== 'id' || isQuoted);
    doubts.push(...stray.map(([fact]): Doubt => ({ fact, why: 'in-another-post' })));
  }
  return doubts;
}
