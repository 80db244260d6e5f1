/** Ratings that no label states: drawn as letters, pictures, a class or a share of a bar. Within the rating's own element only. */
import { scoreIn } from './text';

const starClass =
  /(?:^|[\s_-])(?:star|bubble|rate|rating)s?[_-](?:small-|medium-|mini-)?([0-5])(?:[-_.]?([05]))?(?=\s|$)/;
const isUnlit = (image: Element) =>
  /off|empty|blank|gr[ae]y|none|_0\b/i.test(`${image.getAttribute('src')} ${image.getAttribute('class')}`);

/** Out of five: 「★★★☆☆」, five pictures of which some are unlit, `bubble_45`, `width: 80%`; `undefined` where none is clear. */
export function drawnScore(scope: Element | null | undefined): number | undefined {
  if (!scope) return undefined;
  const elements = [scope, ...scope.querySelectorAll('*')];
  const letters = /(?<![★☆⭐✩])[★☆⭐✩]{5}(?![★☆⭐✩])/u.exec(scope.textContent?.replace(/\s/g, '') ?? '')?.[0];
  if (letters) return letters.replace(/[☆✩]/gu, '').length;
  for (const element of elements) {
    const label = element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? element.getAttribute('title');
    const stated = label ? scoreIn(label) : undefined;
    if (stated) return stated;
    const [, whole, half] = starClass.exec(element.getAttribute('class') ?? '') ?? [];
    if (whole) return Number(whole) + (half === '5' ? 0.5 : 0);
  }
  const stars = elements.filter(
    (element) => element.tagName === 'IMG' && /star|rate/i.test(element.getAttribute('src') ?? ''),
  );
  if (stars.length === 5) return stars.filter((star) => !isUnlit(star)).length;
  const share = elements.flatMap(
    (element) => /(?:^|;)\s*width:\s*(\d+(?:\.\d+)?)%/.exec(element.getAttribute('style') ?? '')?.[1] ?? [],
  );
  return share.length === 1 && Number(share[0]) % 10 === 0 ? Number(share[0]) / 20 : undefined;
}
