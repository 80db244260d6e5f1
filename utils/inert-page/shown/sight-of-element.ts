import { type Declaration, type Sheets, sheetsOf } from './css-rules';
import { keysOf, mayMatch, type Styled } from './selectors';
import { isSettled, sightLeft } from './sight-of-value';

/** What an element by itself leaves of the words in it. */
export interface Sight {
  /** Of their size and strength: 0 where they are out of sight, or nobody can tell. */
  left: number;
  isStruck: boolean;
  /** Properties that take something of their size and strength. */
  by: string[];
}

const cutting = /^(?:overflow|contain)/;
const rooms = /^(?!font|line|text).*(?:width|height|size)$/;
const striking = /^text-decoration/;
/** Drawn as something else than their words, or not at all (HTML Standard §15.3). */
const undrawn = /^(?:meter|progress|rp|datalist|bdo)$/;
const smaller = /^(?:small|sub|sup)$/;

/**
 * Judges the last element of a chain without a browser: whatever a sheet or the element itself may say of it counts, unless
 * its own style says the same property with precedence, in the one form that copies have for it. A value that is not plain
 * takes the words out of sight.
 */
export function sightOf(chain: readonly Styled[], sheets: Sheets): Sight {
  const { name, attributes } = chain.at(-1) ?? { name: '', attributes: new Map() };
  const style = attributes.get('style') ?? '';
  const meant = keysOf({ name, attributes }).flatMap((key) => sheets.byKey.get(key) ?? []);
  sheets.left -= meant.reduce(
    (sum, [selector]) => sum + 1 + (selector?.length ?? 1) * chain.length * 0.1,
    style.length / 50,
  );
  if (sheets.left < 0) return { left: 0, isStruck: false, by: [] };
  const own = sheetsOf([style]).rules.flatMap(({ declarations }) => declarations);
  // Within brackets of a block nothing takes precedence
  const settled = new Map(/[{}]/.test(style) ? [] : own.filter(isSettled).map((each) => [each.name, each]));
  const last = new Map(own.map((each) => [each.name, each]));
  const isOver = ({ name: of }: Declaration) => {
    const by = of === 'font' ? ['font-size', 'line-height', 'font-family'] : [of];
    return by.every((each) => settled.has(each) && settled.get(each) === last.get(each));
  };
  const rules = new Set(meant.flatMap(([selector, rule]) => (!selector || mayMatch(selector, chain) ? rule : [])));
  const said = [
    ...[...rules].flatMap(({ declarations, isStart }) => declarations.filter((each) => isStart || !isOver(each))),
    ...own.filter((each) => settled.get(each.name) === each || !isOver(each)),
  ];
  const takes = said.map((each) => ({ of: each.name, left: sightLeft(each, sheets) })).filter(({ left }) => left < 1);
  if (attributes.has('hidden') && !settled.has('display')) takes.push({ of: 'display', left: 0 });
  const [isCut, isStruck] = [cutting, striking].map((names) => takes.some(({ of }) => names.test(of)));
  const taking = takes.filter(({ of }) => !striking.test(of) && !cutting.test(of) && (isCut || !rooms.test(of)));
  const left = taking.reduce((all, each) => Math.min(all, each.left), 1) * (smaller.test(name) ? 0.83 : 1);
  return {
    left: undrawn.test(name) ? 0 : left,
    isStruck: isStruck === true || /^(?:s|del|strike)$/.test(name),
    by: [...new Set(taking.map(({ of }) => of))],
  };
}
