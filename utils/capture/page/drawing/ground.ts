import { parentOf } from '../../../members';

const isSeeThrough = (color: string) => /^transparent$|,\s*0\)$|\/\s*0\)$/.test(color);

/** Whether a box has no background of its own. */
export const isClear = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean =>
  isSeeThrough(backgroundColor) && backgroundImage === 'none';

/** The first opaque background behind an element, since posts are often transparent themselves; behind none, that of the page. */
export function groundOf(element?: Element): string {
  const roots = [document.documentElement, document.body].filter((root): root is HTMLElement => root !== null);
  const boxes: Element[] = element ? [] : roots;
  for (let box: Element | null = element ?? null; box; box = parentOf(box)) boxes.push(box);
  const opaque = boxes
    .map((box) => getComputedStyle(box))
    .find(({ backgroundColor }) => !isSeeThrough(backgroundColor));
  return opaque?.backgroundColor ?? '#ffffff';
}
