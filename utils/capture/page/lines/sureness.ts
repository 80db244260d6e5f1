import type { TextLine } from '../../../shapes/records/text-line';

/** How surely the drawing of a letter is the browser's own, the surest first. */
export const sureness = ['exact', 'close', 'rough'] as const satisfies readonly TextLine['letters'][number][2][];
