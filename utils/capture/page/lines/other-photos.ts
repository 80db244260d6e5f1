import { allIn, parentOf, rectOf } from '../../../members';
import { isOfSite } from '../../of-site';
import { alteredBy } from './altered-photos';

/** Of a photograph; less is an icon, a portrait or an emoji. CSS pixels. */
const leastSize = 60;
/** So much of a photograph that a style paints over is a cover, and no badge in its corner. */
const mostCovered = 0.5;

/**
 * Photographs that are shown otherwise than their `src`, which a record states, says: a style puts another in their place,
 * paints over them, takes their pixels away or alters them, or a list of sources brings one from elsewhere. Sites name other sizes of one picture so, from where
 * they have the first.
 */
export function otherPhotos(part: Element): string[] {
  const found = new Set<string>();
  for (const image of allIn<HTMLImageElement>(part, 'img')) {
    const { width, height } = image.getBoundingClientRect();
    if (Math.min(width, height) < leastSize) continue;
    if (/url\(|image\(|gradient\(/.test(getComputedStyle(image).content)) found.add('style');
    for (const how of alteredBy(image, part)) found.add(how);
    const [shown, stated] = [image.currentSrc, image.src].map((address) => URL.parse(address));
    if (
      shown &&
      stated &&
      shown.href !== stated.href &&
      shown.origin + shown.protocol !== stated.origin + stated.protocol
    )
      found.add('source');
    for (let box = parentOf(image); box && box !== part; box = parentOf(box)) {
      const around = rectOf(box);
      if (around.width * around.height > width * height * 2) break;
      if (['::before', '::after'].some((place) => isOver(getComputedStyle(box, place), width * height)))
        found.add('cover');
    }
  }
  return [...found];
}

/** A part that a style draws out of the flow, of a colour or picture through which nothing shows. */
function isOver(
  { content, position, opacity, display, width, height, zIndex, backgroundColor, backgroundImage }: CSSStyleDeclaration,
  area: number,
): boolean {
  if (/^(?:none|normal)?$/.test(content) || display === 'none' || Number(zIndex) < 0) return false;
  if (!/^(?:absolute|fixed)$/.test(position) || Number(opacity) < 0.5) return false;
  if (Number.parseFloat(width) * Number.parseFloat(height) < area * mostCovered) return false;
  return /url\(/.test(backgroundImage) || !/^rgba\(.*, 0(?:\.[0-8]\d*)?\)$/.test(backgroundColor);
}

/** Hosts of the links that name a post, where none of them leads to the page's own site. */
export function strayLinks(parts: readonly Element[], id: string): string[] {
  if (!/\d{6}|[\w-]{8}/.test(id)) return [];
  const links = parts.flatMap((part) => [...part.querySelectorAll<HTMLAnchorElement>('a[href]')]);
  const naming = links.filter(({ pathname, search }) => (pathname + search).includes(id));
  return naming.some(({ host }) => isOfSite(host, location.host))
    ? []
    : [...new Set(naming.map(({ host }) => host.slice(0, 400)))];
}
