import { holdsPicture } from '../bytes/picture-bytes';

/**
 * What may stand in a saved page. Everything else goes: the page is written anew from these lists, so a name that is
 * not here cannot come through, whatever a parser made of it. No element of raw text (`style`, `script`, `xmp`,
 * `textarea`, `noscript`, `iframe`, `plaintext` …) is among them: their content is read differently at a second reading.
 */
export const keptElements: ReadonlySet<string> = new Set(
  (
    'html head body title meta link ' +
    'a abbr address article aside b bdi bdo blockquote br button caption cite code col colgroup data dd del dfn ' +
    'div dl dt em fieldset figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd label ' +
    'li main mark menu meter nav ol p progress q rp rt ruby s samp search section small span strong sub sup ' +
    'table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);

/** Left out with all they hold: they run, load, or hold what nobody sees. */
export const droppedElements: ReadonlySet<string> = new Set(
  (
    'script style noscript template iframe frame frameset noframes noembed embed param portal base ' +
    'svg source track area fencedframe'
  ).split(' '),
);

/** Of these the words alone are kept: they may be of a post, while all else in them is read differently elsewhere. */
export const wordedElements: ReadonlySet<string> = new Set(
  'xmp plaintext listing math canvas object applet map slot'.split(' '),
);

/** Elements that hold nothing, as HTML writes them (HTML Standard §13.1.2). */
export const voidElements: ReadonlySet<string> = new Set('br col hr img link meta wbr'.split(' '));

/** An element of the site's own (`ytd-comment`): without script a name and nothing more. */
export const isCustomElement = (name: string) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(name);

const anywhere = new Set(
  'class id style dir lang title role hidden itemscope itemprop itemtype itemid datetime cite'.split(' '),
);
const ofElement: Readonly<Record<string, ReadonlySet<string>>> = {
  a: new Set(['href', 'rel']),
  img: new Set(['src', 'alt', 'width', 'height']),
  td: new Set(['colspan', 'rowspan', 'headers']),
  th: new Set(['colspan', 'rowspan', 'headers', 'scope']),
  col: new Set(['span']),
  colgroup: new Set(['span']),
  ol: new Set(['start', 'reversed', 'type']),
  li: new Set(['value']),
  data: new Set(['value']),
  meter: new Set(['value', 'min', 'max']),
  progress: new Set(['value', 'max']),
  meta: new Set(['content']),
  html: new Set(['xmlns']),
};

/** Whether an attribute may stand on an element. Values have rules of their own, see `valueFault`. */
export function isKeptAttribute(element: string, name: string): boolean {
  if (anywhere.has(name) || /^(?:aria|data)-[a-z0-9_.-]+$/.test(name)) return true;
  return ofElement[element]?.has(name) ?? false;
}

/** Where a link of a copy leads: to nothing. A site's sheets still draw it as a link; its address stands beside. */
export const nowhere = '#-';
/** Where a link may lead when a person presses it; in captures before 2026-12-01 it did. */
const linkTarget = /^(?:https?:\/\/|mailto:|tel:|#)/;
/** Pictures that are part of the page. SVG is left out: opened by itself it runs. */
const ownPicture =
  /^data:image\/(?:png|jpeg|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon)(?:;base64)?,[A-Za-z0-9+/=%._~-]*$/;
/** A style sheet travels as one address of letters and digits: nothing in it can end an element. */
export const ownSheet = /^data:text\/css;charset=utf-8;base64,[A-Za-z0-9+/=]*$/;

/** Why a value may not stand; `undefined` where it may. Styles are judged by `inert-css.ts`. */
export function valueFault(element: string, name: string, value: string): string | undefined {
  if (name === 'href' && element === 'a') return linkTarget.test(value) ? undefined : 'link';
  if (name === 'src') return ownPicture.test(value) && holdsPicture(value) ? undefined : 'picture';
  if (name === 'xmlns') return value === xhtml ? undefined : 'namespace';
  if (name === 'rel' && element === 'a') return value === 'noopener noreferrer' ? undefined : 'rel';
  return undefined;
}

export const xhtml = 'http://www.w3.org/1999/xhtml';

/** The first thing in the head: nothing runs and nothing is fetched, whatever follows. */
export const pagePolicy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline' data:; font-src data:; form-action 'none'; base-uri 'none'";

/** Names of facts in the head. A page's own are marked: `referrer` or `viewport` by themselves would act. */
export const factName = /^(?:banken-[a-z-]+|page-[A-Za-z0-9:._-]{1,80})$/;

/** Characters that XML forbids (XML 1.0 §2.2), and halves of characters. */
export const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
