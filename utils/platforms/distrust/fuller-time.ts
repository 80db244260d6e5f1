/** A relative time whose own element also states the day: in its tooltip, its label or as an attribute. */
import type { Platform, PostTime, ReadingPage, ReadPost } from '../contract';
import { settledTime } from '../relative-times';
import { attributeTime, localTime } from '../time';
import { squeezed } from './stray-facts';

const labels = ['title', 'aria-label', 'data-tooltip', 'data-original-title'];
const stating = ['datetime', ...labels].map((name) => `[${name}]`).join();
const dayMs = 86_400_000;
/** Zones, and words that have stood for a while on an open page. In ms. */
const room = 2 * dayMs;

function statedBy(element: Element, raw: string, page: ReadingPage): PostTime | undefined {
  const exact = attributeTime(element.getAttribute('datetime') ?? '', raw);
  if (exact.iso) return exact;
  const found = labels
    .map((name) => localTime(element.getAttribute(name)?.trim() ?? '', page))
    .find(({ iso, method }) => iso !== undefined && method === 'shown');
  return found && { ...found, method: 'attribute' };
}

/** Of another day than the words say, nobody can know which of the two is true. */
function agrees({ iso = '' }: PostTime, words: PostTime): boolean {
  if (!words.iso) return true;
  const [from = '', to = from] = words.iso.split('/');
  const [stated, first, last] = [iso, from, to].map((time) => Date.parse(time)) as [number, number, number];
  return stated >= first - room && stated <= last + room;
}

/** The same post; its time is what the element of the shown words states beside them, where that is more. */
export function withFullerTime(
  post: ReadPost,
  unit: Element,
  { post: selectors, quoted }: Pick<Platform, 'post' | 'quoted'>,
  page: ReadingPage,
): ReadPost {
  const { raw, method } = post.postedAt ?? {};
  if (!post.postedAt || !raw || (method !== undefined && method !== 'relative')) return post;
  const inner = [...selectors, ...(quoted ? [quoted] : [])].join();
  const words = squeezed(raw);
  for (const element of unit.querySelectorAll(stating)) {
    if (squeezed(element.textContent ?? '') !== words || isInside(element, unit, inner)) continue;
    const stated = statedBy(element, raw, page);
    if (stated && agrees(stated, settledTime(raw, page))) return { ...post, postedAt: stated };
  }
  return post;
}

function isInside(element: Element, unit: Element, inner: string): boolean {
  for (let at = element.parentElement; at && at !== unit; at = at.parentElement) if (at.matches(inner)) return true;
  return false;
}
