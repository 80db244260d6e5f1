import { sheetsOf } from '../../inert-page/shown/css-rules';
import type { Styled } from '../../inert-page/shown/selectors';
import { type Sight, sightOf } from '../../inert-page/shown/sight-of-element';
import { findText } from './find-text';
import { attributesOf, attributeValues, emoji, everyPart, withoutBlanks } from './html-text';

/** Letters of a beginning, at least, that a page shows in the place of the whole. */
const fewest = 6;
/** Places of a text that are looked at, and elements round them; more is never called shown. */
const [mostPlaces, mostElements] = [20, 6_000];
/** Words smaller or fainter than this are no words that a page shows. */
const leastLeft = 0.2;
/** Elements without an end. */
const alone = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** How a page shows a text: at one place at least as it is, struck through at best, or at no place that anybody can tell. */
type Shown = 'whole' | 'struck' | 'hidden';

interface Element {
  styled: Styled;
  round: Element | undefined;
  sight?: Sight;
}

/** The words of a page without blanks, and for each part of them where it begins and what stands round it. */
interface Read {
  letters: string;
  parts: { from: number; round: Element | undefined; isDescription: boolean }[];
}

/**
 * How a page shows a text that stands on it, by the styles of the elements round each of its places and by the sheets
 * that the page brings: a picture of the page cannot show what no place shows. A page may fold a long text and show its
 * beginning before dots. What lies over the words, and what colour is behind them, is not known here.
 * @param css what each of the page's own sheets says
 */
export function howShown(text: string, html: string, css: readonly string[]): Shown {
  const page = readOf(everyPart(text, html));
  const sheets = sheetsOf([...css, ...customsOf(html)]);
  let left = mostElements;
  const sightOnce = (element: Element) => {
    left -= 1;
    element.sight ??= sightOf(chainOf(element), sheets);
    return element.sight;
  };
  let best: Shown = 'hidden';
  const look = (from: number, to: number) => {
    const shown = shownBetween(page, [from, to], sightOnce);
    if (shown !== 'hidden' && best !== 'whole') best = shown;
    return best === 'whole';
  };
  let places = 0;
  const isOver = () => {
    places += 1;
    return places > mostPlaces || left < 0;
  };
  const { at, longest } = findText(text, page.letters, (from) => isOver() || look(from, from + text.length));
  if (longest < text.length && at < 0) return 'whole';
  if (best !== 'hidden') return best;
  places = 0;
  findText(text.slice(0, fewest), page.letters, (from) => {
    const dots = ['…', '...'].map((each) => page.letters.indexOf(each, from)).filter((each) => each >= from + fewest);
    const end = Math.min(...dots, from + text.length);
    return isOver() || (page.letters.slice(from, end) === text.slice(0, end - from) && look(from, end));
  });
  return best;
}

/** Custom properties that elements set themselves, as a sheet that is for nothing else. */
const customsOf = (html: string) =>
  attributeValues(html, 'style')
    .filter((style) => /--|\\/.test(style))
    .map((style) => `@page{${style.replace(/[{}]/g, ' ')}}`);

function readOf(parts: readonly string[]): Read {
  const tags = new Map<string, Styled>();
  const read: Read = { letters: '', parts: [] };
  const letters: string[] = [];
  let at = 0;
  let round: Element | undefined;
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) {
      const words = withoutBlanks(part);
      if (words === '') continue;
      const isDescription = parts[index + 1] === '<alt>' && !emoji.test(words) && !/^:[\w-]+:$/.test(words);
      read.parts.push({ from: at, round, isDescription: isDescription && words.length >= fewest });
      letters.push(words);
      at += words.length;
      continue;
    }
    const [, end = '', name = ''] = /^<(\/?)([a-z][\w-]*)/.exec(part.toLowerCase()) ?? [];
    if (name === '' || name === 'alt' || alone.test(name)) continue;
    if (end) round = outOf(name, round);
    else if (!part.endsWith('/>')) {
      const styled = tags.get(part) ?? { name, attributes: attributesOf(part) };
      tags.set(part, styled);
      round = { styled, round };
    }
  }
  return { ...read, letters: letters.join('') };
}

/** What stands round an element that ends; an end without a beginning ends nothing. */
function outOf(name: string, round: Element | undefined): Element | undefined {
  for (let each = round, steps = 0; each && steps < 500; each = each.round, steps += 1)
    if (each.styled.name === name) return each.round;
  return round;
}

function chainOf(element: Element): Styled[] {
  const chain: Styled[] = [];
  for (let each: Element | undefined = element; each; each = each.round) chain.push(each.styled);
  return chain.reverse();
}

function shownBetween({ parts }: Read, [from, to]: [number, number], sightOnce: (of: Element) => Sight): Shown {
  let isStruck = false;
  for (const [index, part] of parts.entries()) {
    if (part.from >= to) break;
    if ((parts[index + 1]?.from ?? Infinity) <= from) continue;
    // Of a picture its description is not seen
    let left = part.isDescription ? 0 : 1;
    for (let each = part.round; each && left >= leastLeft; each = each.round) {
      const sight = sightOnce(each);
      left *= sight.left;
      isStruck ||= sight.isStruck;
    }
    if (left < leastLeft) return 'hidden';
  }
  return isStruck ? 'struck' : 'whole';
}
