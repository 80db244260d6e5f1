import type { Frame } from './frame';
import type { PageFonts } from './page-fonts';
import type { Pictures } from './pictures';

/** A box into which others are written. */
export interface Box {
  /** Where its children are placed. */
  readonly frame: Frame;
  readonly display: string;
  /** Where what is placed by itself stands in it: in any positioned box, or one to which also what is fixed belongs. */
  readonly holds: 'none' | 'absolute' | 'fixed';
  readonly isClipping: boolean;
  readonly round?: Box | undefined;
  /** Lines that end here are cut with an ellipsis. */
  readonly cut?: { right: number; bottom?: number } | undefined;
  /** Written when the box closes: what is placed in it by itself past boxes that would cut it off. */
  readonly late: string[];
  /** The colour of letters in which a background shows alone: Firefox draws none of those in a picture. */
  readonly ink?: string | undefined;
  /** The line through or under letters that comes from around. */
  readonly decoration: string;
}

/** What parts of a drawing ask of the whole. */
export interface Drawing {
  readonly pictures: Pictures;
  readonly fonts: PageFonts;
  langOf(element: Element): string;
  lettersOf(style: CSSStyleDeclaration, decoration: string): string;
}

export const px = (length: number) => `${Math.round(length * 1_000) / 1_000}px`;
export const atOffset = (left: number, top: number) => `margin:${px(top)} 0 0 ${px(left)};`;
export const sized = (width: number, height: number) => `width:${px(width)};height:${px(height)};`;
