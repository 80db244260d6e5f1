import { allIn, holds, nearest, parentOf, partsIn } from '../../members';
import type { PostAuthor, PostTime, ReadPost } from '../../platforms/contract';
import { withoutNamedControls } from '../../platforms/distrust/named-controls';
import { addressOf } from '../../platforms/dom';
import { labelOf, textOf } from '../../platforms/text';
import { attributeTime } from '../../platforms/time';
import type { Sighting } from '../../shapes/records/sighting';
import { readingPage } from '../posts/reading-page';
import { locatedPosts } from '../posts/registry';
import { isThisPage, metaOf, ownAddress, type StatedNode, statedNodes, statedTime } from './page-statements';

export type GenericReading = Pick<Sighting, 'scope' | 'postKey' | 'post'> & { element: Element };

/** Stored with evidence, like an adapter's id. */
const genericPlatform = 'generic';

/** Shorter texts stand in many places of a page, so they tie nothing together. */
const tellingLength = 12;
/** A quoted or nested post inside the chosen part: nothing in it belongs to the part itself. */
const foreign = 'article, blockquote, [itemtype*="Comment" i], [itemtype*="Review" i], [role="article"]';

/**
 * What is certain about an element that the person chose on a site without an adapter: its text and where it stands; a
 * time when it holds exactly one; and what the page's own ld+json states about a node that is this element beyond
 * doubt. Everything else stays absent, is shown as missing and can be entered by hand.
 */
export function readChosen(element: Element, document: Document): GenericReading {
  const text = textOf(withoutNamedControls(element, readingPage(document)));
  const node = nodeOf(element, text, statedNodes(document));
  const link = permalinkOf(element, node, document);
  const lang = nearest(element, '[lang]')?.getAttribute('lang');
  const time = timeOf(element, node);
  const post: ReadPost = {
    platform: genericPlatform,
    ...(link ? { permalink: link.href } : {}),
    kind: node?.kind ?? 'post',
    ...(node?.author ? { author: node.author } : {}),
    ...(node?.title && node.title !== text ? { title: node.title } : {}),
    ...(text ? { text } : {}),
    ...(lang ? { lang } : {}),
    ...(time ? { postedAt: time } : {}),
    ...(node?.rating ? { rating: node.rating } : {}),
    thread: { ...(document.title ? { title: document.title } : {}), url: document.URL },
    notes: [...(link ? [] : ['no-permalink']), 'chosen-by-hand', ...(node ? ['stated-by-page'] : [])],
  };
  const postKey = `generic:${document.URL.slice(0, 1_200)}:${pathOf(element)}`;
  locatedPosts().set(postKey, element);
  return { scope: 'element', postKey, post, element };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The one stated node that is this element: by its own fragment, else by a telling text that no other node shares. */
function nodeOf(element: Element, text: string, nodes: readonly StatedNode[]): StatedNode | undefined {
  const shown = oneLine(text);
  const byText = nodes.filter((node) => node.text !== undefined && shown.includes(oneLine(node.text)));
  const byId = element.id ? nodes.filter(({ url }) => url?.hash === `#${element.id}`) : [];
  // The address and the words must not contradict each other
  if (byId.length > 0)
    return byId.length === 1 && (byId[0]?.text === undefined || byText.includes(byId[0])) ? byId[0] : undefined;
  return byText.length === 1 && oneLine(byText[0]?.text ?? '').length >= tellingLength ? byText[0] : undefined;
}

/** The post's own address: stated for the matched node, or the page's with the element's own anchor, linked inside it. */
function permalinkOf(element: Element, node: StatedNode | undefined, document: Document): URL | undefined {
  const stated = node?.url;
  const isOfPage = stated !== undefined && stated.hash === '' && isThisPage(stated, document);
  // A comment whose stated address is the page's has none of its own
  if (
    stated?.protocol === 'https:' &&
    stated.origin === new URL(document.URL).origin &&
    (!isOfPage || node?.kind === 'article')
  )
    return stated;
  if (!element.id) return undefined;
  const links = allIn(element, 'a[href]').flatMap(
    (link) => addressOf(link.getAttribute('href'), new URL(document.baseURI)) ?? [],
  );
  return links.find(
    (link) => link.protocol === 'https:' && isThisPage(link, document) && link.hash === `#${element.id}`,
  );
}

/** The only time in the element. Two different ones, or one that the stated node contradicts, settle nothing. */
function timeOf(element: Element, node: StatedNode | undefined): PostTime | undefined {
  const own = allIn(element, 'time[datetime]').filter((time) => {
    const holder = time.closest(foreign);
    return !holder || holder === element || holds(holder, element);
  });
  const published = own.filter((time) => /^date(?:Published|Created)$/.test(time.getAttribute('itemprop') ?? ''));
  const candidates = published.length > 0 ? published : own;
  const [first] = candidates;
  const value = first?.getAttribute('datetime') ?? '';
  if (!first || candidates.some((time) => time.getAttribute('datetime') !== value)) {
    return candidates.length > 1 ? undefined : node?.postedAt;
  }
  const shown = attributeTime(value, labelOf(first) ?? value);
  const stated = node?.postedAt?.iso;
  if (shown.iso && stated && !agree(shown.iso, stated)) return shown.raw ? { raw: shown.raw } : undefined;
  return shown.iso || !node?.postedAt ? shown : node.postedAt;
}

/** Two statements of one time, each as fine as it is: the coarser decides. */
function agree(one: string, other: string): boolean {
  if (one.length === 10 || other.length === 10) return Math.abs(Date.parse(one) - Date.parse(other)) < 172_800_000;
  return Math.abs(Date.parse(one) - Date.parse(other)) < 60_000;
}

/**
 * The page as a whole: title, address, and what its head and ld+json state about this very page. The words are in the
 * page's copy.
 */
export function readWholePage(document: Document): GenericReading {
  const own = ownAddress(document);
  const articles = statedNodes(document).filter(
    ({ kind, url }) => kind === 'article' && url !== undefined && url.hash === '' && isThisPage(url, document),
  );
  const node = articles.length === 1 ? articles[0] : undefined;
  // Without its own address the head may be that of the page before
  const isArticle = own !== undefined && metaOf(document, 'og:type') === 'article';
  const published = isArticle ? metaOf(document, 'article:published_time') : undefined;
  const name = own ? metaOf(document, 'author') : undefined;
  const author: PostAuthor | undefined = node?.author ?? (name ? { name } : undefined);
  const postedAt = node?.postedAt ?? (published ? statedTime(published) : undefined);
  const title = (own && metaOf(document, 'og:title')) ?? node?.title ?? document.title;
  const post: ReadPost = {
    platform: genericPlatform,
    ...(own?.protocol === 'https:' ? { permalink: own.href } : {}),
    kind: 'article',
    ...(author ? { author } : {}),
    ...(title ? { title } : {}),
    ...(document.documentElement.lang ? { lang: document.documentElement.lang } : {}),
    ...(postedAt ? { postedAt } : {}),
    thread: { ...(document.title ? { title: document.title } : {}), url: own?.href ?? document.URL },
    notes: [...(own?.protocol === 'https:' ? [] : ['no-permalink']), 'whole-page', ...(node ? ['stated-by-page'] : [])],
  };
  const postKey = `generic:${document.URL.slice(0, 1_900)}`;
  locatedPosts().set(postKey, document.documentElement);
  return { scope: 'page', postKey, post, element: document.documentElement };
}

/** A short way to the element for telling two chosen parts of one page apart: `3.1.4`, at most 24 steps. */
function pathOf(element: Element): string {
  const steps: number[] = [];
  for (let child = element, up = parentOf(child); up && steps.length < 24; child = up, up = parentOf(up)) {
    steps.unshift(partsIn(up).indexOf(child));
  }
  return steps.join('.');
}
