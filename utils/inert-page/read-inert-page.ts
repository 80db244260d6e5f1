import { bytesOfBase64 } from '../bytes/base64';
import { inertCss, isLargeCss } from './inert-css';
import {
  factName,
  isCustomElement,
  isKeptAttribute,
  keptElements,
  ownSheet,
  pagePolicy,
  valueFault,
  voidElements,
} from './kept-markup';
import { keepsWords, type OpenElement, openedIn, staysIn } from './nesting';

/** What is wrong with a page, and where: the place in characters. */
interface PageFault {
  at: number;
  what: string;
}

const start =
  /^<!DOCTYPE html>\n<html [^<>]*><head><meta charset="utf-8"\/><meta http-equiv="([^"]*)" content="([^"]*)"\/>/;
const tagForm = /^<(?:\/([a-z][a-z0-9-]*)|([a-z][a-z0-9-]*)((?: [a-z][a-z0-9_.-]*="[^"<>]*")*)(\/?))>$/;
const attribute = / ([a-z][a-z0-9_.-]*)="([^"<>]*)"/g;
const reference = /&(?!(?:amp|lt|gt|quot|#9|#10|#13);)/;
/** What alone a table takes between its parts (HTML Standard §13.2.6.4.9). */
const blank = /^(?:[\t\n\f\r ]|&#(?:9|10|13);)*$/;
const most = 20;
/** Browsers themselves close what lies deeper than about five hundred elements. */
export const deepest = 1_000;

/**
 * Holds a saved page against the one language that `write-inert-page.ts` writes, without a parser of HTML: the own head
 * first, names and values from the lists, every value quoted, every element closed. Whatever is not of that language may
 * act when it is opened, and is told. Works alike in a browser and on a command line, in time that grows with the length.
 * @returns nothing for a page that is inert; at most twenty faults else
 */
export function readInertPage(page: string): PageFault[] {
  const faults: PageFault[] = [];
  const tell = (at: number, what: string) => void (faults.length < most && faults.push({ at, what }));
  const [head, equivalent, policy] = start.exec(page) ?? [];
  if (head === undefined) return [{ at: 0, what: 'own head missing' }];
  if (equivalent !== 'Content-Security-Policy' || decoded(policy ?? '') !== pagePolicy) tell(0, 'policy differs');
  const open: string[] = [];
  /** The same from the body on, as a parser has them. */
  const nested: OpenElement[] = [];
  const frame = ['html', 'head', 'body'];
  /** Most tags of a page are written again and again. */
  const tags = new Map<string, Tag>();
  const [nextEnd, nextReference] = [nextIn(page, '>'), nextIn(page, '&')];
  let at = page.indexOf('\n') + 1;
  while (at < page.length && faults.length < most) {
    const from = at;
    if (page[at] !== '<') {
      at = placeOf(page, '<', at);
      // The next sign is known already, for most texts: nothing is looked through twice
      if (nextEnd(from) < at) tell(from, 'unescaped text');
      else if (nextReference(from) < at && reference.test(page.slice(from, at))) tell(from, 'unescaped text');
      if (open[1] !== 'body' && open[2] !== 'title') tell(from, 'text outside of the body');
      if (!keepsWords(nested.at(-1)) && !blank.test(page.slice(from, at))) tell(from, 'text in a table, in no cell');
    } else if (closesLast(page, at, open)) {
      at += (open.pop()?.length ?? 0) + '</>'.length;
      nested.pop();
    } else {
      at = Math.min(nextEnd(at) + 1, page.length);
      const whole = page.slice(from, at);
      const known = tags.get(whole);
      const tag = known ?? tagOf(whole);
      if (tag === undefined) {
        tell(from, `unreadable: ${page.slice(from, from + 40)}`);
        return faults;
      }
      if (known === undefined) tags.set(whole, tag);
      if (tag.closes) {
        if (open.pop() !== tag.name) tell(from, `ends ${tag.name} that is not open`);
        nested.pop();
      } else {
        const { name, isEmpty } = tag;
        // Wherever else a parser takes a head or body, and their attributes, for the first one's
        if (open.length < 2 && name !== frame.shift()) tell(from, `${name} outside of the body`);
        if (!tag.isRight) {
          const found = faultsOf(name, tag.attributes, open);
          for (const what of found) tell(from, what);
          tag.isRight = found.length === 0 && open[1] === 'body';
        }
        if (voidElements.has(name) !== isEmpty) tell(from, `${name} is written wrongly`);
        const outer = open[1] === 'body' ? nested.at(-1) : undefined;
        // What stands beside its like stands in the very same
        if (!tag.stays || tag.outer !== outer) {
          tag.outer = outer;
          tag.opened = openedIn(name, outer);
          tag.stays = staysIn(name, outer);
          if (!tag.stays) tell(from, `${name} in ${outer?.name}, where a browser puts it elsewhere`);
        }
        if (!isEmpty) {
          nested.push(tag.opened);
          open.push(name);
        }
        if (open.length > deepest) {
          tell(from, `refused, too large: more than ${deepest} elements in each other`);
          return faults;
        }
      }
    }
    if (open.length === 0 && at < page.length) {
      tell(at, 'something behind the end');
      return faults;
    }
  }
  if (open.length > 0) tell(at, `${open.join(' ')} never ends`);
  return faults;
}

/** Where a sign stands next; the length of the page where it stands no more. */
function placeOf(page: string, sign: string, from: number): number {
  const at = page.indexOf(sign, from);
  return at === -1 ? page.length : at;
}

/** The same for places that only go up: each part of the page is looked through once. */
function nextIn(page: string, sign: string): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known < from) known = placeOf(page, sign, from);
    return known;
  };
}

/** The end of what was opened last, which most closing tags are. */
function closesLast(page: string, at: number, open: readonly string[]): boolean {
  const name = open[open.length - 1];
  return (
    name !== undefined && page[at + 1] === '/' && page[at + 2 + name.length] === '>' && page.startsWith(name, at + 2)
  );
}

interface Tag {
  name: string;
  closes: boolean;
  attributes: string;
  isEmpty: boolean;
  /** It was found without a fault in the body. */
  isRight: boolean;
  /** In what it stood last, as what it is open there, and whether it stays there. */
  outer: OpenElement | undefined;
  opened: OpenElement;
  stays: boolean;
}

/** What a tag says; nothing where it is none of ours. */
function tagOf(whole: string): Tag | undefined {
  const [found, closed, name = closed, attributes = '', slash] = tagForm.exec(whole) ?? [];
  if (found === undefined || name === undefined) return undefined;
  const place = { outer: undefined, opened: openedIn(name, undefined), stays: false };
  return { name, closes: closed !== undefined, attributes, isEmpty: slash === '/', isRight: false, ...place };
}

function faultsOf(name: string, attributes: string, open: readonly string[]): string[] {
  const isInHead = open.length === 2 && open[0] === 'html' && open[1] === 'head';
  const isPlaced = isInHead
    ? /^(?:meta|link|title)$/.test(name)
    : open.length < 2 || !(open[1] === 'head' || /^(?:html|head|body)$/.test(name));
  if (!isPlaced || !(keptElements.has(name) || isCustomElement(name))) return [`element ${name}`];
  const list = [...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [key, value] as const);
  const values = new Map(list);
  if (values.size < list.length) return [`${name} says one attribute twice`];
  if (name === 'link') return isInHead && isSheet(values) ? [] : ['link'];
  if (name === 'title' && !isInHead) return ['title outside of the head'];
  if (name === 'meta' && isInHead) return isHeadMeta(values) ? [] : ['meta'];
  return list.flatMap(([key, raw]) => {
    const value = decoded(raw);
    if (reference.test(raw)) return [`${name} ${key}: reference`];
    if (key === 'style') return !isLargeCss(value) && inertCss(value) === value ? [] : [`style of ${name}`];
    if (!isKeptAttribute(name, key)) return [`${name} ${key}`];
    const fault = valueFault(name, key, value);
    return fault === undefined ? [] : [`${name} ${key}: ${fault}`];
  });
}

function isSheet(values: ReadonlyMap<string, string>): boolean {
  const address = values.get('href') ?? '';
  if (values.size !== 2 || values.get('rel') !== 'stylesheet' || !ownSheet.test(address)) return false;
  try {
    // A sheet of another encoding, as its mark says, reads otherwise in a browser
    const css = new TextDecoder('utf-8', { fatal: true }).decode(
      bytesOfBase64(address.slice(address.indexOf(',') + 1)),
    );
    return !isLargeCss(css) && inertCss(css) === css;
  } catch {
    // No base64, so not as we write it
    return false;
  }
}

function isHeadMeta(values: ReadonlyMap<string, string>): boolean {
  if (values.size === 1) return values.get('charset') === 'utf-8';
  if (values.size !== 2 || !values.has('content')) return false;
  if (values.has('http-equiv'))
    return (
      values.get('http-equiv') === 'Content-Security-Policy' && decoded(values.get('content') ?? '') === pagePolicy
    );
  return factName.test(values.get('name') ?? '');
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#9': '\t',
  '#10': '\n',
  '#13': '\r',
};
const decoded = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#9|#10|#13);/g, (_, name: string) => named[name] ?? '');
