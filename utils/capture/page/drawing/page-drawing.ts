import { attributesOf, childrenOf, holds, nameOf } from '../../../members';
import { escaped } from './escaped';

/** What can be said of the parts of a drawing: SVG 2 (§§6.6, 7), and where a part is turned round. */
const ofDrawings =
  `alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters cx cy d
  direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family font-size
  font-size-adjust font-stretch font-style font-variant font-weight height image-rendering letter-spacing lighting-color
  marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order r rx ry shape-rendering
  stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-opacity stroke-width text-anchor text-decoration text-rendering transform transform-box transform-origin
  unicode-bidi vector-effect visibility white-space width word-spacing writing-mode x y`.split(/\s+/);

/** A drawing with what its parts are styled by, and parts of other drawings that it names. */
export function drawing(element: Element, look: string): string {
  const parts = written(element, look);
  const outside = [...parts.matchAll(/(?:href="|url\(&quot;)#([^"&]+)/g)]
    .map(([, id = '']) => document.getElementById(id))
    .filter((found): found is HTMLElement => found !== null && !holds(element, found));
  if (outside.length === 0) return parts;
  const named = [...new Set(outside as Element[])].map((each) => written(each)).join('');
  return parts.replace(/^(<svg[^>]*>)/, `$1<defs>${named}</defs>`);
}

/** What acts, holds a page, or speaks of other parts than itself: what a part looks like is said of each by itself. */
const leftOut = /^(?:script|foreignObject|style|set|animate\w*)$/;

function written(element: Element, look = ''): string {
  const name = nameOf(element);
  if (!/^[a-zA-Z]+$/.test(name) || leftOut.test(name)) return '';
  const style = getComputedStyle(element);
  const isRoot = look !== '';
  const lines = ofDrawings
    .filter(
      (each) =>
        !isRoot ||
        !/^(?:width|height|x|y|transform|transform-origin|opacity|filter|mask|clip-path|display|mix-blend-mode|visibility|overflow)$/.test(
          each,
        ),
    )
    .map((each) => [each, style.getPropertyValue(each)] as const)
    .filter(([, value]) => value);
  const attributes = attributesOf(element)
    .filter(([each]) => /^(?:[a-zA-Z][\w-]*|xlink:href)$/.test(each) && !/^(?:style|class|xmlns|on\w+)$/i.test(each))
    .map(([each, value]) => [each === 'xlink:href' ? 'href' : each, value] as const)
    .filter(([each], at, all) => all.findIndex(([other]) => other === each) === at)
    .map(([each, value]) => ` ${each}="${escaped(value)}"`);
  const inner = childrenOf(element).map((child) =>
    child instanceof Text ? escaped(child.data) : child instanceof Element ? written(child) : '',
  );
  const css = `${lines.map(([each, value]) => `${each}:${value}`).join(';')};${look}`;
  const space = isRoot ? ' xmlns="http://www.w3.org/2000/svg"' : '';
  return `<${name}${space}${attributes.join('')} style="${escaped(css)}">${inner.join('')}</${name}>`;
}
