import { type CSSToken, TokenType, tokenizer } from '@csstools/css-tokenizer';
import { isLargeCss } from '../inert-css';
import { closing, isBlank, partedAt, wordOf } from './css-tokens';
import { judgesOf } from './judges';
import { keyOf, type Selector, selectorOf } from './selectors';
import type { Declaration, Rule, Sheets } from './sheets';

interface Block extends Rule {
  /** `keyframes`, `font-face`, `property` … */
  kind: string;
  /** The name of a property that the block describes. */
  about?: string | undefined;
}

/** A page of thousands of rules takes a tenth of this for its posts. */
const mostLooks = 400_000;
/** Tokens of selectors and values that are kept, those of one, and blocks in each other: no page has so many. */
const [mostKept, longest, deepest] = [300_000, 20_000, 500];

/**
 * Reads style sheets into blocks by the standard's own rules (CSS Syntax Level 3 §5.4): a bracket ends where its own
 * end stands and nowhere else. Conditions of blocks are taken as met, that of paper, too: rather too much applies than too little.
 */
export function sheetsOf(texts: readonly string[]): Sheets {
  const sheets: Sheets = { rules: [], byKey: new Map(), customs: new Map(), fonts: new Set(), left: mostLooks };
  const isLarge = isLargeCss(texts.join(''));
  // What one of them leaves open ends with it; of more than any page has nothing is known
  const isWhole = !isLarge && texts.every((css) => readInto(sheets, css));
  return isWhole ? sheets : { ...sheets, left: -1 };
}

/** @returns whether all of it was read */
function readInto(sheets: Sheets, css: string): boolean {
  const open: Block[] = [{ selectors: undefined, declarations: [], isStart: false, kind: '' }];
  const brackets: TokenType[] = [];
  let run: CSSToken[] = [];
  let kept = 0;
  const declared = (block: Block) => {
    const declaration = declarationOf(run);
    run = [];
    if (!declaration) return;
    // What a sheet of paper is like is for all that is printed on it
    if (block.kind === 'page' && !declaration.name.startsWith('--')) declaration.name = `page-${declaration.name}`;
    const { name, value } = declaration;
    kept += value.length + 2;
    const custom = name === 'initial-value' ? block.about : name.startsWith('--') ? name : undefined;
    const known = custom && sheets.customs.get(custom);
    if (known) known.push(value);
    else if (custom) sheets.customs.set(custom, [value]);
    else if (block.kind === 'font-face' || (block.kind !== 'keyframes' && judgesOf(name).length > 0))
      block.declarations.push(declaration);
  };
  const ended = (block: Block) => {
    if (block.kind === 'font-face') addFont(sheets, block);
    else if (!aside.test(block.kind) && block.declarations.length > 0) addRule(sheets, block);
  };
  // One by one: all tokens of a large sheet at once take hundreds of megabytes
  const { nextToken, endOfFile } = tokenizer({ css: css.replaceAll('\0', '\ufffd') });
  for (let isOver = false; !isOver; ) {
    if (kept > mostKept || run.length > longest || open.length > deepest) return false;
    isOver = endOfFile();
    const token = nextToken();
    const [type] = token;
    const block = open.at(-1) as Block;
    if (brackets.length > 0 || (closing[type] && type !== TokenType.OpenCurly)) {
      run.push(token);
      const end = closing[type];
      if (end) brackets.push(end);
      else if (brackets.at(-1) === type) brackets.pop();
    } else if (type === TokenType.OpenCurly) {
      kept += run.length + 2;
      open.push(blockOf(run, block));
      run = [];
    } else if (type === TokenType.CloseCurly || type === TokenType.Semicolon || type === TokenType.EOF) {
      declared(block);
      if (type === TokenType.CloseCurly && open.length > 1) ended(open.pop() as Block);
    } else run.push(token);
  }
  for (const block of open) ended(block);
  return true;
}

function addRule({ rules, byKey }: Sheets, rule: Rule): void {
  rules.push(rule);
  for (const selector of rule.selectors ?? [undefined]) {
    const key = keyOf(selector);
    const meant = [selector, rule, costOf(selector)] as const;
    const known = byKey.get(key);
    if (known) known.push(meant);
    else byKey.set(key, [meant]);
  }
}

/** More where the elements round it are asked, too. */
const costOf = (selector: Selector = []) =>
  1 + selector.reduce((sum, { tokens }, index) => sum + tokens.length * (index === 0 ? 0.1 : 1), 0);

/** Blocks within a rule that are for the elements which it is for. */
const keepingParent = /^(?:media|supports|layer|container|starting-style)$/;
/** Blocks that say nothing of elements. */
const aside = /^(?:(?:-\w+-)?keyframes|property|counter-style|font-[\w-]+)$/;
/** Whom a sheet of paper is for: whatever stands on it. */
const ofRoot: Selector = [{ tokens: [[TokenType.Ident, 'html', 0, 0, { value: 'html' }]], isBeside: false }];
/** Blocks of which nothing but their kind tells what they say. */
const own = new RegExp(`${aside.source}|^page$`);

function blockOf(prelude: CSSToken[], parent: Block): Block {
  const [first, ...rest] = prelude.filter((token) => !isBlank(token));
  const made = { declarations: [], isStart: parent.isStart, kind: parent.kind };
  if (first?.[0] !== TokenType.AtKeyword) {
    const selectors = partedAt(prelude, ([type]) => type === TokenType.Comma).map(withoutParent);
    return {
      ...made,
      selectors: selectors.every((each) => each !== undefined) ? selectors.map(selectorOf) : undefined,
    };
  }
  const name = wordOf(first).toLowerCase();
  const words = rest.map(wordOf).join(' ').trim();
  const selectors = keepingParent.test(name) ? parent.selectors : undefined;
  if (name === 'starting-style') return { ...made, selectors, isStart: true };
  const kind = own.test(name) ? name : parent.kind;
  if (name === 'page') return { ...made, selectors: [ofRoot], kind };
  return { ...made, selectors, kind, about: name === 'property' ? words : undefined };
}

/** `&:hover` is for what `:hover` is for, and for less; where the parent stands elsewhere nothing is known. */
function withoutParent(selector: CSSToken[]): CSSToken[] | undefined {
  const isParent = ([type, said]: CSSToken) => type === TokenType.Delim && said === '&';
  if (!selector.some(isParent)) return selector;
  const rest = selector.slice(selector.findIndex((token) => !isBlank(token)));
  const left = rest[0] && isParent(rest[0]) ? rest.slice(1) : rest;
  return left.some(isParent) || left.every(isBlank) ? undefined : left;
}

/** A declaration, or nothing where the tokens are none. */
function declarationOf(run: readonly CSSToken[]): Declaration | undefined {
  const [first, colon, ...value] = run.filter((token) => token[0] !== TokenType.Comment && !isBlank(token));
  if (first?.[0] !== TokenType.Ident || colon?.[0] !== TokenType.Colon) return undefined;
  const written = wordOf(first).startsWith('--') ? wordOf(first) : wordOf(first).toLowerCase();
  const isImportant = value.at(-2)?.[1] === '!' && wordOf(value.at(-1)).toLowerCase() === 'important';
  return {
    name: written.replace(/^-(?:webkit|moz|ms|o)-/, ''),
    written,
    value: isImportant ? value.slice(0, -2) : value,
    isImportant,
  };
}

/** By how much a font of the device may be set larger and elsewhere: stand-ins for fonts that still load stay well within. Hundredths. */
const measures: readonly (readonly [name: string, least: number, most: number])[] = [
  ['size-adjust', 50, 200],
  ...(['ascent-override', 'descent-override', 'line-gap-override'] as const).map((name) => [name, 0, 300] as const),
];

/**
 * A font of which the page brings the letters, or one of the device that it sets so small, so large or so far off that they are
 * no more to be read. One that is only named in an address elsewhere is never loaded.
 */
function addFont(sheets: Sheets, { declarations }: Rule): void {
  const said = (name: string) => declarations.filter((each) => each.name === name).map(({ value }) => value);
  const holds = (is: (token: CSSToken) => boolean) => said('src').some((value) => value.some(is));
  const isWithin = ([token, ...more]: readonly CSSToken[], least: number, most: number) => {
    if (more.length > 0) return false;
    if (token?.[0] === TokenType.Ident) return wordOf(token).toLowerCase() === 'normal';
    return token?.[0] === TokenType.Percentage && token[4].value >= least && token[4].value <= most;
  };
  const isOwn = holds((token) => wordOf(token).startsWith('data:'));
  const isOfDevice = holds((token) => token[0] === TokenType.Function && wordOf(token).toLowerCase() === 'local');
  const isSetAside = measures.some(([name, least, most]) => said(name).some((value) => !isWithin(value, least, most)));
  if (!isOwn && !(isOfDevice && isSetAside)) return;
  for (const value of said('font-family')) sheets.fonts.add(value.map(wordOf).join(' ').toLowerCase().trim());
}
