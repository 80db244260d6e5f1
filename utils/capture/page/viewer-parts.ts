import { holds } from '../../members';
import { platformOfPage } from '../../platforms/slot';

/** The parts of the page that show who is looking, by selector. A part that holds the post or lies in it is none. */
export function viewerParts(
  post: Element | undefined,
  isWholePage: boolean,
): { selector: string; parts: HTMLElement[] }[] {
  return (platformOfPage()?.viewer ?? []).flatMap((selector) => {
    const parts = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) => isWholePage || !post || !(holds(element, post) || holds(post, element)),
    );
    return parts.length > 0 ? [{ selector, parts }] : [];
  });
}
