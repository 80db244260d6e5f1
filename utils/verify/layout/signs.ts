import type { Content } from './content';
import { ink } from './style';

/** Proven, claimed or missing: told by shape first, drawn, since no font glyph is trusted with it. */
export type Sign = 'proven' | 'claimed' | 'missing';

const shapes: Record<Sign, string> = {
  proven: `<circle cx="8" cy="8" r="6" fill="${ink.accent}"/>`,
  claimed: `<circle cx="8" cy="8" r="5.25" fill="none" stroke="${ink.muted}" stroke-width="1.5"/><path d="M8 2.75A5.25 5.25 0 0 0 8 13.25Z" fill="${ink.muted}"/>`,
  missing: `<circle cx="8" cy="8" r="5.25" fill="none" stroke="${ink.caution}" stroke-width="1.5" stroke-dasharray="2.3 1.82"/>`,
};

/** The name of a sign that is drawn like this, empty for none. */
export function nameOf(svg: string): string {
  return (Object.keys(shapes) as Sign[]).find((sign) => svgOf(shapes[sign]) === svg) ?? '';
}

/** The sign and its words in one line. */
export function signed(sign: Sign, words: string, fontSize = 8.5, width: number | 'auto' | '*' = 'auto'): Content {
  return {
    columns: [
      { svg: svgOf(shapes[sign]), width: fontSize, margin: [0, fontSize * 0.27, 0, 0] },
      { text: words, fontSize, width },
    ],
    columnGap: 3,
  };
}

function svgOf(shape: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">${shape}</svg>`;
}

/** The dog of the page header (mockups/icons.svg, i-dog). */
export const dog = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32"><path fill="${ink.accent}" fill-rule="evenodd" d="M3 32C3 25.6 4 20.4 7 16.2 8 14.6 8.5 13 8.7 11.2L9.5 4C9.6 2.7 11.1 2.2 12 3.1L17 8.2C19.6 8.5 21.5 9.6 22.6 11.6L27 12.3C28.7 12.6 29.8 13.7 29.8 15.2 29.8 17.6 28.3 19.7 25.6 20.2L21.8 20.9C20.6 21.2 20.1 22.2 20.6 23.4 21.8 26.2 23.4 28.8 24.2 32ZM19 11.9a1.35 1.35 0 1 0 .01 0Z"/></svg>`;
