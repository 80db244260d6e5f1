import { nameOf } from '../../../members';
import type { Drawing } from './box';
import { tick } from './controls';
import { escaped } from './escaped';
import { drawing } from './page-drawing';
import { textStyle } from './said-styles';

const padding = (style: CSSStyleDeclaration) =>
  `padding:${[style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft].join(' ')};`;

/** An element whose content is no markup of the page. */
export function replacedBy(element: Element, style: CSSStyleDeclaration, look: string, page: Drawing): string {
  const fit = `object-fit:${style.objectFit};object-position:${style.objectPosition};image-rendering:${style.imageRendering};`;
  const picture = (address: string | undefined) =>
    address
      ? `<img style="${escaped(`${look}${padding(style)}${fit}`)}" src="${page.pictures.nameOf(address)}"/>`
      : `<div style="${escaped(look)}"></div>`;
  if (element instanceof HTMLImageElement) {
    const isShown = element.complete && element.naturalWidth > 0;
    if (isShown || !element.alt) return picture(isShown ? element.currentSrc || element.src : undefined);
    // What the browser says in the place of a picture that did not come
    const said = `<span class="${page.lettersOf(style, '')}"${page.langOf(element)} style="white-space:normal;width:${style.width};line-height:${style.lineHeight};">${escaped(element.alt)}</span>`;
    return `<div style="${escaped(look)}overflow:hidden;">${said}</div>`;
  }
  if (element instanceof HTMLCanvasElement) return picture(pixelsOf(element, element.width, element.height));
  if (element instanceof HTMLVideoElement)
    return picture(pixelsOf(element, element.videoWidth, element.videoHeight) ?? (element.poster || undefined));
  if (nameOf(element) === 'svg') return drawing(element, `${look}${padding(style)}display:block;`);
  const edge = 'border:0 solid;background:none;border-radius:0;';
  const letters = `${edge}${look}${padding(style)}${textStyle(style)}line-height:${style.lineHeight};text-align:${style.textAlign};appearance:none;`;
  const said = `style="${escaped(letters)}"`;
  if (element instanceof HTMLInputElement) {
    if (/^(?:checkbox|radio)$/.test(element.type) && style.appearance !== 'none') return tick(element, look);
    const hint = element.placeholder ? ` placeholder="${escaped(element.placeholder)}"` : '';
    if (element.type === 'image' || element.type === 'file') return `<div style="${escaped(look)}"></div>`;
    return `<input type="${escaped(element.type)}" value="${escaped(element.value)}"${hint} ${said}/>`;
  }
  if (element instanceof HTMLTextAreaElement)
    return `<textarea ${element.value ? '' : `placeholder="${escaped(element.placeholder)}" `}${said}>${escaped(element.value)}</textarea>`;
  if (element instanceof HTMLSelectElement) {
    const chosen = [...element.selectedOptions].map(({ text }) => `<option>${escaped(text)}</option>`);
    return `<select ${said}>${chosen.join('')}</select>`;
  }
  return `<div style="${escaped(look)}"></div>`;
}

function pixelsOf(shown: HTMLCanvasElement | HTMLVideoElement, width: number, height: number): string | undefined {
  if (width === 0 || height === 0) return undefined;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  try {
    canvas.getContext('2d')?.drawImage(shown, 0, 0);
    return canvas.toDataURL('image/png');
  } catch {
    // It holds pixels of another site: left blank, as its pictures that refuse scripts are
    return undefined;
  }
}
