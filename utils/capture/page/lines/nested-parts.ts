import { parentOf } from '../../../parent-of';
import { rootOf } from '../own-roots';
import { inQuotes, rulesOf } from './style-words';

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
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  const found = sheets.map((sheet) => rulesOf(sheet)?.flatMap((rule) => saidBy(rule, '', element, outer)));
  const isHidden = found.includes(undefined) || [element, parentOf(element)].some((each) => each && rootOf(each));
  const said = found.flatMap((words) => words ?? []);
  return said.length === 0 && inner !== '' && isHidden ? [outer + inner] : said;
}

function saidBy(rule: CSSRule, parent: string, element: Element, outer: string): string[] {
  const selector = 'selectorText' in rule ? within(parent, String(rule.selectorText)) : parent;
  const inner = 'cssRules' in rule ? [...(rule as CSSGroupingRule).cssRules] : [];
  const further = inner.flatMap((each) => saidBy(each, selector, element, outer));
  // Declarations that stand behind a nested rule have none of their own
  const { style } = rule as Partial<CSSStyleRule>;
  const parts = style
    ? partsIn(selector).filter(([base, drawn]) => drawn.startsWith(`${outer}::`) && isOf(element, base))
    : [];
  return [...further, ...parts.flatMap(([, drawn]) => wordsOf(style as CSSStyleDeclaration, drawn))];
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
    return element.matches(base === '' || /[\s>+~]$/.test(base) ? `${base}*` : base);
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
