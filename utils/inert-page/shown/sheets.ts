import type { CSSToken } from '@csstools/css-tokenizer';
import type { Selector } from './selectors';

/**
 * What a value takes: `left` of the strength or scale of the words, `size` of their letters, `cut` what stands out of the
 * box, `room` the box itself, `strike` a line through them, `move` the place among the words beside them, `order` that of
 * the parts in it, `direction` the way that its lines run, `side` that they go on below each other, `columns` beside each other, `low` the height for
 * lines that do not, `share` a height of its own, `raise` the line that letters stand on, `mark` a list whose marks say no more than that it goes on.
 */
export type Kind =
  | ('left' | 'size' | 'cut' | 'room' | 'strike' | 'move' | 'order')
  | ('direction' | 'side' | 'columns' | 'low' | 'share' | 'raise' | 'mark');

/** What a declaration takes of the words in an element. */
export interface Take {
  /** The property. */
  of: string;
  kind: Kind;
  /** What is left of it. */
  left: number;
  /** The size of letters is stated by itself, whatever stands round it. */
  isFixed: boolean;
}

/** One declaration, its value without blanks and `!important`. */
export interface Declaration {
  /** In small letters and without a maker's prefix: under it, it is the same property. */
  name: string;
  /** The name with it: a browser may not know it so. */
  written: string;
  value: readonly CSSToken[];
  isImportant: boolean;
}

/** Declarations of one block, and whom they are for. */
export interface Rule {
  /** Selectors of the block; nothing where it is not known whom it is for. */
  selectors: Selector[] | undefined;
  declarations: Declaration[];
  /** What each of them takes of the words in an element, worked out when it is first asked. */
  takes?: (readonly [said: Declaration, takes: readonly Take[]])[];
  /** A block that sets the state from which a transition begins: it wins over what is important. */
  isStart: boolean;
}

/** A rule, one of its selectors, and what it costs to ask whether that is for an element. */
type Meant = readonly [selector: Selector | undefined, rule: Rule, cost: number];

/** What style sheets say, as far as it can take words out of sight. */
export interface Sheets {
  rules: Rule[];
  /** The same by what an element must have to be meant. */
  byKey: Map<string, Meant[]>;
  /** Every value that a custom property is given, wherever. */
  customs: Map<string, (readonly CSSToken[])[]>;
  /** Families of fonts that the page itself brings. */
  fonts: Set<string>;
  /** How many more rules may be looked at: a hostile page has as many as elements, and each costs for each. */
  left: number;
}
