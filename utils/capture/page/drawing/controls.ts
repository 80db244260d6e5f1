import { nameOf } from '../../../members';
import { escaped } from './escaped';

/** The browser's own look of a button, which goes as soon as a style names another border. */
export const isDrawnByBrowser = (element: Element, style: CSSStyleDeclaration): boolean =>
  /^(?:button|input|select|textarea)$/.test(nameOf(element)) &&
  style.appearance !== 'none' &&
  (/inset|outset/.test(style.borderTopStyle) || (nameOf(element) === 'select' && style.borderTopStyle === 'solid'));

/** The same in both browsers: Firefox draws no controls of the system in a picture. */
export const ofControls = (style: CSSStyleDeclaration): string =>
  `background:${style.backgroundColor};border:${style.borderTopWidth} solid transparent;border-radius:3px;outline:1px solid #767676;outline-offset:-1px;`;

/** A box to tick, by our own hand. */
export function tick({ type, checked }: HTMLInputElement, look: string): string {
  const round = `border-radius:${type === 'radio' ? '50%' : '2px'};`;
  const mark = checked
    ? 'background:#0075ff;color:#fff;font:bold 11px/13px sans-serif;text-align:center;'
    : 'background:#fff;box-shadow:inset 0 0 0 1px #767676;';
  return `<span style="${escaped(`${look}${mark}${round}`)}">${checked ? (type === 'radio' ? '●' : '✓') : ''}</span>`;
}
