/** Facts that stand in another post inside the unit and not in the unit itself. */
import type { Platform, ReadPost } from '../contract';
import { outermost } from '../dom';
import { postKey } from '../units';
import type { DoubtedFact } from './doubt';

export const squeezed = (text: string) => text.replace(/[\s\p{Bidi_C}]+/gu, '');

/** What an element says, in words and in attributes, without the subtrees left out. Looked for where it is asked for. */
function groundOf(root: Element, without: readonly Element[]): (trace: string) => boolean {
  const isLeftOut = (element: Element) => without.includes(element);
  const words: (string | null)[] = [];
  const say = (element: Element) => {
    if (element.tagName === 'IMG') words.push(element.getAttribute('alt'));
    // Words in one go, where neither a picture nor what is left out stands among them
    const isPlain = !element.querySelector('img') && !without.some((other) => element.contains(other));
    if (isPlain) words.push(element.textContent);
    for (let child = isPlain ? null : element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) words.push(child.nodeValue);
      else if (child.nodeType === 1 && !isLeftOut(child as Element)) say(child as Element);
    }
  };
  const stated: string[] = [];
  const state = (element: Element) => {
    for (const { value } of element.attributes) stated.push(value);
    for (let child = element.firstElementChild; child; child = child.nextElementSibling)
      if (!isLeftOut(child)) state(child);
  };
  let said: string | undefined;
  let hidden: string | undefined;
  return (trace) => {
    if (said === undefined) {
      say(root);
      said = squeezed(words.join(''));
    }
    if (said.includes(trace)) return true;
    if (hidden === undefined) {
      state(root);
      hidden = squeezed(stated.join('\n'));
    }
    return hidden.includes(trace);
  };
}

const mostLines = 40;

/** By what a fact is looked for: words as they stand, without blanks. */
function tracesOf({ id, author, title, text, postedAt, media, quotes }: ReadPost): [DoubtedFact, string][] {
  // Of every line, for words of another may have been added behind
  const lines = text?.split('\n', mostLines).filter((line) => squeezed(line) !== '') ?? [];
  const traces: [DoubtedFact, string | undefined][] = [
    ...(lines.length > 0 ? lines : [text]).map((line): [DoubtedFact, string | undefined] => [
      'text',
      line && squeezed(line).slice(0, 24),
    ]),
    ['title', title],
    ['author', author?.name ?? author?.handle],
    ['author', author?.id],
    ...(media ?? []).map(({ url }): [DoubtedFact, string | undefined] => [
      'media',
      url?.split('/').slice(-2).join('/'),
    ]),
    ...(quotes ?? []).map((quote): [DoubtedFact, string | undefined] => ['quotes', quote.id]),
    ['postedAt', postedAt?.raw ?? postedAt?.iso],
    ['id', id],
  ];
  return traces.flatMap(([fact, trace]) => (trace ? [[fact, squeezed(trace)]] : []));
}

/** Adapters read no post inside another; whether it would be another one, if it stood alone. Frames of one post are not. */
function readAlone(inner: Element, { kind, id, author }: ReadPost, read: (unit: Element) => ReadPost | undefined) {
  const alone = read(inner.cloneNode(true) as Element);
  const isOther =
    alone &&
    (alone.kind !== kind ||
      JSON.stringify(alone.author) !== JSON.stringify(author) ||
      (id && alone.id && alone.id !== id));
  return isOther ? alone : undefined;
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
): DoubtedFact[] | undefined {
  // Mostly none is found; of a list of selectors browsers look for each element longer than for one after another
  const found = [...selectors, quoted ?? '_'].filter((one) => unit.querySelector(one)).join();
  if (found === '') return [];
  const inner = outermost([...unit.querySelectorAll(found)]);
  const traces = tracesOf(post);
  const key = postKey(post);
  const strays: DoubtedFact[] = [];
  let isOwn: ReturnType<typeof groundOf> | undefined;
  for (const other of inner) {
    const isThere = groundOf(other, []);
    const shared = traces.filter(([, trace]) => isThere(trace));
    const isQuoted = quoted !== undefined && other.matches(quoted);
    // What is quoted is in there
    if (isQuoted ? shared.every(([fact]) => fact === 'quotes') : shared.length === 0 && !post.rating) continue;
    isOwn ??= groundOf(unit, inner);
    const here = shared.filter(([, trace]) => !isOwn?.(trace));
    if (here.length === 0 && !post.rating) continue;
    if (isQuoted && here.every(([fact]) => fact === 'quotes')) continue;
    const inPlace = isQuoted ? undefined : readOther(other);
    const read = isQuoted ? undefined : (inPlace ?? readAlone(other, post, readOther));
    if (!isQuoted && !read) continue;
    if (read && postKey(read) === key) {
      // Without an id the same words of the same writer are another post, if anything else differs
      const said = ({ author, title, rating, postedAt }: ReadPost) =>
        JSON.stringify(post.id === undefined ? [author, title, rating, postedAt] : author);
      if (said(read) !== said(post)) return undefined;
      continue;
    }
    // An answer names the post that it answers; what is no post where it stands may be what is quoted
    for (const [fact] of here) if (isQuoted || (fact !== 'id' && (fact !== 'quotes' || inPlace))) strays.push(fact);
    // Stars leave no words by which to tell whose they are
    if (read?.rating && JSON.stringify(read.rating) === JSON.stringify(post.rating)) strays.push('rating');
  }
  return strays;
}
