import type { ReadPost } from '../platforms/contract';
import { textOf } from '../platforms/text';
import { locatedPosts } from './registry';
import type { SightedPost } from './sighting';

export type GenericReading = Pick<SightedPost, 'scope' | 'postKey' | 'post'> & { element: Element };

/** Stored with evidence, like an adapter's id. */
export const genericPlatform = 'generic';

/**
 * What is certain about an element that the person chose on a site without an adapter: its text and where it stands.
 * Author, time and permalink are not read off unknown markup: they stay absent and are shown as missing.
 */
export function readChosen(element: Element, document: Document): GenericReading {
  const post: ReadPost = { platform: genericPlatform, kind: 'post', notes: ['no-permalink', 'chosen-by-hand'] };
  const text = textOf(element);
  if (text) post.text = text;
  const lang = element.closest('[lang]')?.getAttribute('lang');
  if (lang) post.lang = lang;
  post.thread = { url: document.location.href, ...(document.title ? { title: document.title } : {}) };
  const postKey = `generic:${document.location.href.slice(0, 1_200)}:${pathOf(element)}`;
  locatedPosts().set(postKey, element);
  return { scope: 'element', postKey, post, element };
}

/** The page as a whole: its title and address; the words are in the page's copy. */
export function readWholePage(document: Document): GenericReading {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const post: ReadPost = {
    platform: genericPlatform,
    kind: 'article',
    ...(document.title ? { title: document.title } : {}),
    ...(document.documentElement.lang ? { lang: document.documentElement.lang } : {}),
    thread: { url: canonical || document.location.href, ...(document.title ? { title: document.title } : {}) },
    notes: ['no-permalink', 'whole-page'],
  };
  const postKey = `generic:${document.location.href.slice(0, 1_900)}`;
  locatedPosts().set(postKey, document.documentElement);
  return { scope: 'page', postKey, post, element: document.documentElement };
}

/** A short way to the element for telling two chosen parts of one page apart: `3.1.4`, at most 24 steps. */
function pathOf(element: Element): string {
  const steps: number[] = [];
  for (let child = element; child.parentElement && steps.length < 24; child = child.parentElement) {
    steps.unshift([...child.parentElement.children].indexOf(child));
  }
  return steps.join('.');
}
