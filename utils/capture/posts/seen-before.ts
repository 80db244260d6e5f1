/** What a page's script puts before words that a person saw in a post just before the press, and sees there no more. */
export const seenMark = 'seen:';
/** Before what a post said as the person pressed something in it just before: a translation, what they had opened. */
export const openedMark = 'opened:';
/** As a note for the worker, which judges it: changed-before-click.ts. */
export const seenBefore = (words: string): string => seenMark + words.slice(0, 2_000);
