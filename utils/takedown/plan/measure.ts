import { quoted } from './quotation';

/** A length in the unit in which a form counts. Full-width: 全角 is 1, 半角 is a half, rounded up at the end. */
export const lengthUnits = ['characters', 'full-width', 'bytes'] as const;
type LengthUnit = (typeof lengthUnits)[number];

const isHalfWidth = (character: string) => character <= '\u00ff' || /^[\uff61-\uff9f]$/.test(character);

export function measureText(text: string, unit: LengthUnit): number {
  if (unit === 'bytes') return new TextEncoder().encode(text).length;
  const characters = [...text];
  if (unit === 'characters') return characters.length;
  return Math.ceil(characters.reduce((sum, character) => sum + (isHalfWidth(character) ? 0.5 : 1), 0));
}

/** How many characters of `value` are the post's own words: the whole text, or passages quoted with 「」 or “”. */
export function quotedLength(value: string, post: string | undefined): number {
  if (!post || !value) return 0;
  if (value.includes(post) || value.includes(quoted(post))) return [...post].length;
  let length = 0;
  for (const found of value.matchAll(/「([^「」]{2,})」|“([^“”]{2,})”|"([^"]{2,})"/g)) {
    const words = found[1] ?? found[2] ?? found[3] ?? '';
    if (post.includes(words)) length += [...words].length;
  }
  return length;
}
