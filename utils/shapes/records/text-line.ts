import { z } from 'zod';

const pixels = z.number().min(-100_000).max(100_000);

/** One line of a post's words in the viewport, as a page's script measured and drew it. Pixels of the screen. */
const textLineSchema = z.strictObject({
  left: pixels,
  top: pixels,
  /** Width of the viewport, in the same pixels: that of a shot differs from it where the browser scales it. */
  viewport: z.int().min(1).max(100_000),
  width: z.int().min(1).max(16_000),
  height: z.int().min(1).max(1_200),
  /** Whose letters they are: of the post's words, of the name or handle of its author, or of its time. */
  of: z.enum(['text', 'author', 'time']),
  /** Where each letter begins and ends, from the line's left, and how surely its drawing is the browser's own; a sign is no letter, and asked for its ink alone. */
  letters: z.array(z.tuple([pixels, pixels, z.enum(['exact', 'close', 'rough', 'sign'])])).max(2_000),
  /** How much of each pixel the letters cover when they are drawn by themselves: width × height bytes, base64. */
  mask: z.base64().max(4_000_000),
  /** For digits, look-alikes and letters of a handle: the number in `letters`, and the others as wide drawn in its place, masks of its own box. */
  others: z.array(z.tuple([z.int().min(0).max(2_000), z.base64().max(400_000)])).max(120),
});
export type TextLine = z.infer<typeof textLineSchema>;

const word = z.string().max(400);

/** How a post stands on the page at one moment, as a page's script found it by layout and style, without pixels. */
export const appearanceSchema = z.strictObject({
  lines: z.array(textLineSchema).max(70),
  /** Letters of the words that were read, and how many of them no picture of the post can show. */
  letters: z.int().min(0),
  unseen: z.int().min(0),
  /** Whether the words stand in another order than the one in which they are read. */
  isTurned: z.boolean(),
  /** Names and handles of the author that stand in hidden parts alone. */
  hiddenNames: z.array(word).max(8),
  /** Whether the browser has put a translation in the place of words of the post. */
  isTranslated: z.boolean(),
  /** What states the time of the post is out of sight. */
  isTimeHidden: z.boolean(),
  /** Words that the page's style sheets draw inside the post: they stand in no text. */
  drawn: z.array(word).max(20),
  /** Words of the post that a line of their style strikes. */
  struck: z.array(word).max(10),
  /** Kinds of parts inside the post that may show words and have none to read. */
  unread: z.array(z.string().max(20)).max(10),
  /** Fonts of the page itself in which the words are drawn: such a font may show other letters than it is given. */
  fonts: z.array(word).max(5),
  /** How photographs are shown that are others than their addresses say. */
  photos: z.array(z.string().max(20)).max(10),
  /** Hosts to which alone the links lead that name the post, where none is the page's own. */
  links: z.array(word).max(4),
});
export type Appearance = z.infer<typeof appearanceSchema>;

/** Names of facts that were read from parts which nobody sees. */
export const unseenPartsSchema = z.array(z.string().max(20)).max(10);

/** What a shot shows of the words that were read: how many letters were looked at, in whose place there is no ink or another letter. */
export const lettersSchema = z.strictObject({
  looked: z.int().min(0),
  blank: z.int().min(0),
  unlike: z.int().min(0),
});
export type LettersSeen = z.infer<typeof lettersSchema>;
