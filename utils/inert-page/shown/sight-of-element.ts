import { sheetsOf } from './css-rules';
import { drawnByName } from './drawn-by-name';
import { keysOf, mayMatch, type Styled } from './selectors';
import { isSettled, settledBy } from './settled-forms';
import type { Declaration, Rule, Sheets, Take } from './sheets';
import { takesOf } from './sight-of-value';

/** What an element by itself leaves of the words in it. */
export interface Sight {
  /** Of their strength and scale: 0 where they are out of sight, or nobody can tell. */
  left: number;
  /** Of the size of letters, beside a letter of sixteen where it is fixed, beside those round it else. */
  size: number;
  isSizeFixed: boolean;
  /** It cuts off what stands out of it. */
  isCut: boolean;
  /** It has no room for words. */
  isRoomless: boolean;
  isStruck: boolean;
  /** It stands elsewhere than its place in the markup. */
  isMoved: boolean;
  /** Its parts stand in another order than in the markup. */
  isTurned: boolean;
  /** In which direction its lines run, where it says so. */
  direction: 'rtl' | 'other' | undefined;
  /** Its lines stand beside each other. */
  isSideways: boolean;
  /** Its lines may go on in further columns. */
  isColumned: boolean;
  /** It has little height for such lines. */
  isLow: boolean;
  /** It is as high, or its columns are as wide, as what stands round it leaves. */
  isShare: boolean;
  /** Its letters stand higher or lower than those beside it. */
  isRaised: boolean;
  /** A browser sets signs or numbers before its words, or round them, that stand nowhere in the markup. */
  isMarked: boolean;
  /** Properties that take something of the words. */
  by: string[];
}

/**
 * Judges the last element of a chain without a browser: whatever a sheet or the element itself may say of it counts, unless
 * its own style says the same property with precedence, in the one form that copies have for it. A value that is not plain
 * takes the words out of sight.
 */
export function sightOf(chain: readonly Styled[], sheets: Sheets): Sight {
  const element = chain.at(-1) ?? { name: '', attributes: new Map<string, string>() };
  const { attributes } = element;
  const dir = attributes.get('dir')?.toLowerCase();
  const takes = takesOn(chain, sheets);
  const of = (kind: Take['kind']) => takes.filter((each) => each.kind === kind);
  const least = (found: readonly Take[]) => found.reduce((all, { left }) => Math.min(all, left), 1);
  const sizes = of('size');
  const taking = takes.filter(({ kind, left }) => /^(?:left|size|room|side|columns)$/.test(kind) && left < 1);
  const by = drawnByName(element);
  return {
    left: by.isUndrawn ? 0 : least(of('left')),
    size: least(sizes) * by.size,
    isSizeFixed: sizes.length > 0 && sizes.every(({ isFixed }) => isFixed),
    isCut: of('cut').length > 0,
    isRoomless: of('room').length > 0 || by.isRoomless,
    isStruck: of('strike').length > 0 || by.isStruck,
    isMoved: of('move').length > 0,
    isTurned: of('order').length > 0,
    direction: of('direction').length > 0 || dir === 'rtl' ? 'rtl' : dir ? 'other' : undefined,
    isSideways: of('side').length > 0,
    isColumned: of('columns').length > 0,
    isLow: of('low').length > 0,
    isShare: of('share').length > 0,
    isRaised: of('raise').length > 0 || by.isRaised,
    isMarked: of('mark').length > 0 || by.isMarked,
    by: [...new Set(taking.map((each) => each.of))],
  };
}

/** More is said than any element has, or what nobody can tell. */
const untold: Take = { of: '', kind: 'left', left: 0, isFixed: false };

/** What all that is said of the last element takes of its words. */
function takesOn(chain: readonly Styled[], sheets: Sheets): Take[] {
  const element = chain.at(-1);
  if (!element) return [];
  const { attributes } = element;
  const style = attributes.get('style') ?? '';
  const keyed = keysOf(element).flatMap((key) => [sheets.byKey.get(key) ?? []]);
  sheets.left -= keyed.reduce((sum, { length }) => sum + length, style.length / 20);
  const meant = sheets.left < 0 ? [] : keyed.flat();
  sheets.left -= meant.reduce((sum, [, , cost]) => sum + cost, 0);
  if (sheets.left < 0) return [untold];
  const rules = new Set(meant.flatMap(([selector, rule]) => (!selector || mayMatch(selector, chain) ? rule : [])));
  const { rules: blocks, left } = sheetsOf([style]);
  if (left < 0) return [untold];
  const own = blocks.flatMap(({ declarations }) => declarations);
  // Within brackets of a block nothing takes precedence
  const settled = new Map(/[{}]/.test(style) ? [] : own.filter(isSettled).map((each) => [each.name, each]));
  const last = new Map(own.map((each) => [each.name, each]));
  const isOver = (of: string) => {
    const by = settledBy(of);
    // What a shorthand says with precedence of its own stands against its parts
    const isSaidAgain = by[0] !== of && own.some(({ name, isImportant }) => name === of && isImportant);
    return !isSaidAgain && by.every((each) => settled.has(each) && settled.get(each) === last.get(each));
  };
  const takes = [
    ...[...rules].flatMap((rule) =>
      ruleTakes(rule, sheets).flatMap(([said, each]) => (rule.isStart || !isOver(said.name) ? each : [])),
    ),
    ...own.flatMap((said) => (settled.get(said.name) === said || !isOver(said.name) ? takesOf(said, sheets) : [])),
  ];
  if (isHidden(attributes.get('hidden'), isOver)) takes.push({ ...untold, of: 'display' });
  return takes;
}

function ruleTakes(rule: Rule, sheets: Sheets): readonly (readonly [said: Declaration, takes: readonly Take[]])[] {
  rule.takes ??= rule.declarations.flatMap((said) => {
    const takes = takesOf(said, sheets);
    return takes.length > 0 ? [[said, takes] as const] : [];
  });
  sheets.left -= rule.takes.length / 10;
  return rule.takes;
}

/** Off the page, or there for a search alone (HTML Standard §6.1). */
function isHidden(hidden: string | undefined, isOver: (of: string) => boolean): boolean {
  if (hidden === undefined) return false;
  return !isOver(hidden.toLowerCase() === 'until-found' ? 'content-visibility' : 'display');
}
