/**
 * Where the scripts of one page leave things for each other: names on the global object of a world. In the isolated world
 * the page cannot see them. Nothing here comes from the page and nothing goes to the extension's origin.
 */

/** Placed by `platforms/<id>.js`: the adapter of this page. Taken by posts and capture. */
export const platformSlot = /* @__PURE__ */ Symbol.for('banken.platform');

/** Placed by whoever comes first of posts and capture: the element of each post, by key. Taken by posts and capture. */
export const locatedPostsSlot = /* @__PURE__ */ Symbol.for('banken.posts');

/** Placed by posts: the marks and their recorder. Taken by select and watch. */
export const marksSlot = /* @__PURE__ */ Symbol.for('banken.marks');

/** Placed by whoever comes first with an overlay: the closed roots of ours, so that a shot can leave them out unseen. */
export const ownRootsSlot = /* @__PURE__ */ Symbol.for('banken.roots');

/** Placed by first, or by capture and guide where that was not: the listeners that stand before the page's. */
export const gateSlot = /* @__PURE__ */ Symbol.for('banken.gate');

/** What a post says (words, author's name, handle and ID, time), and what of each is to be seen; as much as is known, and last at which path. */
export interface Shown {
  readonly said: readonly string[];
  readonly shown: readonly string[];
  /** What its elements draw beside their text: signs of quotations, and values. */
  readonly drawn: string;
  /** Fonts of the page that are there and set its words. */
  readonly fonts: readonly FontFace[];
}

/** Tells whether it has taken the event: then nobody after it hears of it. */
export type Hear = (event: Event) => boolean;
export interface Gate {
  /** Whether nothing of the page had run before. Not so in a tab that was open when the extension came. */
  readonly isFirst: boolean;
  /** The newest first. */
  readonly hear: Hear[];
  /** Sees every event before anybody hears of it. */
  look?(event: Event): void;
  /** By the key of a post whose mark was pressed last: what was seen there just before, as notes. */
  stood?: Readonly<Record<string, string | readonly string[]>>;
  /** By the key of a post whose mark was pressed: what it said and showed then, see capture/page/lines/shown-facts.ts. */
  shown?: Record<string, Shown | undefined>;
  /** Somebody notes what of the posts is to be seen: seen-at-mark.ts. */
  seesShown?: boolean;
  /** The mark that a pointer has gone down on, until it is up again: mark-pointer.ts. */
  pressed?: readonly [post: Element, mark: { readonly slot: Element }, key: string] | undefined;
  /** Where the browser's own menu was asked for last. */
  asked?: EventTarget | null;
  /** What scripts in pages have to know, from `storage.local`. */
  stored?: Promise<Record<string, unknown>> | undefined;
  /** Asks for it as it is now. */
  ask?(): Promise<Record<string, unknown>>;
}

/** Placed by whoever has a life of its own in the page: what ends it. Taken by its next copy. */
export const lifeSlot = (name: string) => Symbol.for(`banken.life.${name}`);

/** Placed by guide: it is at work in this page. Taken by its next copy. */
export const guideSlot = /* @__PURE__ */ Symbol.for('banken.guide');

/** Placed by guide-words: the words of forms and what was learned of them, packed. Taken by guide. */
export const wordsSlot = /* @__PURE__ */ Symbol.for('banken.words');

/** Placed by guide-overlay: lays the guide over the page. Taken by guide. */
export const overlaySlot = /* @__PURE__ */ Symbol.for('banken.guideOverlay');

/** Placed by guide: what it has filled in. Taken by its next copy, so that it can still be taken back. */
export const filledSlot = /* @__PURE__ */ Symbol.for('banken.filled');

/**
 * Placed by capture: what the worker can have done in the page. A plain name, since the worker's call crosses as JSON; see
 * messaging/contract/page-actions.ts.
 */
export const pageActionsSlot = 'bankenPageActions';
