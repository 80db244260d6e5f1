import { type CSSToken, TokenType } from '@csstools/css-tokenizer';
import { isBlank, wordOf } from './css-tokens';

/** An element as selectors see it. */
export interface Styled {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

/** States that a page which lies open has not, and places within an element that are not itself. */
const never =
  /^(?:hover|active|focus|focus-visible|focus-within|target|fullscreen|before|after|marker|placeholder|selection|backdrop|empty|file-selector-button|-webkit-scrollbar.*)$/;

/**
 * Whether a selector may be for the last element of a chain (Selectors Level 4). What it says of brothers, children and
 * states counts as met: nothing that is for the element is overlooked.
 */
export function mayMatch(selector: Selector, chain: readonly Styled[]): boolean {
  const [own, ...round] = selector;
  const element = chain.at(-1);
  if (!own || !element || !fits(own.tokens, element)) return false;
  let { isBeside } = own;
  for (const { tokens, isBeside: next } of round) {
    if (!isBeside && !chain.slice(0, -1).some((each) => fits(tokens, each))) return false;
    isBeside ||= next;
  }
  return true;
}

/** What an element must have so that a selector can be for it: an id, a class or a name; `*` for whatever may be. */
export function keyOf(selector: Selector | undefined): string {
  const [own] = selector ?? [];
  let name = '*';
  let depth = 0;
  for (const [index, token] of own?.tokens.entries() ?? []) {
    const before = own?.tokens[index - 1];
    const isPlain = depth === 0 && before?.[0] !== TokenType.Colon;
    if (opening.has(token[0])) depth += 1;
    else if (ending.has(token[0])) depth -= 1;
    else if (isPlain && token[0] === TokenType.Hash) return `#${wordOf(token)}`;
    else if (isPlain && token[0] === TokenType.Ident && before?.[1] === '.') return `.${wordOf(token)}`;
    else if (isPlain && token[0] === TokenType.Ident && !before && own?.tokens[1]?.[1] !== '|')
      name = wordOf(token).toLowerCase();
  }
  return name;
}

/** All keys that an element has. */
export const keysOf = ({ name, attributes }: Styled): string[] => [
  '*',
  name,
  `#${attributes.get('id') ?? ''}`,
  ...[...classesOf(attributes)].map((each) => `.${each}`),
];

/** Asked for each rule: an element may have thousands of them. */
const known = new WeakMap<Styled['attributes'], ReadonlySet<string>>();
function classesOf(attributes: Styled['attributes']): ReadonlySet<string> {
  const classes = known.get(attributes) ?? new Set((attributes.get('class') ?? '').split(/[ \t\n\r\f]+/));
  known.set(attributes, classes);
  return classes;
}

const opening = new Set([TokenType.Function, TokenType.OpenSquare, TokenType.OpenParen]);
const ending = new Set([TokenType.CloseParen, TokenType.CloseSquare]);

/** What a selector asks, of the element itself first and of those round it then. */
export type Selector = readonly Compound[];

interface Compound {
  tokens: CSSToken[];
  /** The one before it stands beside it, not round it. */
  isBeside: boolean;
}

/** A selector in its parts, from the last to the first. */
export function selectorOf(selector: readonly CSSToken[]): Selector {
  const compounds: Compound[] = [];
  let now: Compound = { tokens: [], isBeside: false };
  let depth = 0;
  const end = () => {
    if (now.tokens.length > 0) compounds.push(now);
    if (now.tokens.length > 0) now = { tokens: [], isBeside: false };
  };
  for (const token of selector) {
    const [type, said] = token;
    if (opening.has(type)) depth += 1;
    if (ending.has(type)) depth -= 1;
    const isJoint = type === TokenType.Delim && ['>', '+', '~'].includes(said);
    if (depth > 0 || !(isJoint || isBlank(token))) now.tokens.push(token);
    else {
      end();
      now.isBeside ||= said === '+' || said === '~';
    }
  }
  end();
  return compounds.reverse();
}

function fits(tokens: readonly CSSToken[], { name, attributes }: Styled): boolean {
  let depth = 0;
  let isPseudo = false;
  let isAttribute = false;
  for (const [index, token] of tokens.entries()) {
    const [type] = token;
    const word = wordOf(token);
    const before = tokens[index - 1];
    if (ending.has(type)) depth -= 1;
    if (depth > 0) {
      // Within brackets of a function it may be one of several, or what must not be there
      const isNamed = isAttribute && type === TokenType.Ident && before?.[0] === TokenType.OpenSquare;
      if (isNamed && !attributes.has(word.toLowerCase())) return false;
    } else if (type === TokenType.Colon) {
      isPseudo = true;
      continue;
    } else if (isPseudo) {
      // Whoever reads a page has the pointer over it
      if (never.test(word.toLowerCase()) && !(word.toLowerCase() === 'hover' && /^(?:html|body)$/.test(name)))
        return false;
    } else if (type === TokenType.Hash) {
      if (attributes.get('id') !== word) return false;
    } else if (type === TokenType.Ident) {
      const isClass = before?.[0] === TokenType.Delim && before[1] === '.';
      const isSpaced = tokens[index + 1]?.[1] === '|' || before?.[1] === '|';
      if (isClass && !classesOf(attributes).has(word)) return false;
      if (!isClass && !isSpaced && word.toLowerCase() !== name) return false;
    }
    isPseudo = false;
    if (!opening.has(type)) continue;
    isAttribute = depth === 0 && type === TokenType.OpenSquare;
    depth += 1;
  }
  return true;
}
