import { isLike, parentOf } from '../../../members';
import { rootOf } from '../own-roots';
import { inQuotes, rulesOfPage } from './style-words';

/** Two or more parts that a style draws, one in the other, at the end of a selector as browsers write it. */
const nested = /^(.*?)((?:::[\w-]+(?:\([^()]*\))?){2,})(?::[\w-]+)*$/s;

/**
 * Words that style sheets write into a part of a part (`::after::marker`, `::details-content::before`): no browser tells the
 * style of one (CSSOM: “getComputedStyle” takes one part, else an element is not found), so the rules themselves are read.
 * Which of them wins, and whether its condition holds, is not asked. Where a sheet cannot be read, or a shadow root may hold
 * one, the part itself is named.
 * @param outer the part that is there, as `::after`
 * @param inner what in it shows words where nobody says otherwise, as `::marker`
 */
export function drawnInside(element: Element, outer: string, inner: string): string[] {
  const found = rulesOfPage().map((chain) => chain && saidBy(chain, element, outer));
  const isHidden = found.includes(undefined) || [element, parentOf(element)].some((each) => each && rootOf(each));
  const said = found.flatMap((words) => words ?? []);
  return said.length === 0 && inner !== '' && isHidden ? [outer + inner] : said;
}

function saidBy(chain: readonly CSSRule[], element: Element, outer: string): string[] {
  // Declarations that stand behind a nested rule have none of their own
  const { style } = chain.at(-1) as Partial<CSSStyleRule>;
  if (!style) return [];
  const selector = chain.reduce(
    (round, rule) => ('selectorText' in rule ? within(round, String(rule.selectorText)) : round),
    '',
  );
  return partsIn(selector)
    .filter(([base, drawn]) => drawn.startsWith(`${outer}::`) && isOf(element, base))
    .flatMap(([, drawn]) => wordsOf(style, drawn));
}

/** Which elements, and which part of a part of theirs. */
const partsIn = (selector: string): [base: string, drawn: string][] =>
  selector.split(',').flatMap((one): [string, string][] => {
    const [, base = '', drawn] = nested.exec(one.trim()) ?? [];
    return drawn === undefined ? [] : [[base, drawn]];
  });

/** CSS Nesting: `&` stands for what the rule round it is of; without one it is looked for inside. */
function within(parent: string, selector: string): string {
  if (parent === '') return selector;
  const round = `:is(${parent})`;
  return selector.includes('&') ? selector.replaceAll('&', round) : `${round} ${selector}`;
}

/** A selector that is cut at a comma within it, or that only its scope understands, may be of any element. */
function isOf(element: Element, base: string): boolean {
  try {
    return isLike(element, base === '' || /[\s>+~]$/.test(base) ? `${base}*` : base);
  } catch {
    // The browser throws where it is no selector
    return true;
  }
}

function wordsOf({ content, animationName }: CSSStyleDeclaration, drawn: string): string[] {
  if (!content || /^(?:none|normal|initial|unset|revert)$/.test(content))
    return /^(?:none)?$/.test(animationName) ? [] : [drawn];
  // What comes from an attribute, a counter or a variable stands in no rule
  return /[\w-]\(/.test(content) ? [`${drawn} ${content}`.slice(0, 400)] : inQuotes(content);
}
