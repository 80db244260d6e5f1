import { z } from 'zod';

const pixels = z.number().min(-100_000).max(100_000);

/** One line of a post's words in the viewport, as a page's script measured and drew it. CSS pixels. */
export const textLineSchema = z.strictObject({
  left: pixels,
  top: pixels,
  /** Width of the viewport, in the same pixels: the shot's own width tells the scale. */
  viewport: z.int().min(1).max(100_000),
  width: z.int().min(1).max(8_000),
  height: z.int().min(1).max(600),
  /** Where each letter begins and ends, from the line's left. */
  letters: z.array(z.tuple([pixels, pixels])).max(2_000),
  /** How much of each pixel the letters cover when they are drawn by themselves: width × height bytes, base64. */
  mask: z.base64().max(4_000_000),
});
export type TextLine = z.infer<typeof textLineSchema>;

/** What a shot shows of the words that were read: how many letters were looked at, in whose place there is no ink or another letter. */
export const lettersSchema = z.strictObject({
  looked: z.int().min(0),
  blank: z.int().min(0),
  unlike: z.int().min(0),
});
export type LettersSeen = z.infer<typeof lettersSchema>;
